package app.touchstone.architecture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Screens in the order in which they are looked at. */
final class ScreenList {

    private final List<Screen> screens = new ArrayList<>();

    List<Screen> all() {
        return screens;
    }

    void add(Screen screen) {
        screens.add(screen);
    }

    Screen view(String who, String name, String view, Object id) {
        Screen screen = Screen.of(who, name, view, view.replaceFirst(":[a-z]+", id.toString()));
        add(screen);
        return screen;
    }

    Screen view(String who, String view) {
        return view(who, view.replace('/', '-'), view, "");
    }

    static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
