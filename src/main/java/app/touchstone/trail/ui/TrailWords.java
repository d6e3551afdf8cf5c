package app.touchstone.trail.ui;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import app.touchstone.platform.Acts;
import app.touchstone.platform.Formats;
import app.touchstone.platform.Role;
import app.touchstone.platform.SystemJob;
import app.touchstone.platform.Translations;
import app.touchstone.platform.ui.ThingPlace;
import app.touchstone.trail.TrailEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What an entry keeps as codes, in the words that the screens have for it. What another version of the product stored
 * and this one does not know is shown as it was stored: nothing of the trail is hidden.
 */
@Component
class TrailWords {

    private final Translations translations;
    private final Map<String, Act> acts;
    private final Map<ActSubject, ThingPlace> places;

    TrailWords(List<Acts> acts, List<ThingPlace> places, Translations translations) {
        this.translations = translations;
        this.places = places.stream().collect(Collectors.toMap(ThingPlace::kind, Function.identity()));
        this.acts = acts.stream()
                .flatMap(module -> module.all().stream())
                .collect(Collectors.toMap(Act::code, Function.identity()));
    }

    /** Who did it; of what the application does by itself, for which job. */
    String person(TrailEntry entry, Locale locale) {
        return SystemJob.of(entry.person()).map(job -> job(job, locale)).orElse(entry.personName());
    }

    String job(SystemJob job, Locale locale) {
        return translations.text(locale, "trail.person.job", translations.text(locale, job));
    }

    String act(TrailEntry entry, Locale locale) {
        Act act = acts.get(entry.action());
        return act == null ? translations.text(locale, "trail.act.unknown", entry.action()) : words(act, locale);
    }

    String subject(TrailEntry entry, Locale locale) {
        return ActSubject.of(entry.subjectKind())
                .map(kind -> translations.text(locale, "trail.subject.of", kind, entry.subjectLabel()))
                .orElse(entry.subjectLabel());
    }

    /** Where the thing is seen, as an address without a leading slash. */
    Optional<String> place(TrailEntry entry) {
        return ActSubject.of(entry.subjectKind())
                .flatMap(kind -> Optional.ofNullable(places.get(kind)))
                .map(place -> place.path().of(entry.subject(), entry.client()));
    }

    String details(TrailEntry entry, Locale locale) {
        return entry.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail(detail.getKey(), detail.getValue(), locale))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The codes of the acts whose words have the text in them. */
    Set<String> codes(String text, Locale locale) {
        String wanted = text.strip().toLowerCase(locale);
        return acts.values().stream()
                .filter(act -> words(act, locale).toLowerCase(locale).contains(wanted))
                .map(Act::code)
                .collect(Collectors.toSet());
    }

    private String words(Act act, Locale locale) {
        return translations.text(locale, (Enum<?>) act);
    }

    private String detail(String code, String value, Locale locale) {
        ActDetail detail = ActDetail.of(code).orElse(null);
        if (detail == null) {
            return translations.text(locale, "trail.detail.unknown", code, value);
        }
        return switch (detail.value()) {
            case TEXT -> translations.text(locale, detail, value);
            case YES_OR_NO ->
                translations.text(
                        locale,
                        detail,
                        translations.text(locale, Boolean.parseBoolean(value) ? "platform.yes" : "platform.no"));
            case ROLES -> translations.text(locale, detail, roles(value, locale));
            case DAY -> translations.text(locale, detail, Formats.date(LocalDate.parse(value), locale));
            case IN_ONE_LANGUAGE ->
                code.endsWith("." + locale.getLanguage()) ? translations.text(locale, detail, value) : "";
            case SILENT -> "";
        };
    }

    private String roles(String names, Locale locale) {
        return Stream.of(names.split(", "))
                .map(name -> Stream.of(Role.values())
                        .filter(role -> role.name().equals(name))
                        .findFirst()
                        .map(role -> translations.text(locale, role))
                        .orElse(name))
                .collect(Collectors.joining(", "));
    }
}
