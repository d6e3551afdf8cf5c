package app.touchstone.clients.exchange;

import static app.touchstone.clients.ClientsFixtures.MOSCOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.clients.Client;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.Sight;
import app.touchstone.clients.exchange.OutletImportPreview.CellProblem;
import app.touchstone.clients.exchange.OutletImportPreview.ChangedKind;
import app.touchstone.clients.exchange.OutletImportPreview.FieldChange;
import app.touchstone.clients.exchange.OutletImportPreview.ImportedRow;
import app.touchstone.clients.exchange.OutletImportPreview.PlannedNode;
import app.touchstone.clients.exchange.OutletImportPreview.RowKind;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletComparisonTest {

    private final Client client = new Client(
            ClientId.create(), 1, "Shops Ltd", Locale.ENGLISH, MOSCOW, Currency.getInstance("RUB"), Sight.NOTHING);
    private final NodeId rootId = NodeId.create();
    private final NodeId northId = NodeId.create();
    private final Node root =
            new Node(rootId, 1, client.id(), null, "Shops Ltd", NodeKind.NETWORK, false, "/" + rootId + "/");
    private final Node north =
            new Node(northId, 1, client.id(), rootId, "North", NodeKind.REGION, false, root.path() + northId + "/");
    private final Outlet harbour = new Outlet(
            OutletId.create(),
            3,
            client.id(),
            northId,
            "H",
            "Harbour",
            "1 Quay Road",
            "North",
            "Kiosk",
            Set.of("shop"),
            java.time.ZoneId.of("Europe/Samara"),
            new BigDecimal("55.750000"),
            new BigDecimal("37.620000"),
            "8–20",
            false,
            LocalDate.of(2026, 3, 1));

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private List<PlannedNode> planned = List.of();
    private List<ChangedKind> changedKinds = List.of();

    private List<ImportedRow> rows(String... lines) {
        Table table = TableReader.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        OutletComparison comparison = new OutletComparison(
                client, TODAY, OutletHeads.of(table.head()), List.of(root, north), List.of(harbour), Enum::name);
        List<ImportedRow> rows = table.lines().stream().map(comparison::row).toList();
        planned = comparison.plannedNodes();
        changedKinds = comparison.changedKinds();
        return rows;
    }

    private static OutletData data(ImportedRow row) {
        return Objects.requireNonNull(row.data());
    }

    @Test
    void aColumnThatIsMissingLeavesTheFieldAlone() {
        ImportedRow row = rows("code,name", "H,Harbour").getFirst();
        assertThat(row.kind()).isEqualTo(RowKind.UNCHANGED);
        assertThat(row.data()).isEqualTo(harbour.data());
    }

    @Test
    void saysWhichFieldsChange() {
        ImportedRow row = rows(
                        "code,name,address,features,latitude,longitude,time_zone,node",
                        "H,Harbour,,cafe;shop,55.75,\"37,62\",,East / Ports")
                .getFirst();
        assertThat(row.kind()).isEqualTo(RowKind.CHANGED);
        assertThat(row.changes())
                .containsExactly(
                        new FieldChange(OutletColumn.ADDRESS, "1 Quay Road", ""),
                        new FieldChange(OutletColumn.FEATURES, "shop", "cafe;shop"),
                        new FieldChange(OutletColumn.NODE, "North", "East / Ports"));
        assertThat(planned).extracting(PlannedNode::name).containsExactly("East", "Ports");
        assertThat(planned.getFirst().parent()).isEqualTo(rootId);
        assertThat(data(row).node()).isEqualTo(planned.get(1).id());
        assertThat(data(row).active()).isFalse();
    }

    @Test
    void emptyCoordinatesTakeThePositionAway() {
        ImportedRow row = rows("code,name,latitude,longitude", "H,Harbour,,").getFirst();
        assertThat(row.changes())
                .extracting(FieldChange::column)
                .containsExactly(OutletColumn.LATITUDE, OutletColumn.LONGITUDE);
        assertThat(data(row).latitude()).isNull();
    }

    @Test
    void aNewOutletGoesToItsNodeOrItsRegion() {
        List<ImportedRow> rows = rows(
                "Код;Название;Регион;Узел",
                "1;Один;north;",
                "2;Два;СПб/область;",
                "3;Три;;",
                "4;Четыре;North;север / Порт",
                "5;Пять;;Север/порт");
        assertThat(rows).extracting(ImportedRow::kind).containsOnly(RowKind.NEW);
        assertThat(planned).extracting(PlannedNode::name).containsExactly("СПб – область", "север", "Порт");
        assertThat(rows.stream().map(row -> data(row).node()))
                .containsExactly(
                        northId,
                        planned.get(0).id(),
                        rootId,
                        planned.get(2).id(),
                        planned.get(2).id());
        assertThat(data(rows.getFirst()).timeZone()).isEqualTo(MOSCOW);
        assertThat(data(rows.getFirst()).active()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,Name,55.7|LATITUDE/degrees",
                "A,Name,,181,,|LONGITUDE/degrees-range",
                "A,Name,north,37,,|LATITUDE/degrees",
                "A,Name,1e9,37,,|LATITUDE/degrees",
                "A,Name,55.7,,,|LONGITUDE/half-position",
                ",Name,,,,|CODE/missing",
                "A,,,,,|NAME/missing",
                "A,Name,,,Moscow,|TIME_ZONE/time-zone",
                "A,#REF!,,,,|NAME/formula-error",
                "A,Name,,,,,lost comma|ROW/overflow"
            })
    void saysWhatIsWrongWithACell(String line, String expected) {
        ImportedRow row = rows(
                        "code,name,latitude,longitude,time zone,node",
                        line.equals("A,Name,55.7") ? "A,Name,55.7x,37" : line)
                .getFirst();
        assertThat(row.kind()).isEqualTo(RowKind.WRONG);
        assertThat(row.problems()).extracting(OutletComparisonTest::place).containsExactly(expected);
        assertThat(planned).isEmpty();
    }

    private static String place(CellProblem problem) {
        String column = problem.column() == null ? "ROW" : problem.column().name();
        return column + "/"
                + problem.messageKey().substring(problem.messageKey().lastIndexOf('.') + 1);
    }

    @Test
    void saysEverythingThatIsWrongWithARow() {
        ImportedRow row =
                rows("code,name,latitude,longitude,time zone", ",,x,y,z").getFirst();
        assertThat(row.problems())
                .extracting(CellProblem::column)
                .containsExactly(
                        OutletColumn.CODE,
                        OutletColumn.NAME,
                        OutletColumn.TIME_ZONE,
                        OutletColumn.LATITUDE,
                        OutletColumn.LONGITUDE);
    }

    @Test
    void aCodeStandsOnceInAFile() {
        List<ImportedRow> rows = rows("code,name", "A,First", "B,Other", "A,Second");
        assertThat(rows).extracting(ImportedRow::kind).containsExactly(RowKind.NEW, RowKind.NEW, RowKind.WRONG);
        assertThat(rows.get(2).problems())
                .extracting(CellProblem::messageKey, CellProblem::arguments)
                .containsExactly(Tuple.tuple("clients.import.problem.code-twice", List.of("A", 2)));
    }

    @Test
    void headsAreReadInBothLanguages() {
        OutletHeads heads = OutletHeads.of(List.of("КОД ТОЧКИ", "Name", "Time_Zone", "Colour", "", "режим  работы"));
        assertThat(heads.places())
                .containsOnlyKeys(
                        OutletColumn.CODE, OutletColumn.NAME, OutletColumn.TIME_ZONE, OutletColumn.OPENING_HOURS);
        assertThat(heads.unknown()).containsExactly("Colour");
        refused("clients.import.refusal.no-column", List.of("name", "address"));
        refused("clients.import.refusal.no-column", List.of("code"));
        refused("clients.import.refusal.column-twice", List.of("code", "name", "Код"));
    }

    private static void refused(String key, List<String> heads) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> OutletHeads.of(heads))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @Test
    void takesTodayForAStateThatTurnsWithoutADay() {
        assertThat(data(rows("code,name,state", "H,Harbour,Работает").getFirst()))
                .returns(true, OutletData::active)
                .returns(TODAY, OutletData::stateSince);
        assertThat(data(rows("code,name,state,state since", "H,Harbour,open,").getFirst())
                        .stateSince())
                .isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19", "19.11.2026", "19/11/2026", "46345"})
    void readsDaysAsPeopleAndSpreadsheetsWriteThem(String cell) {
        assertThat(data(rows("code,name,state,since", "H,Harbour,OPEN," + cell).getFirst())
                        .stateSince())
                .isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @ParameterizedTest
    @CsvSource({
        "open, 2026-11-21, clients.refusal.state-ahead",
        "open, 2026-03-01, clients.refusal.state-before",
        "open, soon, clients.import.problem.day",
        "half, 2026-11-19, clients.import.problem.state"
    })
    void refusesAStateWithoutAPossibleDay(String state, String since, String problem) {
        assertThat(rows("code,name,state,since", "H,Harbour," + state + "," + since)
                        .getFirst()
                        .problems())
                .extracting(CellProblem::messageKey)
                .containsExactly(problem);
    }

    @Test
    void saysWhichNodesStandForSomethingElse() {
        rows("code,name,node,node kinds", "H,Harbour,North,Owner", "M,Mill,North / Ivanov,/ Владелец");
        assertThat(changedKinds).containsExactly(new ChangedKind(northId, 1, "North", NodeKind.REGION, NodeKind.OWNER));
        assertThat(planned).extracting(PlannedNode::kind).containsExactly(NodeKind.OWNER);
        rows("code,name,node,node kinds", "H,Harbour,North,Region", "M,Mill,North / Ivanov,");
        assertThat(changedKinds).isEmpty();
        assertThat(planned).extracting(PlannedNode::kind).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "North, Region / Owner, clients.import.problem.kinds-count",
        "North, Network, clients.import.problem.kind",
        "North, Owner, clients.import.problem.kind-twice"
    })
    void refusesKindsThatDoNotFitTheNode(String node, String kinds, String problem) {
        List<ImportedRow> rows =
                rows("code,name,node,node kinds", "M,Mill,North,Region", "H,Harbour," + node + "," + kinds);
        assertThat(rows.getLast().problems())
                .extracting(CellProblem::messageKey)
                .containsExactly(problem);
    }
}
