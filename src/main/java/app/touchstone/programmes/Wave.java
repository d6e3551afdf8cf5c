package app.touchstone.programmes;

import app.touchstone.platform.ClientId;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.WaveId;
import java.time.LocalDate;

/**
 * One round of visits of a programme, called into being by a confirmed order.
 *
 * @param scoringMethod version of the method by which all its visits are scored, whenever they are released
 */
public record Wave(
        WaveId id,
        OrderId order,
        ProgrammeId programme,
        ClientId client,
        String name,
        LocalDate from,
        LocalDate to,
        String scoringMethod) {}
