package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.SandboxClient;

/** What a {@link TestSandbox} is made of: handed to its constructor, and of no other use. */
@PublicApi
public final class SandboxContext {

    private final Ledgermock ledgermock;
    private final SandboxClient control;
    private final FamilyDetails family;
    private final InitialState beginning;
    private final Changes changes;
    private volatile Duration patience = Duration.ofSeconds(10);

    SandboxContext(Ledgermock ledgermock, SandboxClient made, FamilyDetails family, InitialState beginning) {
        this.ledgermock = requireNonNull(ledgermock, "ledgermock");
        this.changes = new Changes(made);
        this.control = made.telling(changes::add);
        this.family = requireNonNull(family, "family");
        this.beginning = requireNonNull(beginning, "beginning");
    }

    Ledgermock ledgermock() {
        return ledgermock;
    }

    SandboxClient control() {
        return control;
    }

    FamilyDetails family() {
        return family;
    }

    /** What has been changed through {@link #control}. */
    Changes changes() {
        return changes;
    }

    InitialState beginning() {
        return beginning;
    }

    Duration patience() {
        return patience;
    }

    void patience(Duration other) {
        patience = other;
    }
}
