package org.ledgermock.testing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ledgermock.client.NewFault;

/**
 * One way in which an operation can fail.
 *
 * @param name for test reports: the vendor's error code, or the kind of the fault
 * @param says what it means, in our words
 * @param code the error code that the client gets, when the failure is a documented error
 */
@PublicApi
public record Failure(String operation, String name, String says, Optional<String> code, NewFault fault) {

    public Failure {
        requireNonNull(operation, "operation");
        requireNonNull(name, "name");
        requireNonNull(says, "says");
        requireNonNull(code, "code");
        requireNonNull(fault, "fault");
    }

    /** Makes it happen to the next call of its operation. */
    public void prime(TestSandbox sandbox) {
        sandbox.order(fault);
        sandbox.context().meets(name);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
