package app.touchstone.platform.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Short messages after an act. A refusal stays until it is closed: it says what to do, and that takes time to read. */
public final class Notices {

    private static final int GLANCE_MILLIS = 5000;

    private Notices() {}

    public static void done(String message) {
        Notification notification = new Notification(message, GLANCE_MILLIS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.SUCCESS);
        notification.open();
    }

    public static void refused(String message) {
        Notification notification = new Notification();
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(UI.getCurrent().getTranslation("platform.close"));
        HorizontalLayout line = new HorizontalLayout(new Div(new Text(message)), close);
        line.setAlignItems(HorizontalLayout.Alignment.CENTER);
        notification.add(line);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setPosition(Notification.Position.MIDDLE);
        notification.setDuration(0);
        notification.open();
    }
}
