package app.touchstone.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Short messages after an act, one of a kind at a time and out of the way of what they are about. A refusal stays until
 * it is closed, something has been done, or another page is opened: it says what to do, and that takes time to read.
 */
public final class Notices {

    private static final int GLANCE_MILLIS = 5000;

    private Notices() {}

    public static void done(String message) {
        UI ui = UI.getCurrent();
        take(ui, Refusal.class);
        put(ui, new Done(message));
    }

    /** The act is tried once more: what was refused before says nothing any longer. */
    public static void mend() {
        take(UI.getCurrent(), Refusal.class);
    }

    /**
     * Says why an act was refused.
     *
     * @param ways to what has to be mended
     */
    public static void refused(String message, Component... ways) {
        put(UI.getCurrent(), new Refusal(message, ways));
    }

    /** In the place of the one before it. */
    private static <N extends Notification> void put(UI ui, N notice) {
        take(ui, notice.getClass());
        ComponentUtil.setData(ui, notice.getClass().getName(), notice);
        notice.open();
    }

    private static void take(UI ui, Class<? extends Notification> kind) {
        if (ComponentUtil.getData(ui, kind.getName()) instanceof Notification before) {
            ComponentUtil.setData(ui, kind.getName(), null);
            before.close();
        }
    }

    private static final class Done extends Notification {

        Done(String message) {
            super(message, GLANCE_MILLIS, Position.BOTTOM_START);
            addThemeVariants(NotificationVariant.SUCCESS);
        }
    }

    private static final class Refusal extends Notification {

        private @Nullable Registration leaving;

        Refusal(String message, Component... ways) {
            Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
            close.addThemeVariants(ButtonVariant.TERTIARY);
            close.setAriaLabel(getTranslation("platform.close"));
            HorizontalLayout line = new HorizontalLayout(new Div(new Text(message)));
            line.add(ways);
            line.add(close);
            line.setAlignItems(HorizontalLayout.Alignment.CENTER);
            add(line);
            addThemeVariants(NotificationVariant.ERROR);
            setPosition(Position.BOTTOM_START);
            setDuration(0);
        }

        @Override
        protected void onAttach(AttachEvent attachment) {
            super.onAttach(attachment);
            leaving = attachment.getUI().addAfterNavigationListener(arrived -> close());
        }

        @Override
        protected void onDetach(DetachEvent detachment) {
            super.onDetach(detachment);
            if (leaving != null) {
                leaving.remove();
                leaving = null;
            }
        }
    }
}
