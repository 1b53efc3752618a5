package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import org.ledgermock.client.SandboxClient;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;

/** What a {@link TestSandbox} is made of: handed to its constructor, and of no other use. */
@PublicApi
public final class SandboxContext {

    private final Ledgermock ledgermock;
    private final SandboxClient control;
    private final ServedFamily family;
    private final Sandbox sandbox;
    private final InitialState beginning;

    SandboxContext(
            Ledgermock ledgermock,
            SandboxClient control,
            ServedFamily family,
            Sandbox sandbox,
            InitialState beginning) {
        this.ledgermock = requireNonNull(ledgermock, "ledgermock");
        this.control = requireNonNull(control, "control");
        this.family = requireNonNull(family, "family");
        this.sandbox = requireNonNull(sandbox, "sandbox");
        this.beginning = requireNonNull(beginning, "beginning");
    }

    Ledgermock ledgermock() {
        return ledgermock;
    }

    SandboxClient control() {
        return control;
    }

    ServedFamily family() {
        return family;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    InitialState beginning() {
        return beginning;
    }
}
