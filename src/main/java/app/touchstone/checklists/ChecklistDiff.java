package app.touchstone.checklists;

import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Option;
import app.touchstone.forms.Question;
import app.touchstone.forms.Section;
import app.touchstone.platform.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one definition differs from another, section by section and question by question in the order of the later one;
 * what is gone comes last. Questions and sections are the same where their codes are.
 */
public final class ChecklistDiff {

    private final ChecklistDefinition before;
    private final ChecklistDefinition after;
    private final List<Change> changes = new ArrayList<>();

    private ChecklistDiff(ChecklistDefinition before, ChecklistDefinition after) {
        this.before = before;
        this.after = after;
    }

    /** What became of a section or a question. */
    public enum ChangeKind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }

    /** A part of a checklist, section or question that has a value of its own. */
    public enum ChangePart {
        TITLE,
        BRIEF,
        QUIZ,
        SHARE,
        REPEAT,
        SECTION,
        TEXT,
        HINT,
        TYPE,
        REQUIRED,
        NOT_APPLICABLE,
        OPTIONS,
        SCALE,
        TARGET,
        UNIT,
        WEIGHT,
        CRITICAL,
        BONUS,
        CONDITION,
        OUTLETS,
        TOUCHPOINTS,
        COMMENT,
        PHOTOS,
        CHECKS,
        PARTICULARS
    }

    /** One part's value before and after, either of which may be absent. */
    public record Detail(
            ChangePart part,
            @Nullable Object before,
            @Nullable Object after) {}

    /**
     * What became of a section or a question.
     *
     * @param code of the section or question; empty for the checklist itself
     * @param words its title or text, as it stands after the change where it does
     */
    public record Change(ChangeKind kind, boolean isSection, String code, LocalizedText words, List<Detail> details) {

        public Change {
            details = List.copyOf(details);
        }
    }

    public static List<Change> between(ChecklistDefinition before, ChecklistDefinition after) {
        return List.copyOf(new ChecklistDiff(before, after).all());
    }

    private List<Change> all() {
        List<Detail> whole = new ArrayList<>();
        differ(whole, ChangePart.TITLE, before.title(), after.title());
        differ(whole, ChangePart.BRIEF, before.brief(), after.brief());
        differ(whole, ChangePart.QUIZ, before.quiz(), after.quiz());
        if (!whole.isEmpty()) {
            changes.add(new Change(ChangeKind.CHANGED, false, "", after.title(), whole));
        }
        List<String> movedSections = moved(sectionCodes(before), sectionCodes(after));
        List<String> movedQuestions = moved(questionCodes(before), questionCodes(after));
        for (Section section : after.sections()) {
            section(section, movedSections);
            section.questions().forEach(question -> question(question, movedQuestions));
        }
        removed();
        return changes;
    }

    private void section(Section now, List<String> moved) {
        Optional<Section> then = before.sections().stream()
                .filter(one -> one.code().equals(now.code()))
                .findFirst();
        if (then.isEmpty()) {
            changes.add(new Change(ChangeKind.ADDED, true, now.code(), now.title(), List.of()));
            return;
        }
        List<Detail> details = new ArrayList<>();
        differ(details, ChangePart.TITLE, then.get().title(), now.title());
        differ(details, ChangePart.SHARE, then.get().weight(), now.weight());
        differ(details, ChangePart.REPEAT, then.get().repeat(), now.repeat());
        tell(true, now.code(), now.title(), moved, details);
    }

    private void question(Question now, List<String> moved) {
        Optional<Question> then = before.question(now.code());
        if (then.isEmpty()) {
            changes.add(new Change(ChangeKind.ADDED, false, now.code(), now.text(), List.of()));
            return;
        }
        List<Detail> details = new ArrayList<>();
        Section home = DefinitionEdit.sectionOf(before, now.code());
        Section place = DefinitionEdit.sectionOf(after, now.code());
        if (!home.code().equals(place.code())) {
            details.add(new Detail(ChangePart.SECTION, home.title(), place.title()));
        }
        Map<ChangePart, Object> thenParts = parts(then.get());
        parts(now).forEach((part, value) -> differ(details, part, thenParts.get(part), value));
        thenParts.keySet().removeAll(parts(now).keySet());
        thenParts.forEach((part, value) -> differ(details, part, value, null));
        tell(false, now.code(), now.text(), moved, details);
    }

    private void tell(boolean isSection, String code, LocalizedText words, List<String> moved, List<Detail> details) {
        if (moved.contains(code)) {
            changes.add(new Change(ChangeKind.MOVED, isSection, code, words, details));
        } else if (!details.isEmpty()) {
            changes.add(new Change(ChangeKind.CHANGED, isSection, code, words, details));
        }
    }

    private void removed() {
        before.sections().stream()
                .filter(section -> !sectionCodes(after).contains(section.code()))
                .forEach(section ->
                        changes.add(new Change(ChangeKind.REMOVED, true, section.code(), section.title(), List.of())));
        before.questions()
                .filter(question -> after.question(question.code()).isEmpty())
                .forEach(question -> changes.add(
                        new Change(ChangeKind.REMOVED, false, question.code(), question.text(), List.of())));
    }

    /** What a question is made of, without what it does not have. */
    private static Map<ChangePart, Object> parts(Question question) {
        Map<ChangePart, Object> parts = new LinkedHashMap<>();
        parts.put(ChangePart.TEXT, question.text());
        parts.put(ChangePart.HINT, question.hint());
        parts.put(ChangePart.TYPE, question.type());
        parts.put(ChangePart.REQUIRED, question.required());
        parts.put(ChangePart.NOT_APPLICABLE, question.allowsNotApplicable());
        parts.put(
                ChangePart.OPTIONS,
                question.options().stream().map(ChecklistDiff::plain).toList());
        put(parts, ChangePart.SCALE, question.scale());
        put(parts, ChangePart.TARGET, question.target());
        parts.put(ChangePart.UNIT, question.unit());
        parts.put(ChangePart.WEIGHT, question.weight().stripTrailingZeros());
        parts.put(ChangePart.CRITICAL, question.critical());
        parts.put(ChangePart.BONUS, question.bonus());
        put(parts, ChangePart.CONDITION, question.shownWhen());
        parts.put(ChangePart.OUTLETS, question.applicability());
        parts.put(ChangePart.TOUCHPOINTS, question.touchpoints());
        parts.put(ChangePart.COMMENT, question.comment());
        parts.put(ChangePart.PHOTOS, question.photos());
        parts.put(ChangePart.CHECKS, question.checks());
        parts.put(ChangePart.PARTICULARS, question.particulars());
        return parts;
    }

    private static void put(Map<ChangePart, Object> parts, ChangePart part, @Nullable Object value) {
        if (value != null) {
            parts.put(part, value);
        }
    }

    private static Option plain(Option option) {
        return new Option(option.code(), option.text(), option.points().stripTrailingZeros(), option.required());
    }

    private static void differ(List<Detail> details, ChangePart part, @Nullable Object then, @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            details.add(new Detail(part, then, now));
        }
    }

    /** The codes that have to move so that the others stand in the old order: the fewest that explain the new one. */
    private static List<String> moved(List<String> then, List<String> now) {
        List<String> kept = now.stream().filter(then::contains).toList();
        int[] lengths = new int[kept.size()];
        int[] previous = new int[kept.size()];
        int best = -1;
        for (int at = 0; at < kept.size(); at++) {
            lengths[at] = 1;
            previous[at] = -1;
            for (int earlier = 0; earlier < at; earlier++) {
                boolean isInOrder = then.indexOf(kept.get(earlier)) < then.indexOf(kept.get(at));
                if (isInOrder && lengths[earlier] + 1 > lengths[at]) {
                    lengths[at] = lengths[earlier] + 1;
                    previous[at] = earlier;
                }
            }
            best = best < 0 || lengths[at] > lengths[best] ? at : best;
        }
        List<String> moved = new ArrayList<>(kept);
        for (int at = best; at >= 0; at = previous[at]) {
            moved.remove(kept.get(at));
        }
        return moved;
    }

    private static List<String> sectionCodes(ChecklistDefinition definition) {
        return definition.sections().stream().map(Section::code).toList();
    }

    private static List<String> questionCodes(ChecklistDefinition definition) {
        return definition.questions().map(Question::code).toList();
    }
}
