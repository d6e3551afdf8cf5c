package app.touchstone.access;

/** Why somebody is no longer signed in on a device. */
public enum DeviceEnd {
    SIGNED_OUT,
    REMOVED,
    EVERYWHERE,
    BLOCKED,
    NEW_PASSWORD,
    SIGNED_IN_ANEW,
    OTHER_PERSON;

    /** What the audit trail calls it. */
    AccessAct act() {
        return switch (this) {
            case BLOCKED -> AccessAct.DEVICE_ENDED_BY_BLOCK;
            case NEW_PASSWORD -> AccessAct.DEVICE_ENDED_BY_PASSWORD;
            case SIGNED_OUT, REMOVED, EVERYWHERE, SIGNED_IN_ANEW, OTHER_PERSON -> AccessAct.DEVICE_ENDED;
        };
    }
}
