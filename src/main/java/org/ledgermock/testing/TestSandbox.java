package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.JournalView;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.ReportedFinding;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;

/**
 * A sandbox that one test has for itself. It says where to call and with which credential, sets up the state before the
 * calls, and asserts the state after them. Its methods speak of entities and quantities in general. A subclass can speak in a
 * family's own nouns, as those do that come with Ledgermock.
 *
 * <pre>{@code
 * @Family("kybio-member")
 * public static final class Till extends TestSandbox {
 *
 *     public Till(SandboxContext context) {
 *         super(context);
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

    private final SandboxContext context;

    /** For a subclass, which has a public constructor that hands its argument on. */
    public TestSandbox(SandboxContext context) {
        this.context = requireNonNull(context, "context");
    }

    /** {@code family/name}. */
    public final String id() {
        return context.control().id();
    }

    public final String family() {
        return context.family().family();
    }

    /** Where to call: {@code http://127.0.0.1:port}. */
    public final URI endpoint() {
        return context.ledgermock().uri();
    }

    /** The credential to call with. It leads to this sandbox and to no other. */
    public final Credential credential() {
        return context.control().credentials().get(0);
    }

    /** Controls everything else: more credentials, roles, times, limits, snapshots, the ledger. */
    public final SandboxClient control() {
        return context.control();
    }

    /** Keeps the present state under a name. Other tests can begin with it: {@link Snapshot}. */
    public final void keep(String name) {
        context.ledgermock().openings().keep(context, name);
    }

    /** Sets a field of an existing entity to a number. */
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
     * @throws Misuse when the operation does not have this code; the message lists its codes
     */
    public final void refuseNext(String operation, String code) {
        order(NewFault.error(operation, code));
    }

    /** Carries out the next call of an operation and loses the answer: the connection is reset. */
    public final void loseNextAnswer(String operation) {
        order(NewFault.lost(operation));
    }

    /**
     * Orders any fault.
     *
     * @throws Misuse when it cannot happen; the message says what can
     */
    public final void order(NewFault fault) {
        try {
            control().order(fault);
        } catch (AdminRefused e) {
            throw new Misuse(e.problem(), e);
        }
    }

    /**
     * Lets so many calls of an operation through in a window, and refuses the next, as the vendor does. With the wire time
     * standing still, {@code control().wireTime().freeze()}, all calls are of one second.
     *
     * @param window {@code second}, {@code minute} or {@code day}, as the vendor counts
     * @throws Misuse when the vendor does not limit this operation so; the message says what it limits
     */
    public final void limitCalls(String operation, long calls, String window) {
        CallLimits.of(context, operation).change(calls, window);
    }

    /**
     * Lets so many calls of a credential through in a window, whatever they are, and refuses the next.
     *
     * @param window {@code second}, {@code minute} or {@code day}, as the vendor counts
     * @throws Misuse when the vendor does not limit all calls together; the message says what it limits
     */
    public final void limitAllCalls(long calls, String window) {
        CallLimits.ofAll(context).change(calls, window);
    }

    /** Holds when no call was refused, for any reason; an ordered fault is one, too. */
    public final void assertNothingRefused() {
        long refused =
                calls(Map.of()).stream().filter(call -> call.code().isPresent()).count();
        if (refused > 0) {
            throw failed("no call to be refused", refused == 1 ? "one was" : refused + " were");
        }
    }

    /** Holds when at least one call was refused with this code. */
    public final void assertRefused(String code) {
        if (calls(Map.of("code", code)).isEmpty()) {
            throw failed("a call to be refused with " + code, "none was");
        }
    }

    /** Holds when the client made no mistake that costs money or gets it locked out, as far as its calls show. */
    public final void assertNoMistakes() {
        List<ReportedFinding> findings = control().scorecard();
        if (!findings.isEmpty()) {
            throw failed(
                    "no mistake of the client",
                    findings.stream()
                            .map(finding -> "%s: %s".formatted(finding.mistake(), finding.says()))
                            .collect(Collectors.joining(System.lineSeparator() + "          ")));
        }
    }

    /** Holds when an operation was called exactly this many times, however it was answered; each delivery counts. */
    public final void assertCalls(String operation, int times) {
        int came = calls(Map.of("operation", operation)).size();
        if (came != times) {
            throw failed("%d calls of %s".formatted(times, operation), Integer.toString(came));
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

    /** Holds when calls have moved a quantity of an entity exactly this many times, each time by this amount. */
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

    /** The calls in their order, each with how it was answered, as a failing assertion shows them. */
    public final String calls() {
        return Report.calls(context);
    }

    /** The same, and how to repeat them. */
    public final String report() {
        return Report.of(context);
    }

    /**
     * The fields of an entity.
     *
     * @throws Misuse when the sandbox does not have it
     */
    protected final JsonObject entity(String kind, String key) {
        return control()
                .entity(kind, key)
                .orElseThrow(() -> new Misuse("There is no %s %s in the sandbox %s, which began with %s."
                        .formatted(kind, key, id(), context.beginning())));
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
        return new AssertionError("expected: %s%n     got: %s%n%s".formatted(expected, got, Report.of(context)));
    }

    // What is judged by all calls cannot be judged by some of them.
    private List<JournalEntry> calls(Map<String, String> having) {
        JournalView journal = control().journalView(having);
        if (journal.dropped() > 0) {
            throw new Misuse(
                    "%d calls of the sandbox %s are no longer kept, so that nothing can be said of all; assert earlier, or forget the first ones by control().clearJournal()."
                            .formatted(journal.dropped(), id()));
        }
        return journal.entries();
    }

    SandboxContext context() {
        return context;
    }
}
