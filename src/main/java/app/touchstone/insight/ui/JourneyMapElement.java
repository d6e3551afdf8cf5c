package app.touchstone.insight.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;

/** The journey map's element. Its module is loaded at run time and is no part of the bundle. */
@Tag("ts-journey-map")
class JourneyMapElement extends Component {

    JourneyMapElement(String map, String labels) {
        getElement().setProperty("labels", labels);
        getElement().setProperty("map", map);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://ui/journey-map.js");
    }

    void onTouchpoint(ComponentEventListener<TouchpointSelected> listener) {
        addListener(TouchpointSelected.class, listener);
    }

    void select(String touchpoint) {
        getElement().setProperty("selected", touchpoint);
    }

    /** Somebody asks what is behind a touchpoint. */
    @DomEvent("touchpoint-selected")
    public static class TouchpointSelected extends ComponentEvent<JourneyMapElement> {

        private final String code;

        public TouchpointSelected(
                JourneyMapElement source, boolean fromClient, @EventData("event.detail.code") String code) {
            super(source, fromClient);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
