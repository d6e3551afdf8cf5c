package app.touchstone.clients;

import static app.touchstone.clients.ClientsFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.IntegrationTest;
import app.touchstone.clients.exchange.OutletExport;
import app.touchstone.clients.exchange.OutletFileFormat;
import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.clients.exchange.OutletImportPreview.RowKind;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.Refused;
import app.touchstone.platform.Stale;
import app.touchstone.platform.Translations;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OutletImportIT {

    @Autowired
    private ClientService clients;

    @Autowired
    private NetworkService network;

    @Autowired
    private OutletService outlets;

    @Autowired
    private OutletImport outletImport;

    @Autowired
    private OutletExport export;

    private final Actor coordinator = coordinator();
    private Client client;

    @BeforeEach
    void createClient() {
        client = clients.create(coordinator, ClientsFixtures.client());
    }

    @Test
    void saysWhatPaperCannotShow() {
        assertThat(preview("code,name\n1,קפה\n2,პური\n3,קפה ב\n").unprintable()).isEqualTo("קפהב");
        assertThat(preview("code,name\n1,Хлеб\n").unprintable()).isEmpty();
    }

    @Test
    void importsAFileAndASecondTimeChangesNothing() {
        String file = "code,name,region,features,latitude,longitude,node,manager\n"
                + "1,Хрустальная,Тверская область,shop;cafe,,,,Ivan\n"
                + "2,Мытищи,Московская область,,55.9105,37.7362,Московская область / Север,\n";
        OutletImportPreview preview = preview(file);
        assertThat(preview.count(RowKind.NEW)).isEqualTo(2);
        assertThat(preview.newNodes()).hasSize(3);
        assertThat(preview.unknownColumns()).containsExactly("manager");
        assertThat(preview.isApplicable()).isTrue();
        assertThat(outlets.count(coordinator, OutletFilter.all(client.id()))).isZero();
        List<Integer> percents = new ArrayList<>();
        outletImport.apply(coordinator, preview, percents::add);
        assertThat(percents).isSorted().endsWith(100);
        Outlet second = byCode("2");
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.latitude()).isEqualByComparingTo("55.9105");
        assertThat(new NetworkTree(outlets.nodes(coordinator, client.id())).path(second.node()))
                .isEqualTo("Московская область / Север");
        assertThat(byCode("1").features()).containsExactly("cafe", "shop");
        OutletImportPreview again = preview(file);
        assertThat(again.count(RowKind.UNCHANGED)).isEqualTo(2);
        assertThat(again.newNodes()).isEmpty();
        assertThat(again.isApplicable()).isFalse();
    }

    @Test
    void refusesTheWholeFileWhenARowIsWrong() {
        OutletImportPreview preview = preview("code,name\n1,One\n,Nameless\n");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> outletImport.apply(coordinator, preview, _ -> {}))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("clients.import.refusal.wrong-rows"));
        assertThat(outlets.count(coordinator, OutletFilter.all(client.id()))).isZero();
    }

    @Test
    void importsNothingWhenAnOutletWasChangedMeanwhile() {
        outletImport.apply(coordinator, preview("code,name\n1,One\n2,Two\n"), _ -> {});
        OutletImportPreview preview = preview("code,name\n1,One\n2,Two again\n3,Three\n");
        Outlet one = byCode("1");
        outlets.update(coordinator, one.id(), one.version(), outlet(one.node(), "1"));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> outletImport.apply(coordinator, preview, _ -> {}))
                .satisfies(stale -> assertThat(stale.what()).isEqualTo("1"));
        assertThat(byCode("2").name()).isEqualTo("Two");
        assertThat(outlets.count(coordinator, OutletFilter.all(client.id()))).isEqualTo(2);
    }

    @Test
    void importsNothingWhenACodeWasTakenMeanwhile() {
        OutletImportPreview preview = preview("code,name\n1,One\n2,Two\n");
        outletImport.apply(coordinator, preview("code,name\n2,Somebody else’s\n"), _ -> {});
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> outletImport.apply(coordinator, preview, _ -> {}));
        assertThat(outlets.count(coordinator, OutletFilter.all(client.id()))).isEqualTo(1);
    }

    @Test
    void whatIsExportedComesBackUnchanged() {
        Node root = outlets.nodes(coordinator, client.id()).getFirst();
        Node deep = network.add(
                coordinator,
                network.add(coordinator, root.id(), "Север", NodeKind.REGION).id(),
                "=Порт",
                NodeKind.OWNER);
        outlets.create(coordinator, client.id(), outlet(root.id(), "007", "=HYPERLINK(\"x\")", "@Север", "+1"));
        outlets.create(
                coordinator,
                client.id(),
                new OutletData(
                        deep.id(),
                        "'-1",
                        "«Ёлка», 24/7",
                        "line one\nline two; \"quoted\"",
                        "Север",
                        "''",
                        Set.of("кафе", "shop"),
                        java.time.ZoneId.of("+03:00"),
                        new BigDecimal("-0.000001"),
                        new BigDecimal("-37.5"),
                        "Пн–Пт\t8–20",
                        false,
                        java.time.LocalDate.of(2026, 1, 9)));
        for (OutletFileFormat format : OutletFileFormat.values()) {
            for (Locale language : Translations.LANGUAGES) {
                OutletImportPreview preview =
                        outletImport.preview(coordinator, client.id(), "out", exported(coordinator, format, language));
                assertThat(preview.unknownColumns()).isEmpty();
                assertThat(preview.changedKinds()).isEmpty();
                assertThat(preview.isApplicable()).isFalse();
                assertThat(preview.rows())
                        .hasSize(2)
                        .allSatisfy(row -> assertThat(row.kind())
                                .as("%s %s %s %s", format, language, row.changes(), row.problems())
                                .isEqualTo(RowKind.UNCHANGED));
            }
        }
        String csv = new String(exported(coordinator, OutletFileFormat.CSV, Locale.ENGLISH), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffCode,Name,").contains("\"'=HYPERLINK", ",'@Север,", "-0.000001,-37.5");
    }

    @Test
    void aFileSaysWhatNodesStandFor() {
        String file = "code,name,node,node kinds\n1,One,North / Ivanov,Group / Region\n";
        outletImport.apply(coordinator, preview(file), _ -> {});
        assertThat(kinds()).containsEntry("North", NodeKind.GROUP).containsEntry("Ivanov", NodeKind.REGION);

        outletImport.apply(coordinator, preview("code,name,node\n1,One again,North / Ivanov\n"), _ -> {});
        assertThat(kinds()).containsEntry("North", NodeKind.GROUP).containsEntry("Ivanov", NodeKind.REGION);

        OutletImportPreview preview =
                preview("code,name,node,node kinds\n1,One again,North / Ivanov,Регион / Владелец\n");
        assertThat(preview.due()).isZero();
        outletImport.apply(coordinator, preview, _ -> {});
        assertThat(kinds()).containsEntry("North", NodeKind.REGION).containsEntry("Ivanov", NodeKind.OWNER);
        assertThat(outlets.nodes(coordinator, client.id()))
                .filteredOn(node -> !node.isRoot())
                .noneMatch(Node::kindAssumed);
    }

    @Test
    void saysEachReasonOnceWithItsRows() {
        OutletImportPreview preview = preview("code,name,latitude\n1,,far\n2,,\n3,Three,north\n4,Four,1\n4,Four,\n");
        assertThat(preview.reasons())
                .extracting(reason -> reason.first().messageKey(), OutletImportPreview.Reason::rows)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("clients.import.problem.missing", List.of(2, 3)),
                        org.assertj.core.groups.Tuple.tuple("clients.import.problem.degrees", List.of(2, 4)),
                        org.assertj.core.groups.Tuple.tuple("clients.import.problem.code-twice", List.of(6)));
    }

    private java.util.Map<String, NodeKind> kinds() {
        return outlets.nodes(coordinator, client.id()).stream().collect(Collectors.toMap(Node::name, Node::kind));
    }

    @Test
    void exportsWhatTheActorSees() {
        outletImport.apply(coordinator, preview("code,name,region\n1,One,North\n2,Two,South\n"), _ -> {});
        Actor manager = regionManager(client.id(), byCode("1").node());
        String csv = new String(exported(manager, OutletFileFormat.CSV, Locale.ENGLISH), StandardCharsets.UTF_8);
        assertThat(csv).contains("One").doesNotContain("Two");
    }

    @Test
    void onlyTheAgencyImports() {
        OutletImportPreview preview = preview("code,name\n1,One\n");
        for (Actor actor : List.of(networkManager(client.id()), shopper())) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> outletImport.preview(actor, client.id(), "a", new byte[] {'a'}));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> outletImport.apply(actor, preview, _ -> {}));
        }
    }

    @Test
    void takesInALargeNetwork() {
        outletImport.apply(coordinator, preview(large("Old")), _ -> {});
        outletImport.apply(coordinator, preview(large("New")), _ -> {});
        assertThat(outlets.count(coordinator, OutletFilter.all(client.id()))).isEqualTo(25_000);
        assertThat(byCode("C-24999").name()).isEqualTo("New 24999");
        assertThat(byCode("C-24999").version()).isEqualTo(2);
        assertThat(preview(large("New")).count(RowKind.UNCHANGED)).isEqualTo(25_000);
    }

    private static String large(String name) {
        return "code,name,address,region,features,latitude,longitude\n"
                + IntStream.range(0, 25_000)
                        .mapToObj(number -> "C-%d,%s %d,\"Street, %d\",Region %d,shop;cafe,55.%d,37.5"
                                .formatted(number, name, number, number, number % 80, number))
                        .collect(Collectors.joining("\n"));
    }

    private OutletImportPreview preview(String file) {
        return outletImport.preview(coordinator, client.id(), "outlets.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] exported(Actor actor, OutletFileFormat format, Locale language) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        export.write(actor, OutletFilter.all(client.id()), format, language, target);
        return target.toByteArray();
    }

    private Outlet byCode(String code) {
        OutletFilter filter = new OutletFilter(client.id(), "", null, "", "", Set.of(code), false);
        return outlets.find(coordinator, filter, 0, 1, OutletOrder.BY_CODE).getFirst();
    }
}
