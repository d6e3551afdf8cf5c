package app.touchstone.insight;

import app.touchstone.platform.JourneyTemplateId;
import app.touchstone.platform.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * How a client's network is looked at.
 *
 * @param journey the one visited last where absent
 * @param yardstick the newest where absent
 * @param part the node below which outlets are looked at; all that are seen where absent
 * @param standing by which tree visits to outlets that moved count
 */
public record NetworkLook(
        @Nullable JourneyTemplateId journey,
        @Nullable Yardstick yardstick,
        @Nullable NodeId part,
        CountedBy standing) {

    /** The journey visited last by its newest yardstick, each visit where its outlet stood. */
    public static final NetworkLook NEWEST = new NetworkLook(null, null, null, CountedBy.AS_IT_WAS);

    public NetworkLook along(@Nullable JourneyTemplateId other) {
        return new NetworkLook(other, yardstick, part, standing);
    }

    public NetworkLook by(@Nullable Yardstick other) {
        return new NetworkLook(journey, other, part, standing);
    }

    public NetworkLook below(@Nullable NodeId other) {
        return new NetworkLook(journey, yardstick, other, standing);
    }

    public NetworkLook counted(CountedBy other) {
        return new NetworkLook(journey, yardstick, part, other);
    }
}
