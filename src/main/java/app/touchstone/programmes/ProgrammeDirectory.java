package app.touchstone.programmes;

import app.touchstone.platform.LocalizedText;
import app.touchstone.platform.NotFound;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.WaveId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads for other modules, which have checked who asks. */
@Component
@Transactional(readOnly = true)
public class ProgrammeDirectory {

    private final Programmes programmes;
    private final Orders orders;
    private final LeftOuts leftOuts;

    ProgrammeDirectory(Programmes programmes, Orders orders, LeftOuts leftOuts) {
        this.programmes = programmes;
        this.orders = orders;
        this.leftOuts = leftOuts;
    }

    public Programme get(ProgrammeId id) {
        return programmes.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Holds orders until the caller's transaction ends. Whoever ends a visit holds its order first, and only then counts
     * what remains of it; visits are held after their orders, never before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<OrderId> ids) {
        orders.hold(ids);
    }

    /** The outlets that an order names. */
    public List<OutletId> outlets(OrderId order) {
        return orders.find(order).orElseThrow(NotFound::new).wish().outlets();
    }

    /** Outlets of an order closed before visits to them began; the order is held by whoever ended those visits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveOut(OrderId order, Collection<OutletId> closed) {
        leftOuts.add(order, closed, LeftOut.CLOSED_IN_FIELD);
    }

    /** A visit to the outlet is made after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reachAfterAll(OrderId order, OutletId outlet) {
        leftOuts.remove(order, outlet);
    }

    /** How many days a shopper stays away from an outlet between two visits of the programme. */
    public int rotationDays(ProgrammeId id) {
        return get(id).rotationDays();
    }

    /** On what ground shoppers may record sound for an order; nothing where they may not. */
    public Optional<LocalizedText> recordingConsent(OrderId order) {
        return orders.disclosure(order).map(Disclosure::recordingConsent).filter(words -> !words.isEmpty());
    }

    public Wave wave(WaveId id) {
        return programmes.wave(id).orElseThrow(NotFound::new);
    }

    /** What some waves were ordered to be. */
    public Map<WaveId, WavePlan> plans(Collection<WaveId> waves) {
        return waves.isEmpty() ? Map.of() : programmes.plans(waves);
    }
}
