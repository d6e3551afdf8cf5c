package app.touchstone.checklists.ui.builder;

import app.touchstone.checklists.DefinitionEdit;
import app.touchstone.checklists.FreeCode;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Option;
import app.touchstone.forms.Particulars;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.Scale;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.forms.QuestionDraft;
import app.touchstone.forms.QuestionType;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What buttons and keys do to the outline; afterwards what was made or moved is open. */
final class OutlineActs {

    private static final int STEPS = 5;

    private OutlineActs() {}

    static void addSection(Bench bench, @Nullable String after) {
        String code = FreeCode.next("section", FreeCode.sections(bench.definition()));
        bench.desk().rebuild(definition -> DefinitionEdit.withSection(definition, code, after));
        bench.go().accept(Place.section(code));
    }

    /** A yes/no question for one point, at the touchpoints of the question that it follows. */
    static void addQuestion(Bench bench, String section, @Nullable String after) {
        String code = FreeCode.next("q", FreeCode.questions(bench.definition()));
        List<TouchpointShare> touchpoints = Optional.ofNullable(after)
                .map(bench::question)
                .map(Question::touchpoints)
                .orElse(List.of());
        QuestionDraft draft = QuestionDraft.bare(code, QuestionType.YES_NO)
                .required(true)
                .weight(BigDecimal.ONE)
                .touchpoints(touchpoints);
        Question question =
                retyped(bench, draft.question(), QuestionType.YES_NO).question();
        bench.desk().rebuild(definition -> DefinitionEdit.withQuestion(definition, section, after, question));
        bench.go().accept(Place.question(code));
    }

    static void move(Bench bench, Place place, boolean up) {
        bench.desk().rebuild(definition -> switch (place.kind()) {
            case CHECKLIST -> definition;
            case SECTION -> DefinitionEdit.sectionMoved(definition, place.code(), up ? -1 : 1);
            case QUESTION -> DefinitionEdit.questionMoved(definition, place.code(), up);
        });
    }

    static void duplicate(Bench bench, Place place) {
        ChecklistDefinition before = bench.definition();
        boolean isSection = place.kind() == Place.Kind.SECTION;
        bench.desk()
                .rebuild(definition -> isSection
                        ? DefinitionEdit.sectionDoubled(definition, place.code())
                        : DefinitionEdit.questionDoubled(definition, place.code()));
        if (isSection) {
            bench.definition().sections().stream()
                    .map(Section::code)
                    .filter(code -> !FreeCode.sections(before).contains(code))
                    .findFirst()
                    .ifPresent(code -> bench.go().accept(Place.section(code)));
        } else {
            bench.definition()
                    .questions()
                    .map(Question::code)
                    .filter(code -> before.question(code).isEmpty())
                    .findFirst()
                    .ifPresent(code -> bench.go().accept(Place.question(code)));
        }
    }

    /** Removes a question or a section, and opens what it lay in. */
    static void remove(Bench bench, Place place) {
        boolean isSection = place.kind() == Place.Kind.SECTION;
        Place up = isSection
                ? Place.CHECKLIST
                : Place.section(DefinitionEdit.sectionOf(bench.definition(), place.code())
                        .code());
        bench.desk()
                .rebuild(definition -> isSection
                        ? DefinitionEdit.withoutSection(definition, place.code())
                        : DefinitionEdit.withoutQuestion(definition, place.code()));
        bench.go().accept(up);
    }

    /** The question as one of another type, with what that type needs and without what it cannot have. */
    static QuestionDraft retyped(Bench bench, Question question, QuestionType type) {
        QuestionDraft draft = QuestionDraft.of(question)
                .type(type)
                .options(type.isChoice() ? options(bench, question, type) : List.of())
                .scale(type == QuestionType.SCALE ? new Scale(1, STEPS, false) : null)
                .target(type.takesTarget() ? question.target() : null)
                .particulars(type == question.type() ? question.particulars() : Particulars.NONE);
        if (type == QuestionType.AUDIO) {
            draft.photos(0).checks(draft.question().checks().withoutPhotos());
        }
        boolean canScore =
                type.isChoice() || type == QuestionType.SCALE || type == QuestionType.PRICES || type.takesTarget();
        return canScore
                ? draft
                : draft.weight(BigDecimal.ZERO).critical(Question.Critical.NO).bonus(false);
    }

    private static List<Option> options(Bench bench, Question question, QuestionType type) {
        Set<String> codes = question.options().stream().map(Option::code).collect(Collectors.toSet());
        boolean isYesNo = codes.equals(Set.of("yes", "no"));
        if (type == QuestionType.YES_NO) {
            return isYesNo
                    ? question.options()
                    : List.of(
                            new Option("yes", bench.words("checklists.builder.yes"), BigDecimal.ONE, true),
                            new Option("no", bench.words("checklists.builder.no"), BigDecimal.ZERO, false));
        }
        return question.options().isEmpty() || isYesNo
                ? List.of(
                        new Option("a1", LocalizedText.empty(), BigDecimal.ONE, false),
                        new Option("a2", LocalizedText.empty(), BigDecimal.ZERO, false))
                : question.options();
    }
}
