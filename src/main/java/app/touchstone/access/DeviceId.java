package app.touchstone.access;

import app.touchstone.platform.Identifiers;
import java.util.UUID;

/** A phone on which somebody is signed in. It is no secret: the phone's token is another one. */
public record DeviceId(UUID value) {

    static DeviceId create() {
        return new DeviceId(Identifiers.next());
    }

    public static DeviceId of(String text) {
        return new DeviceId(Identifiers.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
