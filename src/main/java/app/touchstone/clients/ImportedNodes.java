package app.touchstone.clients;

import app.touchstone.clients.exchange.OutletImportPreview;
import app.touchstone.clients.exchange.OutletImportPreview.ChangedKind;
import app.touchstone.clients.exchange.OutletImportPreview.PlannedNode;
import app.touchstone.platform.Actor;
import app.touchstone.platform.NodeId;
import app.touchstone.platform.Steps;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a file of outlets says of the tree: nodes that are missing, and what nodes stand for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportedNodes {

    private final Nodes nodes;
    private final Steps steps;
    private final ApplicationEventPublisher events;

    ImportedNodes(Nodes nodes, Steps steps, ApplicationEventPublisher events) {
        this.nodes = nodes;
        this.steps = steps;
        this.events = events;
    }

    /** The whole tree as it stands then; a kind that the file does not name is assumed. */
    Map<NodeId, Node> write(Actor actor, Client client, OutletImportPreview preview) {
        for (PlannedNode planned : preview.newNodes()) {
            Node parent = nodes.get(client.id(), planned.parent());
            nodes.insert(
                    actor,
                    client.id(),
                    planned.id(),
                    parent,
                    planned.name(),
                    planned.kind() == null ? NodeKind.likelyBelow(parent) : planned.kind(),
                    /* kindAssumed= */ planned.kind() == null);
        }
        for (ChangedKind changed : preview.changedKinds()) {
            Node node = nodes.change(actor, changed.id(), changed.version(), changed.name(), changed.after());
            steps.taken(actor, ClientsAct.NODE_RENAMED, node.id().value(), node.name(), client.id());
        }
        if (!preview.changedKinds().isEmpty()) {
            events.publishEvent(new NetworkChanged(client.id(), Set.of()));
        }
        return nodes.of(client.id()).stream().collect(Collectors.toMap(Node::id, Function.identity()));
    }
}
