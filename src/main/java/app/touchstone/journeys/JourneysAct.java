package app.touchstone.journeys;

import app.touchstone.platform.Act;
import app.touchstone.platform.ActDetail;
import app.touchstone.platform.ActSubject;
import java.util.Set;

/** What is done with journey templates, as the audit trail keeps it. */
enum JourneysAct implements Act {
    TEMPLATE_CREATED("journey.created", ActSubject.JOURNEY),
    TEMPLATE_CHANGED("journey.changed", ActSubject.JOURNEY, ActDetail.DIFFERENCE_EN, ActDetail.DIFFERENCE_RU),
    WORDS_MENDED("journey.words-mended", ActSubject.JOURNEY, ActDetail.DIFFERENCE_EN, ActDetail.DIFFERENCE_RU),
    VERSION_MADE(
            "journey.version-made",
            ActSubject.JOURNEY,
            ActDetail.VERSION,
            ActDetail.FROM,
            ActDetail.DIFFERENCE_EN,
            ActDetail.DIFFERENCE_RU),
    VERSION_WITHDRAWN(
            "journey.version-withdrawn",
            ActSubject.JOURNEY,
            ActDetail.VERSION,
            ActDetail.FROM,
            ActDetail.DIFFERENCE_EN,
            ActDetail.DIFFERENCE_RU),
    TOUCHPOINT_RETIRED(
            "journey.touchpoint-retired",
            ActSubject.JOURNEY,
            ActDetail.VERSION,
            ActDetail.FROM,
            ActDetail.DIFFERENCE_EN,
            ActDetail.DIFFERENCE_RU),
    TOUCHPOINTS_MERGED(
            "journey.touchpoints-merged",
            ActSubject.JOURNEY,
            ActDetail.VERSION,
            ActDetail.FROM,
            ActDetail.DIFFERENCE_EN,
            ActDetail.DIFFERENCE_RU),
    TOUCHPOINT_SPLIT(
            "journey.touchpoint-split",
            ActSubject.JOURNEY,
            ActDetail.VERSION,
            ActDetail.FROM,
            ActDetail.DIFFERENCE_EN,
            ActDetail.DIFFERENCE_RU);

    private final String code;
    private final ActSubject subject;
    private final Set<ActDetail> details;

    JourneysAct(String code, ActSubject subject, ActDetail... details) {
        this.code = code;
        this.subject = subject;
        this.details = Set.of(details);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ActSubject subject() {
        return subject;
    }

    @Override
    public Set<ActDetail> details() {
        return details;
    }
}
