package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.verify.Contracts;

/**
 * Keeps calls below the documented limits, but for those that are to be within one second. How many of a day are made is
 * for the {@link DayShare} to say.
 */
final class Throttle {

    // Of what is let through, so much is used: a network may bring calls closer together.
    private static final int PERCENT = 80;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Contracts contracts;
    private final InstantSource clock;
    private final Waiter waiter;
    private final Map<String, Instant> last = new HashMap<>();
    private Instant second = Instant.EPOCH;
    private boolean free;

    Throttle(Contracts contracts, InstantSource clock, Waiter waiter) {
        this.contracts = requireNonNull(contracts, "contracts");
        this.clock = requireNonNull(clock, "clock");
        this.waiter = requireNonNull(waiter, "waiter");
    }

    /** Lets time pass. */
    interface Waiter {

        void await(Duration time) throws InterruptedException;
    }

    /** Waits until a call may go out. */
    void beforeCall(String family, String operation) throws InterruptedException {
        for (Contract contract : contracts.operation(family, operation).stream().toList()) {
            for (Statement.Limit limit : contract.limits()) {
                beforeCall(
                        limit,
                        family + " " + limit.id()
                                + (limit.scope().contains(Statement.Scope.OPERATION) ? " " + operation : ""));
            }
        }
    }

    private void beforeCall(Statement.Limit limit, String scope) throws InterruptedException {
        if (limit.per() != Statement.Window.DAY && !free) {
            Duration apart = limit.per().length().multipliedBy(100).dividedBy(limit.calls() * PERCENT);
            Instant due = last.getOrDefault(scope, Instant.EPOCH).plus(apart);
            Duration wait = Duration.between(clock.instant(), due);
            if (!wait.isNegative() && !wait.isZero()) {
                waiter.await(wait);
            }
        }
        last.put(scope, clock.instant());
    }

    /**
     * Begins calls that are to be within one second: in one in which nothing was called.
     *
     * @param afterOneBegan where in that second
     */
    void begin(Duration afterOneBegan) throws InterruptedException {
        waiter.await(SECOND);
        nextSecond();
        waiter.await(afterOneBegan);
        free = true;
    }

    void end() throws InterruptedException {
        free = false;
        waiter.await(SECOND);
    }

    /** Waits until a second has begun in which this was not called before. */
    void newSecond() throws InterruptedException {
        while (!clock.instant().truncatedTo(ChronoUnit.SECONDS).isAfter(second)) {
            nextSecond();
        }
        second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Instant second() {
        return second;
    }

    void nextSecond() throws InterruptedException {
        Instant now = clock.instant();
        waiter.await(Duration.between(now, now.truncatedTo(ChronoUnit.SECONDS).plus(SECOND)));
    }
}
