package app.touchstone.clients.exchange;

import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletState;
import app.touchstone.clients.StateDay;
import app.touchstone.clients.exchange.OutletImportPreview.CellProblem;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of a file as an outlet: it says everything that is wrong with it, not only the first thing. */
final class OutletLine {

    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}([.,]\\d{1,20})?");
    private static final Pattern FORMULA_ERROR = Pattern.compile(
            "#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|Н/Д|ССЫЛКА!|ЗНАЧ!|ДЕЛ/0!|ИМЯ\\?|ПУСТО!|ЧИСЛО!)");

    private static final OutletTexts PLAIN = new OutletTexts(_ -> "", _ -> List.of(), Enum::name);

    private final OutletHeads heads;
    private final Table.Line line;
    private final @Nullable OutletData before;
    private final List<CellProblem> problems = new ArrayList<>();
    private final ZoneId timeZone;
    private final @Nullable BigDecimal latitude;
    private final @Nullable BigDecimal longitude;
    private final List<String> path;
    private final List<Optional<NodeKind>> kinds;
    private final boolean active;
    private final @Nullable LocalDate stateSince;

    OutletLine(OutletHeads heads, Table.Line line, @Nullable OutletData before, ZoneId clientZone, LocalDate today) {
        this.heads = heads;
        this.line = line;
        this.before = before;
        checkCells();
        timeZone = readZone(before == null ? clientZone : before.timeZone());
        latitude = readDegrees(OutletColumn.LATITUDE, 90, before == null ? null : before.latitude());
        longitude = readDegrees(OutletColumn.LONGITUDE, 180, before == null ? null : before.longitude());
        if (problems.isEmpty() && (latitude == null) != (longitude == null)) {
            problem(latitude == null ? OutletColumn.LATITUDE : OutletColumn.LONGITUDE, "clients.refusal.half-position");
        }
        path = readPath();
        kinds = readKinds();
        active = readState(before == null || before.active());
        stateSince = readStateSince(today);
    }

    List<CellProblem> problems() {
        return problems;
    }

    /** The outlet, when there are no problems. */
    OutletData data(NodePlan nodes) {
        return new OutletData(
                node(nodes),
                heads.cell(line, OutletColumn.CODE),
                heads.cell(line, OutletColumn.NAME),
                text(OutletColumn.ADDRESS),
                text(OutletColumn.REGION),
                text(OutletColumn.FORMAT),
                features(),
                timeZone,
                latitude,
                longitude,
                text(OutletColumn.OPENING_HOURS),
                active,
                stateSince);
    }

    /** What is wrong with what the line says of its nodes' kinds, held against the lines before it. */
    Optional<CellProblem> sayKinds(NodePlan nodes) {
        return nodes.say(path, kinds, line.number());
    }

    private NodeId node(NodePlan nodes) {
        if (!path.isEmpty()) {
            return nodes.at(path);
        }
        if (before != null) {
            return before.node();
        }
        String region = text(OutletColumn.REGION);
        return nodes.at(region.isEmpty() ? List.of() : List.of(region.replaceAll("\\s*/\\s*", " – ")));
    }

    private void checkCells() {
        if (heads.overflows(line)) {
            problems.add(new CellProblem(null, "clients.import.problem.overflow", List.of(heads.width())));
        }
        for (OutletColumn column : OutletColumn.values()) {
            String cell = heads.cell(line, column);
            if (cell.isEmpty() && (column == OutletColumn.CODE || column == OutletColumn.NAME)) {
                problem(column, "clients.import.problem.missing");
            } else if (cell.length() > column.maximumLength()) {
                problem(column, "clients.import.problem.too-long", column.maximumLength());
            } else if (FORMULA_ERROR.matcher(cell).matches()) {
                problem(column, "clients.import.problem.formula-error", cell);
            }
        }
    }

    private String text(OutletColumn column) {
        if (before == null || heads.has(column)) {
            return heads.cell(line, column);
        }
        return PLAIN.text(before, column);
    }

    private Set<String> features() {
        return new LinkedHashSet<>(Arrays.asList(text(OutletColumn.FEATURES).split(";")));
    }

    /** An empty cell cannot take away what every outlet has. */
    private ZoneId readZone(ZoneId otherwise) {
        String cell = heads.cell(line, OutletColumn.TIME_ZONE);
        if (cell.isEmpty()) {
            return otherwise;
        }
        try {
            return ZoneId.of(cell);
        } catch (DateTimeException unknown) {
            problem(OutletColumn.TIME_ZONE, "clients.import.problem.time-zone", cell);
            return otherwise;
        }
    }

    private @Nullable BigDecimal readDegrees(OutletColumn column, int maximum, @Nullable BigDecimal otherwise) {
        String cell = heads.cell(line, column);
        if (!heads.has(column) || cell.isEmpty()) {
            return heads.has(column) ? null : otherwise;
        }
        if (!DEGREES.matcher(cell).matches()) {
            problem(column, "clients.import.problem.degrees", cell);
            return null;
        }
        BigDecimal degrees = new BigDecimal(cell.replace(',', '.'));
        if (degrees.abs().compareTo(BigDecimal.valueOf(maximum)) > 0) {
            problem(column, "clients.import.problem.degrees-range", cell, maximum);
        }
        return degrees;
    }

    private List<String> readPath() {
        List<String> names = Arrays.stream(heads.cell(line, OutletColumn.NODE).split("/"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.size() >= Node.MAXIMUM_DEPTH) {
            problem(OutletColumn.NODE, "clients.import.problem.too-deep", Node.MAXIMUM_DEPTH);
        }
        if (names.stream().anyMatch(name -> name.length() > Node.NAME_LENGTH)) {
            problem(OutletColumn.NODE, "clients.import.problem.too-long", Node.NAME_LENGTH);
        }
        return names;
    }

    /** One for each name of the path; an empty one says nothing of that node. */
    private List<Optional<NodeKind>> readKinds() {
        String cell = heads.cell(line, OutletColumn.NODE_KINDS);
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> words =
                Arrays.stream(cell.split("/", -1)).map(String::strip).toList();
        if (words.size() != path.size()) {
            problem(OutletColumn.NODE_KINDS, "clients.import.problem.kinds-count", words.size(), path.size());
            return List.of();
        }
        for (String word : words) {
            if (!word.isEmpty() && CellWords.kind(word).isEmpty()) {
                problem(OutletColumn.NODE_KINDS, "clients.import.problem.kind", word);
            }
        }
        return words.stream().map(CellWords::kind).toList();
    }

    private boolean readState(boolean otherwise) {
        String cell = heads.cell(line, OutletColumn.STATE);
        Optional<OutletState> state = CellWords.state(cell);
        if (state.isEmpty() && !cell.isEmpty()) {
            problem(OutletColumn.STATE, "clients.import.problem.state", cell);
        }
        return state.map(said -> said == OutletState.OPEN).orElse(otherwise);
    }

    private @Nullable LocalDate readStateSince(LocalDate today) {
        String cell = heads.cell(line, OutletColumn.STATE_SINCE);
        Optional<LocalDate> said = CellWords.day(cell);
        if (said.isEmpty() && !cell.isEmpty()) {
            problem(OutletColumn.STATE_SINCE, "clients.import.problem.day", cell);
        }
        try {
            return StateDay.of(before, active, said.orElse(null), today);
        } catch (Refused refused) {
            problems.add(new CellProblem(OutletColumn.STATE_SINCE, refused.messageKey(), refused.arguments()));
            return null;
        }
    }

    private void problem(OutletColumn column, String messageKey, Object... arguments) {
        problems.add(new CellProblem(column, messageKey, List.of(arguments)));
    }
}
