package app.touchstone.shoppers.ui;

import app.touchstone.access.NetworkChoices;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Permission;
import app.touchstone.platform.ShopperId;
import app.touchstone.platform.ui.ConsequenceList;
import app.touchstone.platform.ui.Facts;
import app.touchstone.platform.ui.Notices;
import app.touchstone.platform.ui.PageHeader;
import app.touchstone.platform.ui.dialogs.DialogWidth;
import app.touchstone.platform.ui.dialogs.PlainDialog;
import app.touchstone.platform.ui.dialogs.ReasonDialog;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** One shopper: profile, standing, conflicts of interest, account; the visits are one link away. */
@Route("shoppers/:shopper")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REVIEWER"})
class ShopperView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    static final String PARAMETER = "shopper";

    private final transient ShopperService shoppers;
    private final transient NetworkChoices networks;
    private final transient CurrentActor currentActor;
    private final String address;
    private @Nullable ShopperId shown;
    private String title = "";

    ShopperView(
            ShopperService shoppers,
            NetworkChoices networks,
            CurrentActor currentActor,
            @Value("${touchstone.address}") String address) {
        this.shoppers = shoppers;
        this.networks = networks;
        this.currentActor = currentActor;
        this.address = address;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = ShopperId.of(event.getRouteParameters().get(PARAMETER).orElseThrow(NotFound::new));
        show();
    }

    private void show() {
        if (shown == null) {
            return;
        }
        Shopper shopper = shoppers.get(currentActor.get(), shown);
        boolean mayChange = currentActor.get().can(Permission.MANAGE_SHOPPERS);
        title = shopper.data().name();
        getContent().removeAll();
        PageHeader header = new PageHeader(title);
        if (shopper.blockReason() != null) {
            header.setSubtitle(getTranslation("shopper.blocked-because", shopper.blockReason()));
        }
        if (mayChange) {
            addActs(header, shopper);
        }
        Section profile = new Section(new H2(getTranslation("shopper.profile")), facts(shopper));
        Div columns = new Div(profile, new ConflictsSection(shoppers, networks, currentActor, shopper.id(), mayChange));
        columns.addClassName("cards");
        getContent().add(header, columns);
    }

    private void addActs(PageHeader header, Shopper shopper) {
        header.addAction(new Button(getTranslation("shopper.edit"), click -> edit(shopper)));
        header.addAction(new Button(getTranslation("shopper.invite"), click -> invite(shopper)));
        header.addAction(
                shopper.isBlocked()
                        ? new Button(getTranslation("shopper.unblock"), click -> {
                            shoppers.unblock(currentActor.get(), shopper.id());
                            Notices.done(getTranslation(
                                    "shopper.unblocked", shopper.data().name()));
                            show();
                        })
                        : new Button(getTranslation("shopper.block.ask"), click -> block(shopper)));
    }

    private Component facts(Shopper shopper) {
        Facts facts = new Facts();
        facts.add(getTranslation("shoppers.email"), shopper.data().email());
        facts.add(getTranslation("shoppers.phone"), orDash(shopper.data().phone()));
        facts.add(getTranslation("shoppers.city"), orDash(shopper.data().city()));
        facts.add(
                getTranslation("shoppers.regions"),
                shopper.data().regions().isEmpty()
                        ? getTranslation("shoppers.everywhere")
                        : String.join(", ", shopper.data().regions()));
        facts.add(
                getTranslation("shoppers.limit"),
                Integer.toString(shopper.data().visitLimit()));
        facts.add(
                getTranslation("shoppers.active"),
                getTranslation(shopper.data().active() ? "platform.yes" : "platform.no"));
        facts.add(
                getTranslation("shoppers.grade"),
                shopper.grade() == null
                        ? getTranslation("shopper.no-grade")
                        : Formats.number(shopper.grade(), 1, getLocale()));
        facts.add(
                getTranslation("shopper.since"),
                Formats.date(
                        LocalDate.ofInstant(
                                shopper.createdAt(), currentActor.get().zone()),
                        getLocale()));
        facts.add(
                getTranslation("shopper.account"),
                getTranslation(
                        shoppers.hasAccount(currentActor.get(), shopper.id())
                                ? "shopper.account.there"
                                : "shopper.account.none"));
        facts.add(
                getTranslation("shopper.visits"),
                new Anchor("visits?shopper=" + shopper.id(), getTranslation("shopper.visits.show")));
        return facts;
    }

    private static String orDash(String text) {
        return text.isBlank() ? "–" : text;
    }

    private void edit(Shopper shopper) {
        ShopperDialog dialog = new ShopperDialog(
                getTranslation("shopper.edit.of", shopper.data().name()),
                shoppers.regions(currentActor.get()),
                data -> {
                    shoppers.update(currentActor.get(), shopper.id(), shopper.version(), data);
                    Notices.done(getTranslation("shopper.saved", data.name()));
                    show();
                });
        dialog.show(shopper.data());
        dialog.open();
    }

    private void block(Shopper shopper) {
        ReasonDialog dialog = new ReasonDialog(
                getTranslation("shopper.block.of", shopper.data().name()),
                getTranslation("shoppers.refusal.block-reason"),
                new Paragraph(getTranslation("shopper.block.consequence")),
                new ConsequenceList(shoppers.ifBlocked(currentActor.get(), shopper.id())));
        dialog.asks(getTranslation("shopper.block"), reason -> {
            shoppers.block(currentActor.get(), shopper.id(), reason);
            Notices.done(getTranslation("shopper.blocked", shopper.data().name()));
            show();
        });
        dialog.open();
    }

    private void invite(Shopper shopper) {
        String link = address + "/welcome/" + shoppers.invite(currentActor.get(), shopper.id(), getLocale());
        PlainDialog dialog = new PlainDialog(
                getTranslation("shopper.invite.of", shopper.data().name()));
        TextField field = new TextField(getTranslation("shopper.invite.link"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        dialog.add(new Paragraph(getTranslation("shopper.invite.note")), field);
        dialog.closing(getTranslation("platform.close"));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                show();
            }
        });
        dialog.measures(DialogWidth.MIDDLE);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
