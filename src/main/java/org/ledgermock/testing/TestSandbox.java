package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.scorecard.Finding;
import org.ledgermock.scorecard.Scorecard;

/**
 * A sandbox that one test has for itself: where to call and as whom, what is there before, and what has to be there after.
 * It knows no family's nouns: {@code org.ledgermock.tencent.testing} and {@code org.ledgermock.kybio.testing} have
 * subclasses that do, and so can any other family.
 *
 * <pre>{@code
 * @Family("kybio-member")
 * public static final class Till extends TestSandbox {
 *
 *     public Till(Grant grant) {
 *         super(grant);
 *     }
 *
 *     void assertBalance(long member, String amount) {
 *         assertQuantity("member", Long.toString(member), "balance", amount);
 *     }
 * }
 * }</pre>
 *
 * <p>Amounts are decimals as text, {@code 100} or {@code 10.23}, and are compared by value. An assertion that does not hold
 * throws an {@link AssertionError} that says what was expected, which calls the sandbox saw, and how to repeat them.
 */
@PublicApi
public class TestSandbox {

    /** Begins the part of a report that says how to repeat the calls. */
    public static final String REPEAT = "to repeat it: ";

    private final SandboxContext grant;

    /** For a subclass, which has a public constructor that hands its argument on. */
    public TestSandbox(SandboxContext grant) {
        this.grant = requireNonNull(grant, "grant");
    }

    /** {@code family/name}. */
    public final String id() {
        return grant.control().id();
    }

    public final String family() {
        return grant.family().name();
    }

    /** Where to call: {@code http://127.0.0.1:port}. */
    public final URI endpoint() {
        return grant.ledgermock().uri();
    }

    /** As whom to call. It leads to this sandbox and to no other. */
    public final Credential credential() {
        return grant.control().credentials().get(0);
    }

    /** Everything else that can be asked of it: more credentials, roles, times, limits, snapshots, the ledger. */
    public final SandboxClient control() {
        return grant.control();
    }

    /** Keeps the state as it is now under a name, for other tests to begin with: {@link Snapshot}. */
    public final void keep(String name) {
        grant.ledgermock().openings().keep(grant, name);
    }

    /** Sets a field of an entity that is there to a number. */
    public final void set(String kind, String key, String field, String amount) {
        control().put(kind, key, entity(kind, key).with(field, new JsonNumber(Amounts.of(amount))));
    }

    /** Uses up some of a quantity: what remains goes down, the total stays. */
    public final void spend(String kind, String key, String quantity, String amount) {
        control().spend(kind, key, quantity, Amounts.of(amount));
    }

    /**
     * Refuses the next call of an operation, and changes nothing.
     *
     * @param code of its contract
     * @throws Misuse when the operation does not have it; the message lists those that it has
     */
    public final void refuseNext(String operation, String code) {
        order(NewFault.error(operation, code));
    }

    /** Carries the next call of an operation out, and loses the answer: the connection is reset. */
    public final void loseNextAnswer(String operation) {
        order(NewFault.lost(operation));
    }

    /**
     * Orders any fault.
     *
     * @throws Misuse when it cannot happen; the message says what can
     */
    public final void order(NewFault fault) {
        TestFaults.order(grant, fault);
    }

    /** Holds when no call was refused, whatever for: also not by an ordered fault. */
    public final void assertNothingRefused() {
        long refused = refused(exchange -> true);
        if (refused > 0) {
            throw failed("no call to be refused", refused == 1 ? "one was" : refused + " were");
        }
    }

    /** Holds when at least one call was refused with this code. */
    public final void assertRefused(String code) {
        if (refused(exchange -> exchange.error().orElseThrow().code().equals(code)) == 0) {
            throw failed("a call to be refused with " + code, "none was");
        }
    }

    private long refused(Predicate<Exchange> which) {
        return exchanges().stream()
                .filter(exchange -> exchange.error().isPresent())
                .filter(which)
                .count();
    }

