package app.touchstone.reports;

import static app.touchstone.db.reports.Tables.SET_ASIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.assignments.AssignmentService;
import app.touchstone.assignments.FieldFixture;
import app.touchstone.assignments.VisitService;
import app.touchstone.forms.AnswerWords;
import app.touchstone.platform.Actor;
import app.touchstone.platform.EvidenceId;
import app.touchstone.platform.Identifiers;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Role;
import app.touchstone.platform.Sha256;
import app.touchstone.reports.ReportService.Submission;
import app.touchstone.reports.evidence.Evidence;
import app.touchstone.reports.evidence.EvidenceParcel;
import app.touchstone.shoppers.Shopper;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports that their visit cannot take: none is dropped, none gets into the visit's own. */
@IntegrationTest
@ByClock
class SetAsideIT extends WithAcceptedVisit {

    @Autowired
    private Submissions submissions;

    @Autowired
    private EvidenceIntake photos;

    @Autowired
    private FieldNotes notes;

    @Autowired
    private AsideService asides;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private VisitService visits;

    @Autowired
    private FieldFixture field;

    @Autowired
    private AnswerWords words;

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    private final Actor vera = FieldFixture.staff("Vera", Role.COORDINATOR);
    private final byte[] picture = ReportedVisits.picture(40, 30);

    private Submission whole() {
        return fixture.whole(1, fixture.choice("clean", "yes"), fixture.choice("smile", "yes"));
    }

    private SetAside sent(Submission submission, String content) {
        return catchThrowableOfType(SetAside.class, () -> submissions.submit(shopper, visit, submission, content));
    }

    private static String naming(EvidenceId photo, byte[] bytes) {
        return """
                {"revision":1,"visitedAt":"2026-03-10T11:00:00Z","answers":[],
                "photos":[{"id":"%s","question":"receipt","sha256":"%s"}]}""".formatted(photo, Sha256.of(bytes));
    }

    @Test
    void keepsOtherContentUnderAReceiptedId() {
        Submission whole = whole();
        Receipt receipt = submissions.submit(shopper, visit, whole, "{}");
        Submission forged =
                new Submission(whole.id(), 1, Sha256.of("other"), whole.visitedAt(), whole.answers(), whole.photos());

        for (int times = 0; times < 2; times++) {
            assertThat(sent(forged, "{\"other\":1}").aside().reason()).isEqualTo(AsideReason.OTHER_CONTENT);
        }
        assertThat(submissions.submit(shopper, visit, whole, "{}")).isEqualTo(receipt);
        assertThat(asides.of(vera, visit, 0, 20)).singleElement().satisfies(aside -> {
            assertThat(asides.file(vera, aside)).contains("\"other\":1,");
            assertThat(aside.shopperName()).isEqualTo(shopper.name());
        });
    }

    @Test
    void keepsTheReportOfASecondDevice() {
        submissions.submit(shopper, visit, whole(), "{}");
        assertThat(sent(whole(), "{\"second\":1}").aside().reason()).isEqualTo(AsideReason.HANDED_IN);
        assertThat(reports.open(shopper, visit).receipts()).hasSize(1);
    }

    @Test
    void keepsTheReportOfACancelledVisit() {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");
        assertThat(sent(whole(), "{\"late\":1}").aside().reason()).isEqualTo(AsideReason.CANCELLED);
    }

