package app.touchstone.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.forms.Applicability;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Checks;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.platform.ChecklistId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.Refused;
import app.touchstone.programmes.Disclosure.AuditType;
import app.touchstone.programmes.Disclosure.RecordingPolicy;
import app.touchstone.programmes.Disclosure.ReportingLevel;
import app.touchstone.programmes.Disclosure.StaffNamePolicy;
import app.touchstone.programmes.Order.Wish;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Orders and what they are made of, for tests. */
final class ProgrammesFixtures {

    static final ChecklistId CHECKLIST = ChecklistId.create();

    private ProgrammesFixtures() {}

    /** Two visits to each outlet within three weeks. */
    static Wish wish(LocalDate from, OutletId... outlets) {
        return new Wish(CHECKLIST, List.of(outlets), 2, from, from.plusDays(21), "");
    }

    static Order order(OrderState state, Wish wish) {
        Instant created = Instant.parse("2026-11-01T08:00:00Z");
        return new Order(
                OrderId.create(),
                1,
                "O-2026-0001",
                ClientId.create(),
                null,
                state,
                wish,
                null,
                created,
                PersonId.create(),
                state == OrderState.DRAFT ? null : created,
                null,
                null);
    }

    static Disclosure disclosure(LocalDate toldOn) {
        return new Disclosure(
                AuditType.OWN,
                toldOn,
                ReportingLevel.OUTLET,
                RecordingPolicy.NONE,
                StaffNamePolicy.DESCRIPTION,
                "Order no. 12",
                LocalizedText.empty());
    }

    /** A form of one question that is not scored: it can be published whatever the journey is. */
    static ChecklistDefinition definition() {
        LocalizedText text = LocalizedText.of("What did you see?", "Что вы видели?");
        Question question = new Question(
                "seen",
                QuestionType.TEXT,
                text,
                LocalizedText.empty(),
                false,
                false,
                List.of(),
                null,
                null,
                LocalizedText.empty(),
                BigDecimal.ZERO,
                Question.Critical.NO,
                false,
                null,
                Applicability.everywhere(),
                List.of(),
                Question.CommentRule.OPTIONAL,
                0,
                Checks.NONE,
                Particulars.NONE);
        return new ChecklistDefinition(
                text, LocalizedText.empty(), List.of(new Section("hall", text, null, List.of(question))));
    }

    static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
