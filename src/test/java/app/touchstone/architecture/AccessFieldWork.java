package app.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.clients.ClientsFixtures;
import app.touchstone.forms.AnswerValue;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.Boundary;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Formats;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.platform.VisitId;
import app.touchstone.reports.EvidenceIntake;
import app.touchstone.reports.FieldNote;
import app.touchstone.reports.FieldNotes;
import app.touchstone.reports.ReportService;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.StoredAnswer;
import app.touchstone.reports.evidence.EvidenceParcel;
import app.touchstone.reports.evidence.Waves;
import app.touchstone.review.ReviewFile;
import app.touchstone.review.ReviewService;
import app.touchstone.shoppers.Shopper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;

/** Takes single visits as far as a sample of them has to be. */
@TestComponent
class AccessFieldWork {

    static final String QUESTION = "hello";
    static final String PHOTO_QUESTION = "shot";
    static final byte[] PHOTO = picture();
    static final String SOUND_QUESTION = "voice";
    private static final byte[] SOUND = Waves.tone(300);

    private static final Instant VISITED_AT = Instant.now().minus(Duration.ofHours(1));

    private final AssignmentService assignments;
    private final VisitService visits;
    private final ReportService reports;
    private final EvidenceIntake photos;
    private final FieldNotes notes;
    private final ReviewService review;
    private final Map<VisitId, EvidenceId> recordings = new HashMap<>();

    AccessFieldWork(
            AssignmentService assignments,
            VisitService visits,
            ReportService reports,
            EvidenceIntake photos,
            FieldNotes notes,
            ReviewService review) {
        this.assignments = assignments;
        this.visits = visits;
        this.reports = reports;
        this.photos = photos;
        this.notes = notes;
        this.review = review;
    }

    /** The moment of every visit, as a page would write it for those who may know it. */
    static String minute() {
        return Formats.dateTime(VISITED_AT, ClientsFixtures.MOSCOW, Locale.ENGLISH);
    }

    static Actor actor(Shopper shopper) {
        return new Actor(
                PersonId.create(),
                shopper.data().name(),
                Set.of(Role.SHOPPER),
                new Boundary.Shopper(shopper.id()),
                Locale.ENGLISH);
    }

    void offer(Visit visit, Shopper to) {
        assertThat(assignments
                        .assign(Actors.staff(), List.of(visit.id()), to.id())
                        .refused())
                .isEmpty();
    }

    /** A report that has been begun. */
    void start(Visit visit, Shopper by) {
        offer(visit, by);
        visits.accept(actor(by), visit.id(), true);
        reports.open(actor(by), visit.id());
    }

    AnswerId answer(Visit visit, Shopper by) {
        return reports.keep(actor(by), visit.id(), yes()).id();
    }

    UUID note(Visit visit, Shopper by) {
        UUID id = UUID.randomUUID();
        notes.keep(actor(by), visit.id(), new FieldNote(id, new FieldNote.QuizTry(Map.of()), VISITED_AT, null));
        return id;
    }

    EvidenceId photo(Visit visit, Shopper by) {
        EvidenceParcel parcel = new EvidenceParcel(EvidenceId.create(), PHOTO_QUESTION, VISITED_AT, Sha256.of(PHOTO));
        return photos.keep(actor(by), visit.id(), parcel, PHOTO).id();
    }

    EvidenceId recording(Visit visit, Shopper by) {
        EvidenceParcel parcel = new EvidenceParcel(EvidenceId.create(), SOUND_QUESTION, VISITED_AT, Sha256.of(SOUND));
        return photos.keep(actor(by), visit.id(), parcel, SOUND).id();
    }

    /** The recording of a report that was handed in. */
    EvidenceId recordingOf(Visit visit) {
        return Objects.requireNonNull(recordings.get(visit.id()));
    }

    /** A report handed in, with one photo and one recording. */
    EvidenceId submit(Visit visit, Shopper by) {
        start(visit, by);
        EvidenceId photo = photo(visit, by);
        EvidenceId recording = recording(visit, by);
        recordings.put(visit.id(), recording);
        EvidenceId id = EvidenceId.create();
        reports.submit(
                actor(by),
                visit.id(),
                new Submission(
                        id.value(),
                        1,
                        Sha256.of(id.toString().getBytes()),
                        VISITED_AT,
                        List.of(yes()),
                        List.of(photo, recording)));
        return photo;
    }

    EvidenceId release(Visit visit, Shopper by, boolean inReporting) {
        EvidenceId photo = submit(visit, by);
        VisitId id = visit.id();
        ReviewFile claimed = review.claim(Actors.staff(), id, 0);
        ReviewFile approved = review.approve(Actors.staff(), id, claimed.version());
        review.release(Actors.staff(), id, approved.version(), inReporting);
        return photo;
    }

    private static StoredAnswer yes() {
        return new StoredAnswer(
                AnswerId.create(), QUESTION, new AnswerValue.Choice("yes"), "", "", 1, VISITED_AT, null);
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
