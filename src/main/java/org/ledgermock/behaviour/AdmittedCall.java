package org.ledgermock.behaviour;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.ledgermock.message.FamilyTimes;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Options;
import org.ledgermock.state.Account;
import org.ledgermock.state.Usage;

/**
 * A call that has been let through.
 *
 * @param arguments as the request schema describes them
 * @param credential id of the credential that it was made with
 * @param apiTime the instant at which it happens
 * @param times in which zone and form the family writes it
 * @param usage of the limits by all credentials of the account
 */
public record AdmittedCall(
        String operation,
        String requestId,
        JsonObject arguments,
        Account account,
        String credential,
        Instant apiTime,
        FamilyTimes times,
        Options options,
        Usage usage) {

    public AdmittedCall {
        requireNonNull(operation, "operation");
        requireNonNull(requestId, "requestId");
        requireNonNull(arguments, "arguments");
        requireNonNull(account, "account");
        requireNonNull(credential, "credential");
        requireNonNull(apiTime, "apiTime");
        requireNonNull(times, "times");
        requireNonNull(options, "options");
        requireNonNull(usage, "usage");
    }

    /** A call where nothing is limited. */
    public AdmittedCall(
            String operation,
            String requestId,
            JsonObject arguments,
            Account account,
            String credential,
            Instant apiTime,
            FamilyTimes times,
            Options options) {
        this(operation, requestId, arguments, account, credential, apiTime, times, options, Usage.none());
    }

    /**
     * The value at a place in the arguments that the request schema requires.
     *
     * @throws IllegalStateException when it is not there: then mapping and schema do not fit each other
     */
    public JsonValue required(JsonPointer pointer) {
        return pointer.find(arguments)
                .orElseThrow(() -> new IllegalStateException(
                        "the mapping takes %s from the request, which its request schema does not require"
                                .formatted(pointer)));
    }

    /** API time as the family writes it. */
    public String time() {
        return times.text(apiTime);
    }
}
