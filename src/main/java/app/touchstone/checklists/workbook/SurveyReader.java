package app.touchstone.checklists.workbook;

import app.touchstone.checklists.Problem;
import app.touchstone.checklists.Publication;
import app.touchstone.forms.ChecklistDefinition;
import app.touchstone.forms.Codes;
import app.touchstone.forms.Condition;
import app.touchstone.forms.Question;
import app.touchstone.forms.Question.TouchpointShare;
import app.touchstone.forms.Section;
import app.touchstone.forms.Section.Repeat;
import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the sheet {@code survey}: groups become sections, a group within a group goes up into the section around it. */
final class SurveyReader {

    private static final String IMPLICIT = "general";
    private static final Pattern COUNT = Pattern.compile("\\$\\{\\s*([^{}\\s]+)\\s*}");
    private static final int USUAL_REPETITIONS = 10;

    private final LocalizedText title;
    private final QuestionReader questions;
    private final QuestionParts parts;
    private final WorkbookLanguages languages;
    private final Cells cells;
    private final Remarks remarks;
    private final List<Draft> sections = new ArrayList<>();
    private final Deque<Group> open = new ArrayDeque<>();
    private final Set<String> sectionCodes = new HashSet<>();
    private final Map<String, SheetLine> lines = new HashMap<>();
    private final Map<String, SheetLine> sectionLines = new HashMap<>();
    private final Map<String, Question> read = new HashMap<>();

    /** Whether the last section holds questions that lie outside of any group. */
    private boolean isImplicit;

    /** A section in the making. */
    private record Draft(
            String code,
            LocalizedText title,
            @Nullable BigDecimal weight,
            List<Question> questions,
            @Nullable Repeat repeat) {

        Section finished() {
            return new Section(code, title, weight, questions, repeat);
        }
    }

    /** A group that has begun; what it says of its questions includes what the groups around it say. */
    record Group(SheetLine line, @Nullable Condition condition, List<TouchpointShare> touchpoints) {}

    SurveyReader(
            LocalizedText title, QuestionReader questions, WorkbookLanguages languages, Cells cells, Remarks remarks) {
        this.title = title;
        this.questions = questions;
        this.parts = new QuestionParts(cells, remarks);
        this.languages = languages;
        this.cells = cells;
        this.remarks = remarks;
    }

    List<Section> read(List<SheetLine> rows, List<SheetLine> warnings) {
        for (SheetLine line : rows) {
            RowType type = RowType.of(line.take("type"));
            switch (type.head()) {
                case "" -> tellTypeless(line);
                case "begin_group" -> begin(line, false);
                case "begin_repeat" -> begin(line, true);
                case "end_group", "end_repeat" -> end(line);
                default -> add(line, type);
            }
        }
        open.forEach(group -> remarks.error(group.line(), "type", "checklists.remark.group-open"));
        List<Section> finished = sections.stream().map(Draft::finished).toList();
        List<Section> checked = new CheckCells(finished, languages, remarks).read(finished, lines, warnings);
        lines.values().forEach(questions::tellLeft);
        return checked;
    }

    /** Remarks on conditions that name, compare or contradict wrongly, at their cells. */
    void checkConditions(ChecklistDefinition definition) {
        for (Problem problem : Publication.conditionProblems(definition)) {
            SheetLine line = problem.question() == null
                    ? sectionLines.get(Objects.requireNonNull(problem.section()))
                    : lines.get(problem.question());
            if (line != null) {
                remarks.add(
                        problem.gravity(),
                        line.sheet(),
                        line.number(),
                        Stream.of("repeat_count", "relevant", "comment_when", "photos_when")
                                .filter(line::has)
                                .findFirst()
                                .map(line::heading)
                                .orElse(""),
                        problem.messageKey(),
                        problem.arguments());
            }
        }
    }

    /** Remarks on shares of sections that hold nothing but bonus. */
    void checkShares(ChecklistDefinition definition) {
        definition.sections().stream()
                .filter(section -> section.holdsBonusOnly() && section.hasShare())
                .forEach(section -> {
                    SheetLine line = sectionLines.get(section.code());
                    if (line != null) {
                        remarks.error(line, "points", "checklists.problem.section-weight-bonus", section.code());
                    }
                });
    }

