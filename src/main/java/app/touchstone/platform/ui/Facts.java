package app.touchstone.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;

/** Names and values of one thing, as a description list that reads well aloud and folds on a phone. */
public final class Facts extends Composite<DescriptionList> {

    public Facts() {
        getContent().addClassName("facts");
    }

    public Facts add(String name, String value) {
        return add(name, new Text(value));
    }

    public Facts add(String name, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        getContent().add(new DescriptionList.Term(name), description);
        return this;
    }
}
