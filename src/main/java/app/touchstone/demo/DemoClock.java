package app.touchstone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The real clock, but for whoever makes the past: so the demo's history carries the times it would have had. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

    /** Does something as if it were then. */
    static void at(Instant then, Runnable act) {
        ScopedValue.where(PAST, then).run(act);
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock hung up in another place: it goes to the past as well, and shows the day of that place. */
    @Override
    public Clock withZone(ZoneId zone) {
        DemoClock here = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return here.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }
        };
    }
}
