package app.touchstone.architecture;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitState;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.checklists.workbook.TestWorkbook;
import app.touchstone.platform.ClientId;
import app.touchstone.programmes.OrderState;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The screens of every role in the demo: each view at least once, and the dialogs and states that matter. */
final class DemoScreens {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OUTLET_FILE = """
            code,name,address,region,format
            ZP-01,"A new name","Another street, 1",Центр · Centre,Кофейня
            ZP-99,"A new outlet","Third street, 3",Центр · Centre,Кофейня
            ZP-98,,"Without a name, 4",Центр · Centre,Кофейня
            """;

    private final DemoThings demo;
    private final ClientId client;
    private final ChecklistVersion published;
    private final List<Screen> screens = new ArrayList<>();

    DemoScreens(DemoThings demo) {
        this.demo = demo;
        client = demo.client();
        published = demo.published();
    }

    List<Screen> all() {
        addDoor();
        addWork();
        addOrders();
        addShoppers();
        addClients();
        addChecklists();
        addReview();
        addAdministration();
        addResults();
        addPhone();
        return screens;
    }

    private void add(Screen screen) {
        screens.add(screen);
    }

    private Screen view(String who, String name, String view, Object id) {
        Screen screen = Screen.of(who, name, view, view.replaceFirst(":[a-z]+", id.toString()));
        add(screen);
        return screen;
    }

    private Screen view(String who, String view) {
        return view(who, view.replace('/', '-'), view, "");
    }

    private void addDoor() {
        view(Screen.NOBODY, "login");
        add(Screen.of(Screen.NOBODY, "login-failed", "login", "login?error"));
        String token = demo.invitation("finance");
        view(Screen.NOBODY, "welcome", "welcome/:token", token);
        view(Screen.NOBODY, "welcome-used", "welcome/:token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        add(Screen.of("outlet", "first-page", "", ""));
        add(Screen.of("admin", "first-page", "", ""));
        Screen profile = view("finance", "profile");
        add(profile.after(
                "menu",
                (page, words) ->
                        page.locator(".person-menu vaadin-button").first().click()));
        add(Screen.of("finance", "not-found", Screen.NO_VIEW, "no/such/page"));
        add(Screen.of("coordinator", "not-found", Screen.NO_VIEW, "visits/00000000-0000-0000-0000-000000000000"));
    }

    private void addWork() {
        view("coordinator", "today");
        Screen visits = view("coordinator", "visits");
        add(visits.after(
                "chosen",
                (page, words) -> page.locator(".act-bar vaadin-button").first().click()));
        Screen planned = view(
                "coordinator",
                "visit-open",
                "visits/:visit",
                demo.visit(VisitState.OPEN).id());
        add(planned.after(
                "assign",
                (page, words) -> press(
                        page,
                        words.of("visits.assign.of", demo.visit(VisitState.OPEN).number()))));
        add(planned.after(
                "cancel",
                (page, words) -> press(
                        page,
                        words.of("visits.cancel.of", demo.visit(VisitState.OPEN).number()))));
        add(planned.after(
                "extend",
                (page, words) -> press(
                        page,
                        words.of("visits.extend.of", demo.visit(VisitState.OPEN).number()))));
        view(
                "coordinator",
                "visit-released",
                "visits/:visit",
                demo.visit(VisitState.RELEASED).id());
        view(
                "coordinator",
                "visit-rejected",
                "visits/:visit",
                demo.visit(VisitState.REJECTED).id());
    }

    private void addOrders() {
        view("coordinator", "orders");
        Screen placed =
                view("coordinator", "order-placed", "orders/:order", demo.order("coordinator", OrderState.PLACED));
        for (String act : List.of("confirm", "decline", "cancel")) {
            add(placed.after(act, (page, words) -> press(page, words.of("orders." + act))));
        }
        view("finance", "order-running", "orders/:order", demo.order("finance", OrderState.IN_FIELD));
        view("network", "orders");
        view("network", "order-declined", "orders/:order", demo.order("network", OrderState.DECLINED));
        Object draft = demo.order("network", OrderState.DRAFT);
        view("network", "order-draft", "orders/:order", draft);
        view("network", "orders/new");
        Screen edit = view("network", "order-edit", "orders/:order/edit", draft);
        add(edit.after("place", (page, words) -> press(page, words.of("orders.place"))));
        Screen programmes = view("coordinator", "programmes");
        add(programmes.after("create", (page, words) -> press(page, words.of("programmes.create"))));
    }

    private void addShoppers() {
        Screen shoppers = view("coordinator", "shoppers");
        add(shoppers.after("add", (page, words) -> press(page, words.of("shoppers.add"))));
        Screen shopper = view(
                "coordinator",
                "shopper",
                "shoppers/:shopper",
                demo.person("shopper25").actor().requireShopper());
        add(shopper.after("edit", (page, words) -> press(page, words.of("shopper.edit"))));
        add(shopper.after("invite", (page, words) -> press(page, words.of("shopper.invite"))));
        add(shopper.after("block", (page, words) -> press(page, words.of("shopper.block.ask"))));
    }

    private void addClients() {
        Screen clients = view("coordinator", "clients");
        add(clients.after("create", (page, words) -> press(page, words.of("clients.create"))));
        Screen one = view("coordinator", "client", "clients/:client", client);
        add(one.after("edit", (page, words) -> press(page, words.of("clients.edit"))));
        add(one.after("outlet", (page, words) -> press(page, words.of("clients.outlet.create"))));
        Screen network = Screen.of("coordinator", "client-network", one.view(), one.path() + "?tab=network");
        add(network);
        add(network.after(
                "add",
                (page, words) -> page.locator("vaadin-grid-cell-content vaadin-button")
                        .first()
                        .click()));
        Screen bring = view("coordinator", "outlet-import", "clients/:client/import", client);
        add(bring.after("preview", (page, words) -> {
            page.locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("outlets.csv", "text/csv", OUTLET_FILE.getBytes(StandardCharsets.UTF_8)));
            page.locator("vaadin-grid").first().waitFor();
        }));
        Screen journeys = view("coordinator", "journeys");
        add(journeys.after("create", (page, words) -> press(page, words.of("journeys.create"))));
        view("coordinator", "journey", "journeys/:template", demo.journey());
    }

