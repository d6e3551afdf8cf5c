package app.touchstone.reports.ui;

import app.touchstone.assignments.Visit;
import app.touchstone.assignments.ui.VisitPanel;
import app.touchstone.platform.CurrentActor;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Translations;
import app.touchstone.reports.Receipt;
import app.touchstone.reports.Receipt.Captured;
import app.touchstone.reports.Report;
import app.touchstone.reports.ReportDirectory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells on a visit's page when its report came, and of a late one whether it was captured in time. */
@SpringComponent
class ReceiptPanel implements VisitPanel {

    private final ReportDirectory reports;
    private final Translations translations;
    private final CurrentActor currentActor;

    ReceiptPanel(ReportDirectory reports, Translations translations, CurrentActor currentActor) {
        this.reports = reports;
        this.translations = translations;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<Component> of(Visit visit, Runnable changed) {
        List<Receipt> receipts = reports.find(visit.id()).map(Report::receipts).orElse(List.of());
        if (receipts.isEmpty()) {
            return Optional.empty();
        }
        Locale locale = UI.getCurrent().getLocale();
        ZoneId zone = visit.plan().place().timeZone();
        UnorderedList list = new UnorderedList();
        receipts.forEach(receipt -> list.add(new ListItem(line(receipt, zone, locale))));
        return Optional.of(new Section(new H2(translations.text(locale, "receipts.title")), list));
    }

    private String line(Receipt receipt, ZoneId zone, Locale locale) {
        String received = translations.text(
                locale, "receipts.received", receipt.number(), time(receipt.receivedAt(), zone, locale));
        return receipt.late() ? received + " · " + late(receipt, zone, locale) : received;
    }

    private String late(Receipt receipt, ZoneId zone, Locale locale) {
        Captured excuse = receipt.excuse();
        return excuse == null
                ? translations.text(locale, "receipts.late")
                : translations.text(
                        locale,
                        excuse.byPhone() ? "receipts.late.captured-by-phone" : "receipts.late.captured",
                        time(excuse.at(), zone, locale));
    }

    private String time(Instant at, ZoneId zone, Locale locale) {
        return Formats.dateTime(at, zone, currentActor.get().zone(), locale);
    }
}
