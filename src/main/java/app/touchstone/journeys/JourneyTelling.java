package app.touchstone.journeys;

import app.touchstone.platform.ActDetail;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Steps;
import app.touchstone.platform.Translations;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the trail what became of a journey, with the difference in the words of every language. */
@Component
class JourneyTelling {

    /** The trail keeps a step within a bound; what is cut off stands in the versions themselves. */
    private static final int LONGEST = 1500;

    private final Steps steps;
    private final Translations translations;

    JourneyTelling(Steps steps, Translations translations) {
        this.steps = steps;
        this.translations = translations;
    }

    void tell(Actor actor, JourneysAct act, JourneyTemplate template) {
        steps.taken(actor, act, template.id().value(), template.name(), template.client());
    }

    /**
     * Tells a change.
     *
     * @param number the version that it made or called off, where there is one
     * @param from the day from which that holds
     */
    void tell(
            Actor actor,
            JourneysAct act,
            JourneyTemplate template,
            @Nullable Integer number,
            @Nullable LocalDate from,
            List<JourneyChange> changes) {
        Map<ActDetail, String> details = new EnumMap<>(ActDetail.class);
        details.put(ActDetail.DIFFERENCE_EN, words(changes, Translations.ENGLISH));
        details.put(ActDetail.DIFFERENCE_RU, words(changes, Translations.RUSSIAN));
        if (number != null) {
            details.put(ActDetail.VERSION, number.toString());
        }
        if (from != null) {
            details.put(ActDetail.FROM, from.toString());
        }
        steps.taken(actor, act, template.id().value(), template.name(), template.client(), details);
    }

    private String words(List<JourneyChange> changes, Locale language) {
        String all = changes.stream()
                .map(change -> JourneyWords.of(
                        change, language, (constant, arguments) -> translations.text(language, constant, arguments)))
                .collect(Collectors.joining("; "));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
    }
}
