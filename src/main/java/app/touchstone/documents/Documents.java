package app.touchstone.documents;

import app.touchstone.forms.AnswerWords;
import app.touchstone.insight.OutletPage;
import app.touchstone.insight.OutletResults;
import app.touchstone.insight.ResultWords;
import app.touchstone.insight.Yardstick;
import app.touchstone.platform.Actor;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Translations;
import app.touchstone.platform.VisitId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Results as PDF for those who may read them: who may not learns so at once, as of what does not exist, and before
 * anything is printed. A paper that takes too long fails with {@link java.util.concurrent.TimeoutException}; when too
 * many wait, the next is refused with {@link java.util.concurrent.RejectedExecutionException}.
 */
@Service
public class Documents {

    private final VisitReports visits;
    private final Press press;
    private final PressRoom room;
    private final Translations translations;
    private final AnswerWords answers;
    private final ResultWords results;
    private final OutletResults outlets;

    Documents(
            VisitReports visits,
            OutletResults outlets,
            Press press,
            PressRoom room,
            Translations translations,
            AnswerWords answers,
            ResultWords results) {
        this.visits = visits;
        this.press = press;
        this.room = room;
        this.translations = translations;
        this.answers = answers;
        this.results = results;
        this.outlets = outlets;
    }

    /** The paper of a released visit report. */
    public CompletableFuture<Pdf> visit(Actor actor, VisitId id, Locale language) {
        VisitReport visit = visits.get(actor, id);
        Wording words = words(language);
        return room.print(() -> {
            Paper paper = new VisitPaper(visit, visits.prints(actor, visit), words).paper();
            return new Pdf(paper.title(), visit.report().number(), press.print(paper));
        });
    }

    /**
     * The paper of an outlet's journey map.
     *
     * @param journey the one visited last where absent
     * @param yardstick the newest where absent
     */
    public CompletableFuture<Pdf> outlet(
            Actor actor,
            OutletId id,
            @Nullable JourneyTemplateId journey,
            @Nullable Yardstick yardstick,
            Locale language) {
        OutletPage page = outlets.printed(actor, id, journey, yardstick);
        Wording words = words(language);
        return room.print(() -> {
            Paper paper = new OutletPaper(page, words).paper();
            return new Pdf(paper.title(), "outlet-" + page.outlet().code(), press.print(paper));
        });
    }

    private Wording words(Locale language) {
        return new Wording(translations, answers, results, Translations.nearest(language));
    }
}
