package org.ledgermock.cucumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.message.Likely;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.SandboxType;
import org.ledgermock.testing.TestSandbox;
import org.ledgermock.testing.face.SandboxRequest;
import org.ledgermock.testing.face.TestScope;

/**
 * The sandboxes of the scenario that runs on this thread, for your own steps. Add the package {@code
 * org.ledgermock.cucumber} to Cucumber's glue.
 *
 * <pre>{@code
 * @When("we allocate {word} to customer {long}")
 * public void allocate(String amount, long uin) throws Exception {
 *     PartnerSandbox partner = Scenarios.sandbox(PartnerSandbox.class);
 *     told = call(partner, "AllocateCustomerCredit", "{\"ClientUin\": %d, \"AddedCredit\": %s}".formatted(uin, amount));
 * }
 * }</pre>
 */
@PublicApi
public final class Scenarios {

    private static final ThreadLocal<Scenarios> CURRENT = new ThreadLocal<>();

    private final TestScope scope = new TestScope(Ledgermock.shared());
    private final List<Consumer<TestSandbox>> done = new ArrayList<>();
    private InitialState beginning = InitialState.DEFAULT;

    private Scenarios() {}

    /**
     * The scenario's sandbox of a type's family. It is made when it is first asked for.
     *
     * @throws Misuse when no scenario runs on this thread, or no sandbox of this type can be made
     */
    public static <T extends TestSandbox> T sandbox(Class<T> type) {
        return type.cast(current().open(SandboxType.of(type)));
    }

    /** The scenario's sandbox of a family. */
    public static TestSandbox sandbox(String family) {
        return current().open(SandboxType.of(family));
    }

    /** The scenario's sandbox of the one family that has this operation. */
    static TestSandbox having(String operation) {
        List<FamilyDetails> families = current().scope.ledgermock().families();
        return sandbox(families.stream()
                .filter(family -> family.operation(operation).isPresent())
                .findFirst()
                .orElseThrow(() -> new Misuse("No family has the operation '%s'%s; check how the vendor spells it."
                        .formatted(
                                operation,
                                Likely.hint(
                                        operation,
                                        families.stream()
                                                .flatMap(family -> family.operations().stream())
                                                .map(FamilyDetails.OfOperation::operation)
                                                .toList()))))
                .family());
    }

    private TestSandbox open(SandboxType<?> kind) {
        int before = scope.opened().size();
        TestSandbox sandbox = scope.sandbox(new SandboxRequest(kind, beginning, 0));
        if (scope.opened().size() > before) {
            done.forEach(one -> one.accept(sandbox));
        }
        return sandbox;
    }

    /** Does this to the scenario's sandboxes: at once to those that are open, and to others when they open. */
    void each(Consumer<TestSandbox> what) {
        scope.opened().forEach(what);
        done.add(what);
    }

    void beginWith(InitialState other) {
        beginning = other;
    }

    InitialState beginning() {
        return beginning;
    }

    TestScope scope() {
        return scope;
    }

    static Scenarios current() {
        return Optional.ofNullable(CURRENT.get())
                .orElseThrow(
                        () -> new Misuse(
                                "No scenario of Cucumber with Ledgermock's hooks runs on this thread; add org.ledgermock.cucumber to the glue: cucumber.glue=your.steps,org.ledgermock.cucumber."));
    }

    static void begin() {
        CURRENT.set(new Scenarios());
    }

    static void end() {
        try {
            current().scope.close();
        } finally {
            CURRENT.remove();
        }
    }
}
