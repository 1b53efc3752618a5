package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;

/** What a {@link TestSandbox} is made of: handed to its constructor, and of no other use. */
@PublicApi
public final class SandboxContext {

    private final Ledgermock ledgermock;
    private final SandboxClient control;
    private final FamilyDetails family;
    private final InitialState beginning;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Changes changes;
    private final NewSandbox made;
    private volatile Duration patience = Duration.ofSeconds(10);

    SandboxContext(
            Ledgermock ledgermock,
            SandboxClient made,
            NewSandbox wanted,
            FamilyDetails family,
            InitialState beginning) {
        this.ledgermock = requireNonNull(ledgermock, "ledgermock");
        this.changes = new Changes(made);
        this.control = made.telling(changes::add);
        this.made = requireNonNull(wanted, "wanted");
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

    /** What makes a sandbox with what was there in this one at first, and with its credential. */
    NewSandbox made() {
        return made;
    }

    /** What has been changed through {@link #control}. */
    Changes changes() {
        return changes;
    }

    InitialState beginning() {
        return beginning;
    }

    /** The failure that it is to meet, for reports: those of frameworks number their runs, and do not name them. */
    void meets(String failure) {
        failures.add(failure);
    }

    /** What it began with, and which failures it is to meet. */
    String begun() {
        return beginning + (failures.isEmpty() ? "" : ", to meet " + String.join(", ", failures));
    }

    Duration patience() {
        return patience;
    }

    void patience(Duration other) {
        patience = other;
    }
}
