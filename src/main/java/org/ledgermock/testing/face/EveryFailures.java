package org.ledgermock.testing.face;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import org.ledgermock.testing.Failure;
import org.ledgermock.testing.Failures;
import org.ledgermock.testing.InitialState;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.testing.Misuse;
import org.ledgermock.testing.TestSandbox;

/** A method that is run once for each failure of an operation, with its first sandbox primed. */
public final class EveryFailures {

    private EveryFailures() {}

    /** @throws Misuse when the method has no sandbox, or the operation, a code or a kind of fault is unknown */
    public static List<Failure> of(
            Ledgermock ledgermock, Method method, Class<?> testClass, Failures.Selection selection) {
        SandboxRequest wish = primed(method, testClass, InitialState.DEFAULT);
        try {
            return Failures.of(ledgermock, wish.kind(), selection);
        } catch (Misuse e) {
            throw new Misuse(where(method) + ": " + e.getMessage(), e);
        }
    }

    /** The sandbox in which the failure is to happen. */
    public static SandboxRequest primed(Method method, Class<?> testClass, InitialState otherwise) {
        Parameter first = Injection.firstSandbox(method)
                .orElseThrow(() -> new Misuse(
                        "%s: a failure happens in a sandbox, and no parameter asks for one; write %s(@Family(\"…\") TestSandbox sandbox, Failure failure)."
                                .formatted(where(method), method.getName())));
        return SandboxRequest.of(first, Optional.of(method), testClass, otherwise);
    }

    /** What the sandboxes of a run begin with, so that its failure can come to pass. */
    public static InitialState beginning(Failure failure, InitialState otherwise) {
        return failure.fault().isOnReusedConnection() ? otherwise.reusingConnections() : otherwise;
    }

    /** Why a run says nothing: its failure has not come to pass, for no connection was used a second time. */
    public static Optional<String> unmet(Failure failure, TestSandbox sandbox) {
        boolean waits = failure.fault().isOnReusedConnection()
                && sandbox.control().faults().stream()
                        .anyMatch(order -> order.hits() == 0 && order.order().equals(failure.fault()));
        return waits
                ? Optional.of(
                        "%s did not come to pass: no call of %s came on a connection that had been used before. If your program reuses connections, let it call something first, in this test or in what is set up before it."
                                .formatted(failure.name(), failure.operation()))
                : Optional.empty();
    }

    private static String where(Method method) {
        return "%s.%s".formatted(method.getDeclaringClass().getName(), method.getName());
    }
}
