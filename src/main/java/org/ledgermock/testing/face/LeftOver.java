package org.ledgermock.testing.face;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.OrderedFault;
import org.ledgermock.client.UnfinishedCall;
import org.ledgermock.testing.StrictFaults;
import org.ledgermock.testing.TestSandbox;

/** What a test leaves behind that its author hardly meant: faults that never happened, and calls that have not ended. */
public final class LeftOver {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private LeftOver() {}

    /** In words, and on the log; empty when nothing is left. */
    static Optional<String> of(List<TestSandbox> sandboxes) {
        List<String> left = new ArrayList<>();
        sandboxes.forEach(sandbox -> left.addAll(of(sandbox)));
        left.forEach(one -> LOG.log(System.Logger.Level.WARNING, one));
        return left.isEmpty() ? Optional.empty() : Optional.of(String.join(System.lineSeparator(), left));
    }

    private static List<String> of(TestSandbox sandbox) {
        try {
            List<String> left = new ArrayList<>();
            sandbox.control().faults().stream()
                    .filter(fault -> fault.hits() == 0)
                    .map(fault -> told(sandbox, fault))
                    .forEach(left::add);
            for (UnfinishedCall call : sandbox.control().activity().now().underWay()) {
                left.add("%s: a call of %s was under way when the test ended; it is called off and changes nothing"
                        .formatted(sandbox.id(), call.operation()));
            }
            return left;
        } catch (AdminRefused deleted) {
            return List.of();
        }
    }

    private static String told(TestSandbox sandbox, OrderedFault fault) {
        return "%s: the fault '%s' was ordered for %s and never happened: %s"
                .formatted(
                        sandbox.id(),
                        fault.order().kind(),
                        fault.operation(),
                        fault.seen() == 0
                                ? "no call came that it is for"
                                : "it is for none of the calls that came, %d in all".formatted(fault.seen()));
    }

    /** Whether a test fails for what it leaves: by {@link StrictFaults}, or by a system property for all of a run. */
    public static boolean isForbidden(List<? extends AnnotatedElement> places) {
        return Boolean.getBoolean(StrictFaults.PROPERTY)
                || places.stream().anyMatch(place -> place.isAnnotationPresent(StrictFaults.class));
    }
}