    private void addChecklists() {
        view("coordinator", "checklists");
        Screen bring =
                Screen.of("coordinator", "checklist-import", "checklists/import", "checklists/import?client=" + client);
        add(bring);
        add(bring.after("read", (page, words) -> {
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "bakery.xlsx", XLSX, TestWorkbook.bakery().bytes()));
            page.locator("vaadin-grid, h2").first().waitFor();
        }));
        view("network", "checklist", "checklists/versions/:version", published.id());
        Screen preview = view("network", "preview", "checklists/versions/:version/preview", published.id());
        add(preview.after(
                "answered",
                (page, words) -> page.getByRole(AriaRole.RADIO).nth(1).click()));
        Object draft = demo.draftOf(published);
        Screen version = view("coordinator", "checklist-draft", "checklists/versions/:version", draft);
        add(version.after("publish", (page, words) -> press(page, words.of("checklists.version.publish"))));
        Screen builder = view("coordinator", "checklist-builder", "checklists/versions/:version/edit", draft);
        add(builder.after("question", (page, words) -> {
            page.locator(".builder-question a").nth(1).click();
            page.locator(".builder-options").waitFor();
        }));
    }

    private void addReview() {
        view("reviewer", "review");
        view("reviewer", "visits");
        view(
                "reviewer",
                "review-waiting",
                "review/:visit",
                demo.visit(VisitState.SUBMITTED).id());
        Visit taken = demo.onTheDesk();
        Screen mine = view("reviewer", "review-mine", "review/:visit", taken.id());
        add(mine.after(
                "edit",
                (page, words) ->
                        page.locator(".answer-acts vaadin-button").first().click()));
        add(mine.after("return", (page, words) -> {
            page.locator(".answer-acts vaadin-checkbox input").first().check();
            press(page, words.of("review.return"));
        }));
        add(mine.after("reject", (page, words) -> press(page, words.of("review.reject"))));
        Screen approved = view(
                "reviewer",
                "review-approved",
                "review/:visit",
                demo.visit(VisitState.APPROVED).id());
        add(approved.after("release", (page, words) -> press(page, words.of("review.release"))));
    }

    private void addAdministration() {
        Screen people = view("admin", "people");
        Locator.FilterOptions none = new Locator.FilterOptions();
        add(people.after("create", (page, words) -> press(page, words.of("people.create"))));
        for (int act : List.of(0, 1)) {
            add(people.after(
                    act == 0 ? "edit" : "invite",
                    (page, words) -> page.locator("vaadin-grid-cell-content")
                            .filter(none.setHas(page.locator("vaadin-button")))
                            .first()
                            .locator("vaadin-button")
                            .nth(act)
                            .click()));
        }
        view("admin", "trail");
    }

    private void addResults() {
        Visit released = demo.visit(VisitState.RELEASED);
        Object outlet = released.plan().place().outlet();
        for (String who : List.of("network", "region")) {
            view(who, "network");
        }
        Screen page = view("network", "outlet", "outlets/:outlet", outlet);
        add(page.after("trace", (shown, words) -> shown.navigate(shown.url() + "?touchpoint=coffee")));
        view("coordinator", "network");
        view("network", "report", "reports/:visit", released.id());
        Visit own = demo.visit(VisitState.RELEASED, "ZP-01");
        view("outlet", "outlet", "outlets/:outlet", own.plan().place().outlet());
        add(Screen.of("outlet", "report-losses", "reports/:visit", "reports/" + own.id() + "?losses"));
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
        add(Screen.of(who, "phone-" + name, Screen.NO_VIEW, path));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
