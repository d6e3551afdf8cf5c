package app.touchstone.architecture;

import static app.touchstone.architecture.ScreenList.press;

import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.workbook.TestWorkbook;
import app.touchstone.platform.ClientId;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The screens on which checklists are made, brought in, compared and published. */
final class ChecklistScreens {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DemoThings demo;
    private final ScreenList screens;
    private final ClientId client;
    private final ChecklistVersion published;

    ChecklistScreens(DemoThings demo, ScreenList screens) {
        this.demo = demo;
        this.screens = screens;
        client = demo.client();
        published = demo.published();
    }

    void add() {
        Screen list = screens.view("coordinator", "checklists");
        screens.add(list.after("new", (page, words) -> press(page, words.of("checklists.new"))));
        Screen bring =
                Screen.of("coordinator", "checklist-import", "checklists/import", "checklists/import?client=" + client);
        screens.add(bring);
        screens.add(bring.after("read", (page, words) -> {
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "bakery.xlsx", XLSX, TestWorkbook.bakery().bytes()));
            page.locator("vaadin-grid, h2").first().waitFor();
        }));
        screens.view("network", "checklist", "checklists/versions/:version", published.id());
        Screen current = screens.view("coordinator", "checklist", "checklists/versions/:version", published.id());
        screens.add(current.after("next", (page, words) -> press(page, words.of("checklists.version.next"))));
        Screen preview = screens.view("network", "preview", "checklists/versions/:version/preview", published.id());
        screens.add(preview.after(
                "answered",
                (page, words) -> page.getByRole(AriaRole.RADIO).nth(1).click()));
        Object draft = demo.draftOf(published);
        Screen version = screens.view("coordinator", "checklist-draft", "checklists/versions/:version", draft);
        screens.add(version.after("publish", (page, words) -> press(page, words.of("checklists.version.publish"))));
        screens.add(version.after("differences", (page, words) -> press(page, words.of("checklists.version.diff"))));
        screens.add(version.after("discard", (page, words) -> press(page, words.of("checklists.version.discard"))));
        Screen builder = screens.view("coordinator", "checklist-builder", "checklists/versions/:version/edit", draft);
        screens.add(builder.after("question", (page, words) -> {
            page.locator(".builder-question a").nth(1).click();
            page.locator(".builder-options").waitFor();
        }));
    }
}
