package app.touchstone.access;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret that nobody can guess, to be told once and kept as its hash alone. */
final class Secret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 256 random bits in characters that addresses and cookies carry as they are. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
