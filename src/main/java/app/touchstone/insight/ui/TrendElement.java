package app.touchstone.insight.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The trend's element. Its module is loaded at run time and is no part of the bundle. */
@Tag("ts-trend")
class TrendElement extends Component {

    TrendElement(String lines, String marks, String labels, String language) {
        getElement().setProperty("labels", labels);
        getElement().setProperty("lines", lines);
        getElement().setProperty("marks", marks);
        getElement().setAttribute("locale", language);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://ui/trend.js");
    }
}
