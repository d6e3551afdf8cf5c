package app.touchstone.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.clients.ClientsFixtures;
import app.touchstone.clients.Node;
import app.touchstone.clients.NodeKind;
import app.touchstone.clients.Outlet;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.OutletId;
import app.touchstone.programmes.ui.OutletSelection.Tally;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutletSelectionTest {

    private final Node root = node(null, "Network");
    private final Node north = node(root, "North");
    private final Node south = node(root, "South");
    private final Node empty = node(root, "West");
    private final Outlet office = outlet(root, "A-0", "office");
    private final Outlet first = outlet(north, "A-1", "shop");
    private final Outlet second = outlet(north, "A-2", "café");
    private final Outlet third = outlet(south, "a-2", "shop");
    private final OutletSelection selection =
            new OutletSelection(List.of(office, first, second, third), List.of(root, north, south, empty));

    @Test
    void addsWaysTogetherAndCountsOnce() {
        assertThat(selection.add(selection.under(north.id()))).isEqualTo(2);
        assertThat(selection.add(List.of(second.id(), third.id()))).isEqualTo(1);
        assertThat(selection.chosen()).containsExactly(first.id(), second.id(), third.id());
        selection.remove(selection.under(north.id()));
        assertThat(selection.chosen()).containsExactly(third.id());
    }

    @Test
    void choosesNothingThatIsNotOpenInTheNetwork() {
        assertThat(selection.add(List.of(OutletId.create()))).isZero();
        assertThat(selection.size()).isZero();
    }

    @Test
    void talliesEveryNodeOverAllBelowIt() {
        selection.add(List.of(first.id()));
        assertThat(selection.tallies())
                .containsOnlyKeys(root.id(), north.id(), south.id())
                .containsEntry(root.id(), new Tally(1, 4))
                .containsEntry(north.id(), new Tally(1, 2))
                .containsEntry(south.id(), new Tally(0, 1));
        assertThat(new Tally(1, 2).isPart()).isTrue();
        assertThat(new Tally(2, 2).isWhole()).isTrue();
        assertThat(selection.nodesUnder(null, selection.tallies())).containsExactly(root);
        assertThat(selection.nodesUnder(root, selection.tallies())).containsExactly(north, south);
    }

    @Test
    void tellsCasesApartWhereCodesDifferInNothingElse() {
        assertThat(selection.byCode("a-1")).contains(first.id());
        assertThat(selection.byCode("A-2")).contains(second.id());
        assertThat(selection.byCode("a-2")).contains(third.id());
        assertThat(selection.byCode("A-3")).isEmpty();
    }

    @Test
    void keepsToAFormatWhereOneIsNamed() {
        List<OutletId> all = selection.under(root.id());
        assertThat(selection.ofFormat(all, "shop")).containsExactly(first.id(), third.id());
        assertThat(selection.ofFormat(all, "")).hasSize(4);
    }

    private static Node node(@Nullable Node parent, String name) {
        NodeId id = NodeId.create();
        return new Node(
                id,
                1,
                ClientId.create(),
                parent == null ? null : parent.id(),
                name,
                parent == null ? NodeKind.NETWORK : NodeKind.GROUP,
                /* kindAssumed= */ false,
                (parent == null ? "/" : parent.path()) + id + "/");
    }

    private static Outlet outlet(Node node, String code, String format) {
        return new Outlet(
                OutletId.create(),
                1,
                node.client(),
                node.id(),
                code,
                "Outlet " + code,
                "",
                "",
                format,
                Set.of(),
                ClientsFixtures.MOSCOW,
                null,
                null,
                "",
                true,
                null);
    }
}
