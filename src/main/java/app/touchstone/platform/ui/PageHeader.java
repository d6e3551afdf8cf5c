package app.touchstone.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;

/** The head of a page: its one h1, a line of explanation, and the acts that it offers at the right. */
public final class PageHeader extends Composite<Div> {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        getContent().addClassName("page-header");
        this.title.setText(title);
        subtitle.addClassName("page-subtitle");
        subtitle.setVisible(false);
        this.actions.addClassName("page-actions");
        this.actions.add(actions);
        Div words = new Div(this.title, subtitle);
        words.addClassName("page-words");
        getContent().add(words, this.actions);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public void setSubtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isBlank());
    }

    public void addAction(Component action) {
        actions.add(action);
    }

    /** Offers these acts in place of the ones before. */
    public void setActions(Collection<? extends Component> offered) {
        actions.removeAll();
        offered.forEach(actions::add);
    }
}
