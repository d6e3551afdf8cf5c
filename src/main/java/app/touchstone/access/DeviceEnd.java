package app.touchstone.access;

/** Why somebody is no longer signed in on a device. */
enum DeviceEnd {
    SIGNED_OUT,
    REMOVED,
    EVERYWHERE,
    BLOCKED,
    NEW_PASSWORD,
    SIGNED_IN_ANEW,
    OTHER_PERSON
}
