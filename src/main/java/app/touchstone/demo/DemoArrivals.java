package app.touchstone.demo;

import app.touchstone.assignments.Visit;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletDirectory;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Identifiers;
import app.touchstone.reports.FieldNote;
import app.touchstone.reports.FieldNote.CheckIn;
import app.touchstone.reports.FieldNote.QuizTry;
import app.touchstone.reports.FieldNotes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's shoppers pass the quiz on the evening before and check in a few steps from the door. */
@Component
@Profile("demo")
class DemoArrivals {

    private static final double STEPS_IN_DEGREES = 0.0004;

    private final FieldNotes notes;
    private final OutletDirectory outlets;
    private final Random random = new Random(43);

    DemoArrivals(FieldNotes notes, OutletDirectory outlets) {
        this.notes = notes;
        this.outlets = outlets;
    }

    void arrive(Actor shopper, Visit visit, List<QuizQuestion> quiz, Instant at) {
        QuizTry passed = new QuizTry(quiz.stream().collect(Collectors.toMap(QuizQuestion::code, QuizQuestion::right)));
        Outlet outlet = outlets.forVisit(visit.plan().place().outlet());
        CheckIn here = new CheckIn(
                near(outlet.latitude()), near(outlet.longitude()), BigDecimal.valueOf(8L + random.nextInt(30)), "");
        notes.keep(shopper, visit.id(), note(passed, at.minus(Duration.ofHours(15))));
        notes.keep(shopper, visit.id(), note(here, at));
    }

    private static FieldNote note(FieldNote.Content content, Instant at) {
        return new FieldNote(Identifiers.next(), content, at, null);
    }

    private @Nullable BigDecimal near(@Nullable BigDecimal degrees) {
        return degrees == null
                ? null
                : degrees.add(BigDecimal.valueOf(random.nextGaussian() * STEPS_IN_DEGREES))
                        .setScale(6, RoundingMode.HALF_UP);
    }
}
