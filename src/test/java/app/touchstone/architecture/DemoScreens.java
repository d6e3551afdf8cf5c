package app.touchstone.architecture;

import static app.touchstone.architecture.ScreenList.press;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitState;
import app.touchstone.platform.ClientId;
import app.touchstone.programmes.OrderState;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The screens of every role in the demo: each view at least once, and the dialogs and states that matter. */
final class DemoScreens {

    private static final String OUTLET_FILE = """
            code,name,address,region,format
            ZP-01,"A new name","Another street, 1",Центр,Кофейня
            ZP-99,"A new outlet","Third street, 3",Центр,Кофейня
            ZP-98,,"Without a name, 4",Центр,Кофейня
            """;

    private static final int NARROW = 700;

    private final DemoThings demo;
    private final ClientId client;
    private final ScreenList screens = new ScreenList();

    DemoScreens(DemoThings demo) {
        this.demo = demo;
        client = demo.client();
    }

    List<Screen> all() {
        addDoor();
        addWork();
        addOrders();
        addShoppers();
        addClients();
        new ChecklistScreens(demo, screens).add();
        addReview();
        addAdministration();
        addResults();
        addPhone();
        return screens.all();
    }

    private void addDoor() {
        screens.view(Screen.NOBODY, "login");
        screens.add(Screen.of(Screen.NOBODY, "login-failed", "login", "login?error"));
        String token = demo.invitation("finance");
        screens.view(Screen.NOBODY, "welcome", "welcome/:token", token);
        screens.view(Screen.NOBODY, "welcome-used", "welcome/:token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        screens.add(Screen.of("outlet", "first-page", "", ""));
        screens.add(Screen.of("admin", "first-page", "", ""));
        Screen profile = screens.view("finance", "profile");
        screens.add(profile.after(
                "menu",
                (page, words) ->
                        page.locator(".person-menu vaadin-button").first().click()));
        screens.add(Screen.of("finance", "not-found", Screen.NO_VIEW, "no/such/page"));
        screens.add(
                Screen.of("coordinator", "not-found", Screen.NO_VIEW, "visits/00000000-0000-0000-0000-000000000000"));
    }

    private void addWork() {
        screens.view("coordinator", "today");
        Screen visits = screens.view("coordinator", "visits");
        screens.add(visits.after(
                "chosen",
                (page, words) -> page.locator(".act-bar vaadin-button").first().click()));
        screens.add(visits.after("filters", (page, words) -> showAllFilters(page)));
        Screen planned = screens.view(
                "coordinator",
                "visit-open",
                "visits/:visit",
                demo.visit(VisitState.OPEN).id());
        screens.add(planned.after(
                "assign",
                (page, words) -> press(
                        page,
                        words.of("visits.assign.of", demo.visit(VisitState.OPEN).number()))));
        screens.add(planned.after(
                "cancel",
                (page, words) -> press(
                        page,
                        words.of("visits.cancel.of", demo.visit(VisitState.OPEN).number()))));
        screens.add(planned.after(
                "extend",
                (page, words) -> press(
                        page,
                        words.of("visits.extend.of", demo.visit(VisitState.OPEN).number()))));
        screens.view(
                "coordinator",
                "visit-released",
                "visits/:visit",
                demo.visit(VisitState.RELEASED).id());
        screens.view(
                "coordinator",
                "visit-rejected",
                "visits/:visit",
                demo.visit(VisitState.REJECTED).id());
    }

    private static void showAllFilters(Page page) {
        Locator lesser = page.locator(".filters-lesser vaadin-multi-select-combo-box");
        if (page.viewportSize().width < NARROW) {
            assertThat(lesser).isHidden();
            page.locator(".filters-more").click();
        }
        assertThat(lesser).isVisible();
    }

    private void addOrders() {
        screens.view("coordinator", "orders");
        Screen placed = screens.view(
                "coordinator", "order-placed", "orders/:order", demo.order("coordinator", OrderState.PLACED));
        for (String act : List.of("confirm", "decline", "cancel")) {
            screens.add(placed.after(act, (page, words) -> press(page, words.of("orders." + act))));
        }
        screens.view("finance", "order-running", "orders/:order", demo.order("finance", OrderState.IN_FIELD));
        screens.view("network", "orders");
        screens.view("network", "order-declined", "orders/:order", demo.order("network", OrderState.DECLINED));
        Object draft = demo.order("network", OrderState.DRAFT);
        screens.view("network", "order-draft", "orders/:order", draft);
        screens.view("network", "orders/new");
        Screen edit = screens.view("network", "order-edit", "orders/:order/edit", draft);
        screens.add(edit.after("place", (page, words) -> press(page, words.of("orders.place"))));
        Screen programmes = screens.view("coordinator", "programmes");
        screens.add(programmes.after("create", (page, words) -> press(page, words.of("programmes.create"))));
    }

    private void addShoppers() {
        Screen shoppers = screens.view("coordinator", "shoppers");
        screens.add(shoppers.after("add", (page, words) -> press(page, words.of("shoppers.add"))));
        Screen shopper = screens.view(
                "coordinator",
                "shopper",
                "shoppers/:shopper",
                demo.person("shopper25").actor().requireShopper());
        screens.add(shopper.after("edit", (page, words) -> press(page, words.of("shopper.edit"))));
        screens.add(shopper.after("invite", (page, words) -> press(page, words.of("shopper.invite"))));
        screens.add(shopper.after("block", (page, words) -> press(page, words.of("shopper.block.ask"))));
    }

    private void addClients() {
        Screen clients = screens.view("coordinator", "clients");
        screens.add(clients.after("create", (page, words) -> press(page, words.of("clients.create"))));
        Screen one = screens.view("coordinator", "client", "clients/:client", client);
        screens.add(one.after("edit", (page, words) -> press(page, words.of("clients.edit"))));
        screens.add(one.after("outlet", (page, words) -> press(page, words.of("clients.outlet.create"))));
        Screen network = Screen.of("coordinator", "client-network", one.view(), one.path() + "?tab=network");
        screens.add(network);
        screens.add(network.after(
                "add",
                (page, words) -> page.locator("vaadin-grid-cell-content vaadin-button")
                        .first()
                        .click()));
        Screen bring = screens.view("coordinator", "outlet-import", "clients/:client/import", client);
        screens.add(bring.after("preview", (page, words) -> {
            page.locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("outlets.csv", "text/csv", OUTLET_FILE.getBytes(StandardCharsets.UTF_8)));
            page.locator("vaadin-grid").first().waitFor();
        }));
        Screen journeys = screens.view("coordinator", "journeys");
        screens.add(journeys.after("create", (page, words) -> press(page, words.of("journeys.create"))));
        screens.view("coordinator", "journey", "journeys/:template", demo.journey());
    }

