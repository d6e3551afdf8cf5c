package app.touchstone.journeys;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.JourneyTemplateId;
import java.time.LocalDate;
import java.util.List;

/**
 * A journey that a client's customers take, as it was drawn up; its name is unique within the client. A figure of a day
 * uses the version of that day; words are those of the newest, whatever the day.
 *
 * @param version the row version of what was read
 * @param versions by number, those that were withdrawn among them
 */
public record JourneyTemplate(
        JourneyTemplateId id, int version, ClientId client, String name, List<JourneyVersion> versions) {

    public JourneyTemplate {
        JourneyDefinition words = newest(versions).definition();
        versions = versions.stream().map(each -> each.wordedAs(words)).toList();
    }

    /** The version drawn up last, though its day may not have come. */
    public JourneyVersion newest() {
        return newest(versions);
    }

    /** The definition drawn up last, though its day may not have come. */
    public JourneyDefinition definition() {
        return newest().definition();
    }

    /** The version that holds on a day. */
    public JourneyVersion on(LocalDate day) {
        return versions.stream()
                .filter(each -> each.holdsOn(day))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Journey (%s) has no version on (%s)".formatted(id, day)));
    }

    /** The versions that begin to hold within a period, its first day left out: there figures of a trend change. */
    public List<JourneyVersion> changes(LocalDate after, LocalDate until) {
        return versions.stream()
                .filter(each -> !each.withdrawn())
                .filter(each -> each.validFrom() != null
                        && each.validFrom().isAfter(after)
                        && !each.validFrom().isAfter(until))
                .toList();
    }

    /** What a checklist that is published on a day may ask about: what the journey gives up later is still there. */
    public JourneyDefinition askableOn(LocalDate day) {
        JourneyDefinition then = on(day).definition();
        return definition()
                .mapped(touchpoint -> then.touchpoint(touchpoint.code())
                        .filter(now -> !now.retired())
                        .map(_ -> touchpoint.kept())
                        .orElse(touchpoint));
    }

    /** What a version changed in the one that it followed; nothing for the first. */
    public List<JourneyChange> difference(JourneyVersion version) {
        return version.number() == 1 ? List.of() : JourneyChanges.between(before(version), version.definition());
    }

    /** The drawing that a later version followed. */
    JourneyDefinition before(JourneyVersion version) {
        return newest(versions.stream()
                        .filter(each -> each.number() < version.number())
                        .toList())
                .definition();
    }

    private static JourneyVersion newest(List<JourneyVersion> versions) {
        return versions.stream()
                .filter(each -> !each.withdrawn())
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("A journey has no version"));
    }
}
