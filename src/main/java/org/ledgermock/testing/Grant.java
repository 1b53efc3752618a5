package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import org.ledgermock.client.SandboxClient;
import org.ledgermock.pipeline.Family;
import org.ledgermock.sandbox.Sandbox;

/** What a {@link TestSandbox} is made of: handed to its constructor, and of no other use. */
@PublicApi
public final class Grant {

    private final Ledgermock ledgermock;
    private final SandboxClient control;
    private final Family family;
    private final Sandbox sandbox;
    private final Beginning beginning;

    Grant(Ledgermock ledgermock, SandboxClient control, Family family, Sandbox sandbox, Beginning beginning) {
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

    Family family() {
        return family;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Beginning beginning() {
        return beginning;
    }
}
