package app.touchstone.programmes;

import app.touchstone.platform.ChecklistVersionId;
import app.touchstone.platform.ClientId;
import app.touchstone.platform.Money;
import app.touchstone.platform.OrderId;
import app.touchstone.platform.PersonId;
import app.touchstone.platform.ProgrammeId;
import app.touchstone.platform.WaveId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order was confirmed and its wave exists; its visits are planned in the same transaction. Its outlets are read from the order. */
public record OrderConfirmed(
        OrderId order,
        ProgrammeId programme,
        WaveId wave,
        String waveName,
        ClientId client,
        String clientName,
        ChecklistVersionId checklistVersion,
        int visitsPerOutlet,
        LocalDate windowFrom,
        LocalDate windowTo,
        @Nullable Money fee,
        PersonId confirmedBy) {}
