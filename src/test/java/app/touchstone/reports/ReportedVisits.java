package app.touchstone.reports;

import static app.touchstone.checklists.ChecklistsFixtures.journey;
import static app.touchstone.forms.FormsFixtures.definition;
import static app.touchstone.forms.FormsFixtures.is;
import static app.touchstone.forms.FormsFixtures.question;
import static app.touchstone.forms.FormsFixtures.yesNo;

import app.touchstone.access.PeopleService;
import app.touchstone.access.Person;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.FieldFixture.Field;
import app.touchstone.assignments.Visit;
import app.touchstone.assignments.VisitService;
import app.touchstone.checklists.ChecklistService;
import app.touchstone.checklists.ChecklistVersion;
import app.touchstone.clients.Outlet;
import app.touchstone.forms.AnswerValue;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question.CommentRule;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.QuizQuestion;
import app.touchstone.forms.QuizQuestion.QuizOption;
import app.touchstone.journeys.JourneyService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Actors;
import app.touchstone.platform.AnswerId;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.reports.FieldNote.QuizTry;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceParcel;
import app.touchstone.reports.evidence.Waves;
import app.touchstone.shoppers.Shopper;
import app.touchstone.shoppers.ShopperService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Visits to a bakery that a shopper has accepted, with a published checklist, up to handing the report in. */
@TestComponent
public class ReportedVisits {

    /** Of all accounts that are made here. */
    public static final String PASSWORD = "a password for the phones";

    public static final Instant AFTERNOON = Instant.parse("2026-03-10T12:00:00Z");

    /** Clean or not, and why not; a photo of the receipt; own words. */
    private static final ChecklistDefinition CHECKLIST = definition(
            yesNo("clean").required().allowsNotApplicable().build(),
            question("dirt", QuestionType.TEXT)
                    .required()
                    .shownWhen(is("clean", "no"))
                    .build(),
            yesNo("smile").required().comment(CommentRule.ON_LOSS).build(),
            question("receipt", QuestionType.PHOTO).build(),
            question("voice", QuestionType.AUDIO).build());

    private static final LocalizedText WORD = LocalizedText.of("Word", "Слово");

    private final FieldFixture fixture;
    private final JourneyService journeys;
    private final ChecklistService checklists;
    private final VisitService visits;
    private final AssignmentService assignments;
    private final ReportService reports;
    private final EvidenceIntake photos;
    private final ShopperService shoppers;
    private final PeopleService people;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);

    ReportedVisits(
            FieldFixture fixture,
            JourneyService journeys,
            ChecklistService checklists,
            VisitService visits,
            AssignmentService assignments,
            ReportService reports,
            EvidenceIntake photos,
            ShopperService shoppers,
            PeopleService people,
            PasswordEncoder encoder,
            Clock clock) {
        this.fixture = fixture;
        this.journeys = journeys;
        this.checklists = checklists;
        this.visits = visits;
        this.assignments = assignments;
        this.reports = reports;
        this.photos = photos;
        this.shoppers = shoppers;
        this.people = people;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** An accepted visit and the shopper who accepted it. */
    public record Accepted(Field field, Outlet outlet, Visit visit, Actor shopper, ChecklistVersion checklist) {}

    public Accepted accepted() {
        return accepted(CHECKLIST);
    }

    /**
     * Makes the account with which the shopper signs in, by {@link #PASSWORD}.
     *
     * @return the address to sign in with
     */
    public String account(Accepted accepted, Locale language) {
        Shopper shopper = shoppers.get(Actors.staff(), accepted.shopper().requireShopper());
        Person account = shoppers.createAccount(Actors.staff(), shopper.id(), language);
        people.adoptPasswordHash(Actors.staff(), account.id(), encoder.encode(PASSWORD));
        return shopper.data().email();
    }

    /** The same with a quiz before it: whether the receipt is kept. */
    public Accepted acceptedWithQuiz() {
        List<QuizOption> options = List.of(new QuizOption("keep", WORD), new QuizOption("leave", WORD));
        QuizQuestion quiz = new QuizQuestion("receipt", WORD, options, "keep", WORD);
        return accepted(
                new ChecklistDefinition(CHECKLIST.title(), CHECKLIST.brief(), CHECKLIST.sections(), List.of(quiz)));
    }

    /** A try of that quiz. */
    public FieldNote quizTry(String option) {
        return new FieldNote(Identifiers.next(), new QuizTry(Map.of("receipt", option)), clock.instant(), 5L);
    }

    private Accepted accepted(ChecklistDefinition definition) {
        Field field = fixture.field();
        Outlet outlet = fixture.outlets(field, "North", "N-1").getFirst();
        JourneyTemplateId journey =
                journeys.create(vera, field.client().id(), "Bread", journey()).id();
        ChecklistVersion draft = checklists.create(vera, field.client().id(), "BREAD", "Bread", journey, definition);
        ChecklistVersion published = checklists.publish(vera, draft.id(), draft.version());
        Shopper anna = fixture.shopper("Anna", 5, "North");
        Actor shopper = FieldFixture.actor(anna);
        Visit planned = visits.plan(vera, List.of(field.visitTo(outlet, published.id())))
                .getFirst();
        assignments.assign(vera, List.of(planned.id()), anna.id());
        Visit accepted = visits.accept(shopper, planned.id(), true);
        reports.open(shopper, planned.id());
        return new Accepted(field, outlet, accepted, shopper, published);
    }

    /** A visit whose report is handed in, with nothing wrong at the outlet. */
    public Accepted submitted() {
        Accepted visit = accepted();
        submit(visit);
        return visit;
    }

    /** Hands the report in, with nothing wrong at the outlet. */
    public void submit(Accepted visit) {
        reports.submit(visit.shopper(), visit.visit().id(), whole(1, choice("clean", "yes"), choice("smile", "yes")));
    }

    public Sent choice(String question, String option) {
        return new Sent(question, new AnswerValue.Choice(option), "");
    }

    public Sent text(String question, String text) {
        return new Sent(question, new AnswerValue.Text(text), "");
    }

    /** An answer without id, revision and time, which come with the sending. */
    public record Sent(String question, @Nullable AnswerValue value, String comment) {

        public Sent saying(String own) {
            return new Sent(question, value, own);
        }
    }

    public StoredAnswer answer(int revision, Sent sent) {
        return new StoredAnswer(
                AnswerId.create(), sent.question(), sent.value(), sent.comment(), "", revision, clock.instant(), null);
    }

    public Submission whole(int revision, Sent... answers) {
        return new Submission(
                UUID.randomUUID(),
                revision,
                Sha256.of(List.of(answers).toString()),
                clock.instant(),
                List.of(answers).stream().map(one -> answer(revision, one)).toList(),
                List.of());
    }

    public Evidence photo(Accepted visit, String question) {
        byte[] bytes = picture(64, 48);
        EvidenceParcel parcel = new EvidenceParcel(EvidenceId.create(), question, clock.instant(), Sha256.of(bytes));
        return photos.keep(visit.shopper(), visit.visit().id(), parcel, bytes);
    }

    public Evidence recording(Accepted visit) {
        byte[] bytes = Waves.tone(700);
        EvidenceParcel parcel = new EvidenceParcel(EvidenceId.create(), "voice", clock.instant(), Sha256.of(bytes));
        return photos.keep(visit.shopper(), visit.visit().id(), parcel, bytes);
    }

    public static byte[] picture(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
