package org.ledgermock.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Likely;

/**
 * The sandboxes that the tests of this JVM have of a server at the same time. Whose a call is that belongs to none, for its
 * credential leads nowhere, is told by them. Thread-safe.
 */
final class Neighbours {

    private final Set<SandboxContext> open = new HashSet<>();
    private final Set<SandboxContext> alone = new HashSet<>();
    private final Set<String> earlier = new HashSet<>();

    synchronized void opened(SandboxContext context) {
        boolean others = open.stream().anyMatch(other -> isOfOneFamily(other, context));
        alone.removeIf(other -> isOfOneFamily(other, context));
        open.add(context);
        // Of a server elsewhere nobody knows who calls it besides.
        if (!others && context.ledgermock().hasBothConnections()) {
            alone.add(context);
        }
    }

    private static boolean isOfOneFamily(SandboxContext one, SandboxContext other) {
        return one.family().family().equals(other.family().family());
    }

    synchronized void released(SandboxContext context) {
        open.remove(context);
        alone.remove(context);
        earlier.addAll(credentials(context));
    }

    /**
     * Whether a call that belongs to no sandbox was surely meant for this one: its credential is or resembles the sandbox's,
     * or no other sandbox was there that it could have been meant for. What a test before it may have left calling is not.
     */
    synchronized boolean isMeantFor(SandboxContext context, JournalEntry call) {
        List<String> own = credentials(context);
        return own.contains(call.credential())
                || Likely.of(call.credential(), own).isPresent()
                || alone.contains(context) && !earlier.contains(call.credential());
    }

    private static List<String> credentials(SandboxContext context) {
        return context.control().credentials().stream().map(Credential::id).toList();
    }
}