    /** Holds when the client made no mistake that costs money or gets it locked out, as far as its calls show. */
    public final void assertNoMistakes() {
        List<Finding> findings = Scorecard.of(
                        grant.family().contract(), grant.sandbox().journal())
                .findings();
        if (!findings.isEmpty()) {
            throw failed(
                    "no mistake of the client",
                    findings.stream()
                            .map(finding -> "%s: %s".formatted(finding.mistake().word(), finding.says()))
                            .collect(Collectors.joining(System.lineSeparator() + "          ")));
        }
    }

    /** Holds when so many calls of an operation have come, however they were answered; each delivery counts. */
    public final void assertCalls(String operation, int times) {
        long came = exchanges().stream()
                .filter(exchange -> exchange.operation().equals(operation))
                .count();
        if (came != times) {
            throw failed("%d calls of %s".formatted(times, operation), Long.toString(came));
        }
    }

    /** Holds when a field of an entity is this number. */
    public final void assertQuantity(String kind, String key, String field, String amount) {
        BigDecimal expected = Amounts.of(amount);
        Optional<BigDecimal> got = control().entity(kind, key).flatMap(entity -> entity.number(field));
        if (got.filter(number -> number.compareTo(expected) == 0).isEmpty()) {
            throw failed(
                    "%s %s with %s %s".formatted(kind, key, field, amount),
                    got.map(BigDecimal::toPlainString).orElse("there is none"));
        }
    }

    /** Holds when calls have moved a quantity of an entity by this amount just so many times, and never by another. */
    public final void assertMoved(String kind, String key, String quantity, String amount, int times) {
        BigDecimal expected = Amounts.of(amount);
        List<BigDecimal> moved = moved(kind, key, quantity);
        if (moved.size() != times || !moved.stream().allMatch(by -> by.compareTo(expected) == 0)) {
            throw failed(
                    "%s of %s %s moved by %s %s".formatted(quantity, kind, key, amount, Amounts.times(times)),
                    Amounts.moved(moved));
        }
    }

    /** Holds when no call has moved a quantity of an entity. */
    public final void assertUnmoved(String kind, String key, String quantity) {
        List<BigDecimal> moved = moved(kind, key, quantity);
        if (!moved.isEmpty()) {
            throw failed("%s of %s %s not moved".formatted(quantity, kind, key), Amounts.moved(moved));
        }
    }

    private List<BigDecimal> moved(String kind, String key, String quantity) {
        return control().ledger().stream()
                .filter(entry -> !entry.requestId().isEmpty())
                .filter(entry -> entry.kind().equals(kind) && entry.key().equals(key))
                .flatMap(entry -> entry.movements().stream())
                .filter(movement -> movement.quantity().equals(quantity))
                .map(LedgerEntry.Movement::amount)
                .filter(by -> by.signum() != 0)
                .toList();
    }

    /** The calls that came, in order, each with its verdict: what a failing assertion shows. */
    public final String calls() {
        return Report.calls(grant);
    }

    /** The same, and how to repeat them. */
    public final String report() {
        return Report.of(grant);
    }

    /** The fields of an entity that has to be there. */
    protected final JsonObject entity(String kind, String key) {
        return control()
                .entity(kind, key)
                .orElseThrow(() -> new Misuse("There is no %s %s in the sandbox %s, which began with %s."
                        .formatted(kind, key, id(), grant.beginning())));
    }

    /**
     * An amount of a test's.
     *
     * @throws Misuse when the text is no decimal
     */
    protected static BigDecimal amount(String text) {
        return Amounts.of(text);
    }

    /** The error of an assertion that does not hold. */
    protected final AssertionError failed(String expected, String got) {
        return new AssertionError("expected: %s%n     got: %s%n%s".formatted(expected, got, Report.of(grant)));
    }

    // What is judged by all calls cannot be judged by some of them.
    private List<Exchange> exchanges() {
        long dropped = grant.sandbox().journal().dropped();
        if (dropped > 0) {
            throw new Misuse(
                    "%d calls of the sandbox %s are no longer kept, so that nothing can be said of all; assert earlier, or forget the first ones by control().clearJournal()."
                            .formatted(dropped, id()));
        }
        return grant.sandbox().journal().newestFirst();
    }

    SandboxContext grant() {
        return grant;
    }
}
