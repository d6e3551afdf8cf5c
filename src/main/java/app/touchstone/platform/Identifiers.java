package app.touchstone.platform;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes identifiers: UUID version 7 (RFC 9562, section 5.7), so that ids made later sort later to the millisecond
 * and phone and server can both make them without asking each other (decision 0003).
 */
public final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    static UUID at(long millis) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        ByteBuffer bits = ByteBuffer.wrap(random);
        long high = (millis << 16) | 0x7000L | (bits.getShort() & 0x0FFFL);
        long low = 0x8000000000000000L | (bits.getLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low);
    }

    /** Reads an id from outside; a text that is none is an id that nothing has. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound(malformed);
        }
    }
}
