package org.ledgermock.sandbox;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ledgermock.state.HeldCredential;
import org.ledgermock.state.Root;

/**
 * A credential and the sandbox that it belongs to.
 *
 * @param root of the sandbox when it was looked up
 */
public record KnownTenant(HeldCredential held, Sandbox sandbox, Root root) {

    public KnownTenant {
        requireNonNull(held, "held");
        requireNonNull(sandbox, "sandbox");
        requireNonNull(root, "root");
    }

    /**
     * Whether the sandbox was taken back or ended here since: then what was under way is called off. When another server did so,
     * it may have been before this was looked up.
     */
    public boolean isCalledOff(Root now) {
        return now.isEnded()
                ? !sandbox.isEndedElsewhere()
                : now.restored() != root.restored() && now.restored() != sandbox.restoredElsewhere();
    }

    /** Whether a call that was checked by this has to be checked anew, for another root tells something else of it. */
    public boolean isOutdated(Root now) {
        return now.isEnded()
                || now.restored() != root.restored()
                || !now.wireTime().equals(root.wireTime())
                || now.credentials() != root.credentials()
                        && !now.credential(held.id()).equals(Optional.of(held));
    }
}