    private void addReview() {
        screens.view("reviewer", "review");
        screens.view("reviewer", "visits");
        screens.view(
                "reviewer",
                "review-waiting",
                "review/:visit",
                demo.visit(VisitState.SUBMITTED).id());
        Visit taken = demo.onTheDesk();
        Screen mine = screens.view("reviewer", "review-mine", "review/:visit", taken.id());
        screens.add(mine.after(
                "edit",
                (page, words) ->
                        page.locator(".answer-acts vaadin-button").first().click()));
        screens.add(mine.after("return", (page, words) -> {
            page.locator(".answer-acts vaadin-checkbox input").first().check();
            press(page, words.of("review.return"));
        }));
        screens.add(mine.after("reject", (page, words) -> press(page, words.of("review.reject"))));
        Screen approved = screens.view(
                "reviewer",
                "review-approved",
                "review/:visit",
                demo.visit(VisitState.APPROVED).id());
        screens.add(approved.after("release", (page, words) -> press(page, words.of("review.release"))));
    }

    private void addAdministration() {
        Screen people = screens.view("admin", "people");
        Locator.FilterOptions none = new Locator.FilterOptions();
        screens.add(people.after("create", (page, words) -> press(page, words.of("people.create"))));
        for (int act : List.of(0, 1)) {
            screens.add(people.after(
                    act == 0 ? "edit" : "invite",
                    (page, words) -> page.locator("vaadin-grid-cell-content")
                            .filter(none.setHas(page.locator("vaadin-button")))
                            .first()
                            .locator("vaadin-button")
                            .nth(act)
                            .click()));
        }
        screens.view("admin", "trail");
    }

    private void addResults() {
        Visit released = demo.visit(VisitState.RELEASED);
        Object outlet = released.plan().place().outlet();
        for (String who : List.of("network", "region")) {
            screens.view(who, "network");
        }
        Screen page = screens.view("network", "outlet", "outlets/:outlet", outlet);
        screens.add(page.after("trace", (shown, words) -> shown.navigate(shown.url() + "?touchpoint=coffee")));
        screens.view("coordinator", "network");
        screens.view("network", "report", "reports/:visit", released.id());
        Visit own = demo.visit(VisitState.RELEASED, "ZP-01");
        screens.view("outlet", "outlet", "outlets/:outlet", own.plan().place().outlet());
        screens.add(Screen.of("outlet", "report-losses", "reports/:visit", "reports/" + own.id() + "?losses"));
    }

    private void addPhone() {
        Visit offered = demo.visit(VisitState.ASSIGNED);
        String offer = demo.signIn(offered);
        phone(offer, "list", "s/");
        phone(offer, "settings", "s/#/settings");
        phone(offer, "offer", "s/#/visits/" + offered.id());
        Visit accepted = demo.visit(VisitState.ACCEPTED);
        phone(demo.signIn(accepted), "prepare", "s/#/visits/" + accepted.id());
        phone(demo.signIn(accepted), "quiz", "s/#/visits/" + accepted.id() + "/quiz");
        Visit begun = demo.visit(VisitState.IN_PROGRESS);
        String busy = demo.signIn(begun);
        String report = "s/#/visits/" + begun.id();
        phone(busy, "brief", report);
        phone(busy, "outline", report + "/report");
        phone(busy, "notes", report + "/notes");
        phone(busy, "section", report + "/report/hall");
        phone(busy, "photo", report + "/report/hall/hal5");
        phone(busy, "check", report + "/check");
        Visit returned = demo.visit(VisitState.RETURNED);
        phone(demo.signIn(returned), "returned", "s/#/visits/" + returned.id() + "/report");
        phone(demo.signIn(returned), "fix", "s/#/visits/" + returned.id() + "/fix");
        Visit sent = demo.visit(VisitState.SUBMITTED);
        phone(demo.signIn(sent), "receipt", "s/#/visits/" + sent.id() + "/check");
    }

    private void phone(String who, String name, String path) {
        screens.add(Screen.of(who, "phone-" + name, Screen.NO_VIEW, path));
    }
}