    /** Remarks on touchpoints that the workbook uses but does not describe, where it describes any. */
    void checkTouchpoints(List<TouchpointRow> described) {
        if (described.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        described.forEach(row -> known.add(row.code()));
        read.values().stream()
                .flatMap(question -> question.touchpoints().stream())
                .map(TouchpointShare::touchpoint)
                .distinct()
                .filter(code -> !known.contains(code))
                .sorted()
                .forEach(code ->
                        remarks.warning("touchpoints", 0, "name", "checklists.remark.touchpoint-undescribed", code));
    }

    private void tellTypeless(SheetLine line) {
        if (!line.left().isEmpty()) {
            remarks.error(line, "type", "checklists.remark.type-missing");
        }
    }

    private void begin(SheetLine line, boolean isRepeated) {
        Group around = open.peek();
        String name = line.take("name");
        Condition own = parts.condition(line, read);
        List<TouchpointShare> touchpoints = parts.touchpoints(line);
        open.push(new Group(
                line,
                both(around == null ? null : around.condition(), own),
                touchpoints.isEmpty() && around != null ? around.touchpoints() : touchpoints));
        if (around == null) {
            isImplicit = false;
            sectionLines.put(name, line);
            sections.add(new Draft(
                    code(line, name),
                    languages.text(line, "label"),
                    cells.number(line, "points", 0, Integer.MAX_VALUE).orElse(null),
                    new ArrayList<>(),
                    isRepeated ? repeat(line) : null));
        } else {
            line.take("label");
            if (isRepeated) {
                remarks.error(line, "type", "checklists.remark.repeat-nested", name);
            } else {
                remarks.warning(
                        line,
                        "type",
                        "checklists.remark.group-nested",
                        name,
                        sections.getLast().code());
            }
        }
        questions.tellLeft(line);
    }

    private @Nullable Repeat repeat(SheetLine line) {
        Matcher count = COUNT.matcher(line.take("repeat_count").strip());
        int most = cells.number(line, "repeat_most", Repeat.FEWEST, Repeat.MOST)
                .map(BigDecimal::intValue)
                .orElse(USUAL_REPETITIONS);
        if (!count.matches() || !read.containsKey(count.group(1))) {
            remarks.error(line, "repeat_count", "checklists.remark.repeat-uncounted");
            return null;
        }
        return new Repeat(count.group(1), most);
    }

    private String code(SheetLine line, String name) {
        if (!Codes.isWellFormed(name)) {
            remarks.error(line, "name", "checklists.remark.code", name);
        } else if (!sectionCodes.add(name)) {
            remarks.error(line, "name", "checklists.remark.section-twice", name);
        }
        return name;
    }

    /** The words on the closing row only say what is closed. */
    private void end(SheetLine line) {
        QuestionReader.COLUMNS.forEach(line::take);
        if (open.isEmpty()) {
            remarks.error(line, "type", "checklists.remark.group-not-open");
        } else {
            open.pop();
        }
    }

    private void add(SheetLine line, RowType type) {
        Group group = open.peek();
        questions.read(line, type, read, group).ifPresent(question -> {
            read.put(question.code(), question);
            lines.put(question.code(), line);
            section(line, group).questions().add(question);
        });
    }

    private Draft section(SheetLine line, @Nullable Group group) {
        if (group != null) {
            return sections.getLast();
        }
        if (!isImplicit) {
            String code = IMPLICIT;
            for (int number = 2; !sectionCodes.add(code); number++) {
                code = IMPLICIT + "_" + number;
            }
            sections.add(new Draft(code, title, null, new ArrayList<>(), null));
            isImplicit = true;
            remarks.warning(line, "type", "checklists.remark.ungrouped", code);
        }
        return sections.getLast();
    }

    static @Nullable Condition both(@Nullable Condition one, @Nullable Condition other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : ConditionForm.normal(new Condition.All(List.of(one, other)));
    }
}
