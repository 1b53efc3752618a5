package org.ledgermock.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.fault.ConnectionKind;
import org.ledgermock.fault.Fault;
import org.ledgermock.message.JsonObject;
import org.ledgermock.protocol.Call;
import org.ledgermock.sandbox.KnownTenant;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.LimitRule;

/**
 * A call that has been checked, as far as it can be outside of its step.
 *
 * @param arguments as the request schema describes them
 * @param limits that it is to be counted against
 * @param refused by a stage that comes after the limits
 * @param tenant whose call it is, as it was when the call was checked
 * @param imposed the fault that this is the second delivery of, after which no other is looked for
 * @param now the machine's time at which it came
 */
record CheckedCall<C extends Call>(
        C call,
        Operation operation,
        JsonObject arguments,
        List<LimitRule> limits,
        Optional<CallResult> refused,
        KnownTenant tenant,
        Optional<ConnectionKind> connection,
        Optional<Fault> imposed,
        Instant now) {

    Sandbox sandbox() {
        return tenant.sandbox();
    }
}
