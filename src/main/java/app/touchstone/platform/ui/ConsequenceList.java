package app.touchstone.platform.ui;

import app.touchstone.platform.Consequence;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What an act would bring about, one sentence each; takes no room where there is nothing to say. */
public final class ConsequenceList extends UnorderedList {

    public ConsequenceList(List<Consequence> consequences) {
        consequences.forEach(one -> add(new ListItem(getTranslation(one.messageKey(), one.count()))));
        addClassName("reasons");
        setVisible(!consequences.isEmpty());
    }
}
