package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.explore.Expectation;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;

/**
 * A sandbox that one test has for itself. It says where to call and with which credential, sets up the state before the
 * calls, and asserts the state after them. Its methods speak of entities and quantities in general. A subclass can speak in a
 * family's own nouns, as those do that come with Ledgermock.
 *
 * <pre>{@code
 * @Family("kybio-member")
 * public static final class Till extends TestSandbox {
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
 *
 * <p>An assertion waits for the calls under way, which may still change what it looks at: those that the sandbox has taken in
 * and not decided, though their client may have gone away. It does not hold when they take longer than {@link #patience}.
 *
 * <p>Where several servers share the sandbox, nobody knows what is under way at the others: all but {@link #assertRefused} then
 * fail, even if they would hold, with a {@link Misuse} that says so; and {@link #keep} waits for this server's calls alone.
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
        Ledgermock server = context.ledgermock();
        return context.beginning().reusesConnections() ? server.keepingUri() : server.uri();
    }

    /** The credential to call with. It leads to this sandbox and to no other. */
    public final Credential credential() {
        return context.control().credentials().get(0);
    }

    /** Controls everything else: more credentials, roles, times, limits, snapshots, the ledger. */
    public final SandboxClient control() {
        return context.control();
    }

    /** Keeps the present state under a name, when the calls under way have ended. Other tests can begin with it: {@link Snapshot}. */
    public final void keep(String name) {
        new Settling(this).judgeFound(() -> context.ledgermock().openings().keep(context, name));
    }

    /** Sets a quantity of an existing entity; what has to follow moves along. */
    public final void set(String kind, String key, String quantity, String amount) {
        FamilyNames.requireQuantity(context.family(), kind, quantity);
        entity(kind, key);
        control().set(kind, key, quantity, Amounts.of(amount));
    }

    /** A number of an entity, when the calls under way have ended; {@link Misuse} when it is not there. */
    public final BigDecimal quantity(String kind, String key, String field) {
        JsonObject values = new Settling(this).read(() -> entity(kind, key));
        return values.number(field).orElseThrow(() -> new Misuse(Verdicts.noNumber(kind, field, values)));
    }

    /** Uses up some of a quantity: what remains goes down, the total stays. */
    public final void spend(String kind, String key, String quantity, String amount) {
        FamilyNames.requireQuantity(context.family(), kind, quantity);
        entity(kind, key);
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

    /**
     * Carries out the next call of an operation and loses the answer: the connection is reset. In a server that a test has
     * started, it is one that was not used before.
     */
    public final void loseNextAnswer(String operation) {
        order(NewFault.lost(operation));
    }

    /**
     * Does the same to the next call that comes on a connection that was used before for this sandbox. HTTP libraries send again
     * by themselves on such a one. Let the program call something before.
     *
     * @throws Misuse when the sandbox is without {@link ReusedConnections}
     */
    public final void loseNextAnswerOnReusedConnection(String operation) {
        order(NewFault.lost(operation).onReusedConnection());
    }

    /**
     * Orders any fault.
     *
     * @throws Misuse when it cannot happen; the message says what can
     */
    public final void order(NewFault fault) {
        if (fault.isOnReusedConnection()
                && context.ledgermock().hasBothConnections()
                && !context.beginning().reusesConnections()) {
            throw new Misuse(
                    "No connection to this sandbox is used again, for each answer ends its own; write @ReusedConnections, or InitialState.DEFAULT.reusingConnections().");
        }
        try {
            control().order(fault);
        } catch (AdminRefused e) {
            throw new Misuse(e.problem(), e);
        }
    }

    /**
     * Lets a story of an exploration happen to the calls that come from now on: {@code OPERATION#1 lost reset}.
     *
     * @throws Misuse when it is none, or cannot happen
     */
    public final void meet(String story) {
        ToldStory.order(story, context);
    }

    /** How long assertions wait for calls under way. Without it: 10 seconds. */
    public final void patience(Duration most) {
        context.patience(most);
    }

    /**
     * Makes assertions again and again until they hold: whenever a call has begun or ended or the state has changed, and
     * once more when the time is up. For programs that call in the background.
     *
     * @throws AssertionError when they do not hold within this time
     */
    public final void eventually(Duration within, Runnable assertions) {
        new Settling(this).eventually(within, assertions);
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

    /**
     * Holds when no call was refused, for any reason; an ordered fault is one, too. So is a call of a credential that leads to
     * no sandbox, where it is surely this test's: it nearly is this sandbox's, or no other test had one of the family meanwhile.
     */
    public final void assertNothingRefused() {
        judge(verdicts -> verdicts.nothingRefused());
    }

    /** Holds when at least one call was refused with this code. */
    public final void assertRefused(String code) {
        new Settling(this).judgeFound(() -> new Verdicts(this).refused(code));
    }

    /** Holds when at least one call of this operation was refused with this code. */
    public final void assertRefused(String operation, String code) {
        new Settling(this).judgeFound(() -> new Verdicts(this).refused(operation, code));
    }

    /** Holds when the client made no mistake that costs money or gets it locked out, as far as its calls show. */
    public final void assertNoMistakes() {
        judge(verdicts -> verdicts.noMistakes());
    }

    /** Holds when an operation was called exactly this many times, however it was answered; each delivery counts. */
    public final void assertCalls(String operation, int times) {
        judge(verdicts -> verdicts.called(operation, times));
    }

    /** Holds when a field of an entity is this number. */
    public final void assertQuantity(String kind, String key, String field, String amount) {
        judge(verdicts -> verdicts.quantity(kind, key, field, amount));
    }

    /** Holds when calls have moved a quantity of an entity exactly this many times, each time by this amount. */
    public final void assertMoved(String kind, String key, String quantity, String amount, int times) {
        judge(verdicts -> verdicts.moved(kind, key, quantity, amount, times));
    }

    /**
     * Holds when no call has moved a quantity of an entity.
     *
     * @throws Misuse when neither the sandbox nor a call of its has known this entity
     */
    public final void assertUnmoved(String kind, String key, String quantity) {
        judge(verdicts -> verdicts.unmoved(kind, key, quantity));
    }

    /**
     * Holds when calls have done to money what is expected, and nothing else: {@code customer 1 gains 10 once}.
     *
     * @throws Misuse when the expectation cannot be read
     */
    public final void assertLedger(String expected) {
        Expectation expectation = Exploring.expectation(expected, this);
        judge(verdicts -> verdicts.ledger(expectation));
    }

    private void judge(Consumer<Verdicts> verdict) {
        new Settling(this).judge(() -> verdict.accept(new Verdicts(this)));
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
        FamilyNames.kind(context.family(), kind);
        return control().entity(kind, key).orElseThrow(() -> new Misuse(new AbsentEntity(this, kind, key).says()));
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

    SandboxContext context() {
        return context;
    }
}
