package app.touchstone.journeys.ui;

import app.touchstone.journeys.JourneyChange;
import app.touchstone.journeys.JourneyTemplate;
import app.touchstone.journeys.JourneyVersion;
import app.touchstone.platform.Formats;
import app.touchstone.platform.ui.dialogs.Confirmation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntConsumer;

/** The versions of a template, newest first: who made each, when, from which day it holds and what it changed. */
final class VersionHistory extends Composite<Div> {

    private final transient IntConsumer withdraw;

    VersionHistory(IntConsumer withdraw) {
        this.withdraw = withdraw;
    }

    void show(JourneyTemplate template, LocalDate today, ZoneId zone) {
        getContent().removeAll();
        template.versions().reversed().forEach(version -> getContent().add(entry(template, version, today, zone)));
    }

    private Component entry(JourneyTemplate template, JourneyVersion version, LocalDate today, ZoneId zone) {
        Div entry = new Div(head(template, version, today));
        entry.addClassName("journey-version");
        entry.add(new Paragraph(
                version.assumed()
                        ? getTranslation("journeys.version.assumed.text")
                        : getTranslation(
                                "journeys.version.made",
                                version.createdBy(),
                                Formats.dateTime(version.createdAt(), zone, getLocale()))));
        List<JourneyChange> changes = template.difference(version);
        if (!changes.isEmpty()) {
            entry.add(EffectPanel.changes(
                    changes, getLocale(), (constant, arguments) -> getTranslation(constant, arguments)));
        }
        if (!version.withdrawn() && version.equals(template.newest()) && isToCome(version, today)) {
            entry.add(withdrawal(version));
        }
        return entry;
    }

    private Component head(JourneyTemplate template, JourneyVersion version, LocalDate today) {
        LocalDate from = version.validFrom();
        Div head = new Div(new H3(
                from == null
                        ? getTranslation("journeys.version.first", version.number())
                        : getTranslation("journeys.version.from", version.number(), Formats.date(from, getLocale()))));
        if (version.withdrawn()) {
            head.add(badge("journeys.version.withdrawn"));
        } else if (version.equals(template.on(today))) {
            head.add(badge("journeys.version.in-force"));
        } else if (isToCome(version, today)) {
            head.add(badge("journeys.version.to-come"));
        }
        if (version.assumed()) {
            head.add(badge("journeys.version.assumed"));
        }
        head.addClassName("journey-version-head");
        return head;
    }

    private Component withdrawal(JourneyVersion version) {
        return new Button(
                getTranslation("journeys.version.withdraw"),
                click -> new Confirmation(
                                getTranslation("journeys.version.withdraw.title", version.number()),
                                getTranslation("journeys.version.withdraw"),
                                () -> withdraw.accept(version.number()),
                                new Paragraph(getTranslation("journeys.version.withdraw.text")))
                        .open());
    }

    private static boolean isToCome(JourneyVersion version, LocalDate today) {
        LocalDate from = version.validFrom();
        return from != null && from.isAfter(today);
    }

    private Span badge(String key) {
        Span badge = new Span(getTranslation(key));
        badge.addClassName("journey-badge");
        return badge;
    }
}
