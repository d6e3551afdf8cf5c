package app.touchstone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it; asked for by {@link ByClock}. */
public final class MovableClock extends Clock {

    static final Instant BEGINNING = Instant.parse("2026-03-10T09:00:00Z");

    private Instant now;

    private MovableClock(Instant now) {
        this.now = now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    /** Puts the clock in the place of the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InPlaceOfTheRealOne {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(BEGINNING);
        }
    }
}
