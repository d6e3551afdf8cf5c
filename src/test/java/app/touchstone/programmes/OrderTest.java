package app.touchstone.programmes;

import static app.touchstone.programmes.OrderState.*;
import static app.touchstone.programmes.ProgrammesFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.Money;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.Refused;
import app.touchstone.programmes.Disclosure.AuditType;
import app.touchstone.programmes.Disclosure.RecordingPolicy;
import app.touchstone.programmes.Disclosure.ReportingLevel;
import app.touchstone.programmes.Disclosure.StaffNamePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private static final Map<OrderState, Set<OrderState>> ALLOWED = Map.of(
            DRAFT, Set.of(PLACED, CANCELLED),
            PLACED, Set.of(CONFIRMED, DECLINED, CANCELLED),
            CONFIRMED, Set.of(IN_FIELD, CANCELLED),
            DECLINED, Set.of(),
            IN_FIELD, Set.of(COMPLETED, CANCELLED),
            COMPLETED, Set.of(),
            CANCELLED, Set.of());

    private static final Map<OrderState, UnaryOperator<Order>> VERBS = Map.of(
            PLACED, order -> order.place(TODAY, null, null, NOW),
            CONFIRMED, order -> order.confirm(ProgrammeId.create(), disclosure(TODAY), null, TODAY, NOW),
            DECLINED, order -> order.decline("No shoppers there", NOW),
            IN_FIELD, Order::goToField,
            COMPLETED, Order::complete,
            CANCELLED, order -> order.cancel("Moved to spring", NOW));

    static Stream<Arguments> pairs() {
        return Arrays.stream(OrderState.values())
                .flatMap(from -> VERBS.keySet().stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void goesOnlyWhereItsStateLeads(OrderState from, OrderState to) {
        Order order = order(from, wish(TODAY, OutletId.create()));
        UnaryOperator<Order> verb = VERBS.get(to);
        if (ALLOWED.get(from).contains(to)) {
            assertThat(verb.apply(order).state()).isEqualTo(to);
        } else {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> verb.apply(order))
                    .satisfies(refused -> {
                        assertThat(refused.messageKey()).isEqualTo("programmes.refusal.order-state");
                        assertThat(refused.arguments()).containsExactly(order.number(), from, to);
                    });
        }
    }

    @Test
    void rewritesDraftsOnly() {
        for (OrderState state : OrderState.values()) {
            Order order = order(state, wish(TODAY, OutletId.create()));
            if (state == DRAFT) {
                assertThat(order.rewrite(wish(TODAY)).wish().outlets()).isEmpty();
            } else {
                refuses("programmes.refusal.not-a-draft", () -> order.rewrite(wish(TODAY)));
            }
        }
    }

    @Test
    void refusesToBePlacedWithoutOutletsOrAfterItsWindow() {
        refuses("programmes.refusal.no-outlets", () -> order(DRAFT, wish(TODAY)).place(TODAY, null, null, NOW));
        Order order = order(DRAFT, wish(TODAY, OutletId.create()));
        LocalDate last = order.wish().to();
        assertThat(order.place(last, null, null, NOW).state()).isEqualTo(PLACED);
        refuses("programmes.refusal.past-window", () -> order.place(last.plusDays(1), null, null, NOW));
    }

    @Test
    void wantsAReasonUnlessADraftIsThrownAway() {
        Order placed = order(PLACED, wish(TODAY, OutletId.create()));
        refuses("programmes.refusal.no-reason", () -> placed.cancel(" ", NOW));
        refuses("programmes.refusal.no-reason", () -> placed.decline("", NOW));
        refuses("programmes.refusal.too-long", () -> placed.decline("x".repeat(10_001), NOW));
        assertThat(placed.cancel(" Moved ", NOW).reason()).isEqualTo("Moved");
        assertThat(order(DRAFT, wish(TODAY)).cancel("", NOW).reason()).isNull();
    }

    @Test
    void keepsThePriceThatWasNamedWhenItWasPlaced() {
        Order draft = order(DRAFT, wish(TODAY, OutletId.create()));
        Money named = Money.of("2000", "RUB");
        Money later = Money.of("3000", "RUB");
        ProgrammeId programme = ProgrammeId.create();
        Order priced = draft.place(TODAY, programme, named, NOW);
        Order unpriced = draft.place(TODAY, null, null, NOW);
        assertThat(priced.confirm(programme, disclosure(TODAY), later, TODAY, NOW)
                        .price())
                .isEqualTo(named);
        assertThat(unpriced.confirm(programme, disclosure(TODAY), later, TODAY, NOW)
                        .price())
                .isEqualTo(later);
    }

    @Test
    void isNotConfirmedForPeopleWhoAreStillToBeTold() {
        Order placed = order(PLACED, wish(TODAY, OutletId.create()));
        refuses(
                "programmes.refusal.told-later",
                () -> placed.confirm(ProgrammeId.create(), disclosure(TODAY.plusDays(1)), null, TODAY, NOW));
    }

    @Test
    void auditsOfCompetitorsRecordNothingAndNameNobody() {
        for (RecordingPolicy recording : RecordingPolicy.values()) {
            for (StaffNamePolicy names : StaffNamePolicy.values()) {
                if (recording == RecordingPolicy.NONE && names == StaffNamePolicy.NONE) {
                    assertThat(competitor(recording, names).reference()).isEqualTo("Contract 7");
                } else {
                    refuses("programmes.refusal.competitor-names", () -> competitor(recording, names));
                }
            }
        }
        refuses(
                "programmes.refusal.disclosure-reference",
                () -> new Disclosure(
                        AuditType.OWN,
                        TODAY,
                        ReportingLevel.OUTLET,
                        RecordingPolicy.NONE,
                        StaffNamePolicy.NONE,
                        " ",
                        LocalizedText.empty()));
    }

    @Test
    void wishesForAWindowThatEndsAndForVisitsThatCanBeMade() {
        assertThat(new Order.Wish(CHECKLIST, List.of(), Order.MOST_VISITS, TODAY, TODAY, "").visits())
                .isZero();
        OutletId twice = OutletId.create();
        assertThat(new Order.Wish(CHECKLIST, List.of(twice, twice), 3, TODAY, TODAY, "").visits())
                .isEqualTo(3);
        refuses(
                "programmes.refusal.window",
                () -> new Order.Wish(CHECKLIST, List.of(), 1, TODAY, TODAY.minusDays(1), ""));
        refuses(
                "programmes.refusal.visits-per-outlet",
                () -> new Order.Wish(CHECKLIST, List.of(), 0, TODAY, TODAY, ""));
        refuses(
                "programmes.refusal.visits-per-outlet",
                () -> new Order.Wish(CHECKLIST, List.of(), Order.MOST_VISITS + 1, TODAY, TODAY, ""));
    }

    @Test
    void recordsNothingUntilItsGroundIsStated() {
        ChecklistDefinition silent = ProgrammesFixtures.definition();
        Question voice = QuestionDraft.bare("voice", QuestionType.AUDIO).question();
        Section hall = silent.sections().getFirst();
        ChecklistDefinition asking = silent.asking(List.of(hall.asking(List.of(voice))));
        Disclosure none = recording(RecordingPolicy.NONE, "");

        none.requireRecording(silent);
        recording(RecordingPolicy.AUDIO, "Contract 7").requireRecording(asking);
        refuses("programmes.refusal.recording-policy", () -> none.requireRecording(asking));
        refuses("programmes.refusal.recording-consent", () -> recording(RecordingPolicy.AUDIO, " "));
        assertThat(recording(RecordingPolicy.NONE, "Contract 7").recordingConsent())
                .isEqualTo(LocalizedText.empty());
    }

    private static Disclosure recording(RecordingPolicy policy, String consent) {
        return new Disclosure(
                AuditType.OWN,
                TODAY,
                ReportingLevel.OUTLET,
                policy,
                StaffNamePolicy.NONE,
                "Letter 2",
                LocalizedText.of(consent, consent));
    }

    private static Disclosure competitor(RecordingPolicy recording, StaffNamePolicy names) {
        return new Disclosure(
                AuditType.COMPETITOR,
                TODAY,
                ReportingLevel.OUTLET,
                recording,
                names,
                "Contract 7 ",
                LocalizedText.empty());
    }
}
