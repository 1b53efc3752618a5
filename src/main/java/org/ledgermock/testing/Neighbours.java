package org.ledgermock.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;

/**
 * The sandboxes that the tests of this JVM have of a server at the same time. Whose a call is that belongs to none, for its
 * credential leads nowhere, is told by them. Thread-safe.
 */
final class Neighbours {

    private static final int A_LITTLE = 4;

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
        earlier.addAll(credentials(context.control()));
    }

    /** A sandbox that a run of an exploration has had for itself: some lose their credential while they are called. */
    synchronized void explored(SandboxClient box) {
        earlier.addAll(credentials(box));
    }

    /** Whether a call that belongs to no sandbox has a credential that a sandbox had which has ended. */
    synchronized boolean isOfEarlier(JournalEntry call) {
        return earlier.contains(call.credential());
    }

    /**
     * Whether a call that belongs to no sandbox was surely meant for this one: its credential is or nearly is the sandbox's,
     * or no other sandbox was there that it could have been meant for. What a test before it may have left calling is not.
     */
    synchronized boolean isMeantFor(SandboxContext context, JournalEntry call) {
        List<String> own = credentials(context.control());
        return own.contains(call.credential())
                || own.stream().anyMatch(id -> isNear(id, call.credential()))
                || alone.contains(context) && isACall(call) && !earlier.contains(call.credential());
    }

    // Whoever looks whether a server is up asks for nothing.
    private static boolean isACall(JournalEntry call) {
        return !call.credential().isEmpty() || !call.operation().isEmpty();
    }

    // Written otherwise, or with a little more or less at an end: ids of sandboxes are alike but for some digits.
    private static boolean isNear(String id, String called) {
        String one = id.toLowerCase(Locale.ROOT);
        String other = called.strip().toLowerCase(Locale.ROOT);
        boolean isPart = one.startsWith(other) || one.endsWith(other) || other.startsWith(one) || other.endsWith(one);
        return isPart && Math.abs(one.length() - other.length()) <= A_LITTLE;
    }

    private static List<String> credentials(SandboxClient sandbox) {
        return sandbox.credentials().stream().map(Credential::id).toList();
    }
}