    @Test
    void keepsTheReportOfAVisitThatIsSomebodyElsesNowAndHidesItFromThem() {
        reports.keep(shopper, visit, fixture.answer(1, fixture.choice("clean", "no")));
        Evidence taken = fixture.photo(accepted, "receipt");
        assignments.withdraw(vera, List.of(visit), "No answer");
        Shopper ben = field.shopper("Ben", 5, "North");
        assignments.assign(vera, List.of(visit), ben.id());
        Actor successor = FieldFixture.actor(ben);
        visits.accept(successor, visit, true);

        assertThat(reports.open(successor, visit).answers()).isEmpty();
        assertThat(reports.open(successor, visit).evidence()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> photos.kept(successor, visit, taken.id()));
        assertThat(sent(whole(), "{\"mine\":1}").aside().reason()).isEqualTo(AsideReason.REASSIGNED);
        assertThat(reports.open(successor, visit).answers()).isEmpty();

        Aside before = asides.of(vera, visit, 0, 20).getFirst();
        assertThat(before.shopperName()).isEqualTo(shopper.name());
        assertThat(asides.read(vera, before).orElseThrow().answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.question()).isEqualTo("clean"));
        assertThat(asides.photo(vera, before, taken.id())).isNotEmpty();
    }

    @Test
    void keepsNotesOfAVisitThatIsSomebodyElsesNowBesideTheReport() {
        FieldNote arrival = new FieldNote(
                Identifiers.next(), new FieldNote.CheckIn(null, null, null, "Indoors"), clock.instant(), null);
        assignments.withdraw(vera, List.of(visit), "No answer");
        for (int times = 0; times < 2; times++) {
            notes.keep(shopper, visit, arrival);
        }
        Aside aside = sent(whole(), "{\"mine\":1}").aside();

        assertThat(asides.preparation(vera, aside).arrival())
                .satisfies(told -> assertThat(told.reason()).isEqualTo("Indoors"));
        assertThat(asides.file(vera, aside)).contains("\"mine\":1", "\"reason\":\"Indoors\"");
        Actor stranger = fixture.accepted().shopper();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.keep(stranger, visit, arrival));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asides.file(shopper, aside));
    }

    @Test
    void takesThePhotosOfWhatWasSetAsideAndNoOthers() {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");
        EvidenceId photo = EvidenceId.create();
        Submission late = whole();
        SetAside told = sent(late, naming(photo, picture));
        assertThat(told.missing()).containsExactly(photo.value());

        EvidenceParcel parcel = new EvidenceParcel(photo, "receipt", clock.instant(), Sha256.of(picture), late.id());
        for (int times = 0; times < 2; times++) {
            photos.keep(shopper, visit, parcel, picture);
            photos.append(shopper, visit, parcel, picture.length, 0, picture);
        }
        assertThat(sent(late, naming(photo, picture)).missing()).isEmpty();
        assertThat(asides.photo(vera, told.aside(), photo)).isNotEmpty();
        assertThat(reports.open(shopper, visit).evidence()).isEmpty();

        EvidenceParcel other =
                new EvidenceParcel(EvidenceId.create(), "receipt", clock.instant(), Sha256.of(picture), late.id());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> photos.keep(shopper, visit, other, picture));
    }

    @Test
    void keepsNothingOfOneWhoNeverHadTheVisit() {
        Actor stranger = fixture.accepted().shopper();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> submissions.submit(stranger, visit, whole(), "{}"));
        assertThat(asides.of(vera, visit, 0, 20)).isEmpty();
    }

    @Test
    void isForStaffOnlyAndLeavesTheListOnceSeenTo() {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");
        Aside aside = sent(whole(), "{\"late\":1}").aside();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asides.of(shopper, visit, 0, 20));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asides.read(shopper, aside));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asides.settle(shopper, aside.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asides.settle(vera, UUID.randomUUID()));
        assertThat(asides.unsettled(vera, null, 1000)).containsKey(aside);

        asides.settle(vera, aside.id());
        assertThat(asides.unsettled(vera, null, 1000).keySet())
                .noneMatch(one -> one.id().equals(aside.id()));
        assertThat(asides.of(vera, visit, 0, 20)).hasSize(1);
    }

    @Test
    void keepsNoMoreThanThereIsRoomForAndSaysSo() {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");
        Submission first = whole();
        assertThat(sent(first, "{\"number\":1}")).isNotNull();
        for (int count = 2; count <= Aside.MOST; count++) {
            assertThat(sent(whole(), "{\"number\":" + count + "}")).isNotNull();
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> submissions.submit(shopper, visit, whole(), "{\"number\":11}"))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("reports.refusal.aside-full"));
        assertThat(sent(first, "{\"number\":1}").aside().size()).isEqualTo("{\"number\":1}".length());
        assertThat(asides.of(vera, visit, 0, 4)).hasSize(4);
        assertThat(asides.of(vera, visit, 8, 20)).hasSize(2);

        List<Aside> all = List.copyOf(asides.unsettled(vera, null, 1000).keySet());
        List<Aside> some = List.copyOf(asides.unsettled(vera, null, 3).keySet());
        asides.settle(vera, some.getFirst().id());
        assertThat(some).isEqualTo(all.subList(0, 3));
        assertThat(asides.unsettled(vera, some.getLast(), 4).keySet()).containsExactlyElementsOf(all.subList(3, 7));
    }

    @Test
    void keepsNoReportThatIsTooLargeToBeRead() {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");
        String large = "{\"words\":\"" + "x".repeat(Aside.LARGEST) + "\"}";

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> submissions.submit(shopper, visit, whole(), large))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("reports.refusal.aside-large"));
        assertThat(asides.of(vera, visit, 0, 20)).isEmpty();
    }

    @Test
    void savesAsAFileWhatWasKeptBeforeThereWereBounds() {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");
        Aside aside = sent(whole(), "{\"late\":1}").aside();
        String words = "x".repeat(Aside.LARGEST);
        transaction.executeWithoutResult(_ -> db.update(SET_ASIDE)
                .set(SET_ASIDE.CONTENT, "{\"words\":\"" + words + "\"}")
                .set(SET_ASIDE.CONTENT_SIZE, words.length() + 12)
                .where(SET_ASIDE.ID.eq(aside.id()))
                .execute());

        Aside kept = asides.of(vera, visit, 0, 20).getFirst();
        assertThat(asides.read(vera, kept)).isEmpty();
        assertThat(asides.photos(vera, kept)).isEmpty();
        assertThat(asides.file(vera, kept)).contains(words, ",\"notes\":[]}");
    }

    /** A number that was kept before there were bounds says that it is beyond them. */
    @Test
    void readsANumberBeyondBounds() {
        assignments.cancel(vera, List.of(visit), "Shop burnt down");
        String place = """
                {"revision":1,"visitedAt":null,"photos":[],"answers":[{"id":"%s","question":"clean","revision":1,
                "capturedAt":"2026-03-10T11:00:00Z","value":{"kind":"place","latitude":"1e50000000","longitude":"1",
                "accuracy":"1e-50000000"}}]}""".formatted(UUID.randomUUID());
        Aside aside = sent(whole(), place).aside();

        assertThat(asides.read(vera, aside).orElseThrow().answers())
                .singleElement()
                .satisfies(answer -> assertThat(words.of(
                                reports.open(shopper, visit)
                                        .definition()
                                        .question("clean")
                                        .orElseThrow(),
                                answer.value(),
                                Locale.ENGLISH))
                        .isEqualTo("a number too long to be shown"));
    }
}
