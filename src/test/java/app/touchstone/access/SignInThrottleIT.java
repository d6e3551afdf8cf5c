package app.touchstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.ByClock;
import app.touchstone.IntegrationTest;
import app.touchstone.MovableClock;
import app.touchstone.access.SignInThrottle.Try;
import app.touchstone.platform.Role;
import app.touchstone.platform.Translations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** What guessing costs, for one who guesses in a row, at once, and on several instances. */
@IntegrationTest
@ByClock
class SignInThrottleIT {

    private static final String HOME = "198.51.100.17";
    private static final String ELSEWHERE = "203.0.113.19";
    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_ADDRESS = 50;

    @Autowired
    private PasswordCheck check;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private SignInTries table;

    @Autowired
    private People people;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private MovableClock clock;

    private String clara;

    @BeforeEach
    void joinClara() {
        clara = staff.somebody(Role.COORDINATOR, Translations.ENGLISH).data().email();
        clock.advance(Duration.ofHours(1).plusNanos(700));
    }

    @Test
    void looksAtNoMoreThanFiveOfThirtyGuessesAtOnce() throws Exception {
        AtomicInteger looked = new AtomicInteger();
        PasswordCheck counting = new PasswordCheck(people, counting(looked), throttle, transaction, clock);

        List<AuthenticationException> refusals = guessAtOnce(counting, 30);

        assertThat(looked).hasValue(FREE_TRIES);
        assertThat(refusals)
                .filteredOn(BadCredentialsException.class::isInstance)
                .hasSize(FREE_TRIES);
        assertThat(refusals)
                .filteredOn(refused -> !(refused instanceof BadCredentialsException))
                .hasOnlyElementsOfType(TooManyTries.class);
        assertThatCode(() -> check.authenticate(attempt(HOME, StaffFixture.PASSWORD)))
                .doesNotThrowAnyException();
    }

    @Test
    void countsForAllInstancesTogether() {
        for (int guess = 0; guess < FREE_TRIES; guess++) {
            guess(check, ELSEWHERE);
        }
        SignInThrottle other = new SignInThrottle(table, clock);

        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> transaction.execute(_ -> other.begin(ELSEWHERE, clara)));
        Try elsewhere = transaction.execute(_ -> other.begin(HOME, clara));
        assertThat(elsewhere).isNotNull();
    }

    @Test
    void makesNobodyWaitForPasswordsThatWereRight() {
        for (int entry = 0; entry < 2 * FREE_TRIES_OF_ADDRESS; entry++) {
            throttle.succeeded(throttle.begin(HOME, clara));
        }

        assertThat(throttle.begin(HOME, clara)).isNotNull();
    }

    @Test
    void keepsAnAddressWaitingThatGuessesAtManyNames() {
        for (int guess = 0; guess < FREE_TRIES_OF_ADDRESS; guess++) {
            throttle.begin(ELSEWHERE, UUID.randomUUID() + "@example.org");
        }

        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> throttle.begin(ELSEWHERE, clara));
        clock.advance(Duration.ofSeconds(10));
        Try right = throttle.begin(ELSEWHERE, clara);
        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> throttle.begin(ELSEWHERE, clara));
        throttle.succeeded(right);
        assertThat(throttle.begin(ELSEWHERE, clara)).isNotNull();
    }

    @Test
    void takesTheAddressesOfOneHouseholdForOne() {
        for (int guess = 0; guess < FREE_TRIES; guess++) {
            throttle.begin("2001:db8:1:2::" + guess, clara);
        }

        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> throttle.begin("2001:db8:1:2:ffff::1", clara));
        assertThat(throttle.begin("2001:db8:1:3::1", clara)).isNotNull();
    }

    @Test
    void forgetsWhatIsTooOldToCount() {
        throttle.begin(ELSEWHERE, clara);
        clock.advance(Duration.ofMinutes(16));
        throttle.sweep();
        throttle.begin(HOME, clara);

        assertThat(throttle.sweep()).isZero();
        clock.advance(Duration.ofMinutes(16));
        assertThat(throttle.sweep()).isEqualTo(2);
    }

    /** The machine's clock was a day ahead, or a few minutes, and was set right. */
    @Test
    void locksNobodyOutWhenTheClockIsSetBack() {
        for (int guess = 0; guess < FREE_TRIES; guess++) {
            guess(check, ELSEWHERE);
        }
        throttle.succeeded(throttle.begin(HOME, clara));

        clock.advance(Duration.ofMinutes(-5));
        assertThat(throttle.begin(HOME, clara)).isNotNull();
        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> throttle.begin(ELSEWHERE, clara))
                .satisfies(refused -> assertThat(refused.seconds()).isEqualTo(10));
        clock.advance(Duration.ofDays(-1));
        assertThat(throttle.begin(ELSEWHERE, clara)).isNotNull();
    }

    private PasswordEncoder counting(AtomicInteger looked) {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                return Objects.requireNonNull(encoder.encode(password));
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                looked.incrementAndGet();
                return encoder.matches(password, hash);
            }
        };
    }

    private List<AuthenticationException> guessAtOnce(PasswordCheck by, int guesses) throws Exception {
        CyclicBarrier start = new CyclicBarrier(guesses);
        List<AuthenticationException> refusals = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(guesses)) {
            List<Future<AuthenticationException>> answers = new ArrayList<>();
            for (int guess = 0; guess < guesses; guess++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return guess(by, ELSEWHERE);
                }));
            }
            for (Future<AuthenticationException> answer : answers) {
                refusals.add(answer.get());
            }
        }
        return refusals;
    }

    private AuthenticationException guess(PasswordCheck by, String address) {
        try {
            by.authenticate(attempt(address, "a guess"));
        } catch (AuthenticationException refused) {
            return refused;
        }
        throw new AssertionError("A wrong password was taken");
    }

    private UsernamePasswordAuthenticationToken attempt(String address, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(clara, password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return attempt;
    }
}
