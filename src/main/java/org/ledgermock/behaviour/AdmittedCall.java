package org.ledgermock.behaviour;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Options;
import org.ledgermock.state.Account;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Usage;

/**
 * A call that has been let through.
 *
 * @param arguments as the request schema describes them
 * @param credential id of the credential that it was made with
 * @param apiTime the instant at which it happens
 * @param usage of the limits by all credentials of the account
 */
public record AdmittedCall(
        String operation,
        String requestId,
        JsonObject arguments,
        Account account,
        String credential,
        Instant apiTime,
        Options options,
        Usage usage) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    // Nearly every call is of the same second as the one before.
    private static volatile Written lastWritten = new Written(0, "1970-01-01 08:00:00");

    private record Written(long second, String text) {}

    public AdmittedCall {
        requireNonNull(operation, "operation");
        requireNonNull(requestId, "requestId");
        requireNonNull(arguments, "arguments");
        requireNonNull(account, "account");
        requireNonNull(credential, "credential");
        requireNonNull(apiTime, "apiTime");
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
            Options options) {
        this(operation, requestId, arguments, account, credential, apiTime, options, Usage.NONE);
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

    /** API time as both vendors write it: {@code 2022-10-13 20:09:03}, at UTC+8. */
    public String time() {
        return time(apiTime);
    }

    /** An instant as both vendors write it. */
    public static String time(Instant instant) {
        Written known = lastWritten;
        if (known.second != instant.getEpochSecond()) {
            known = new Written(instant.getEpochSecond(), TIME.format(instant.atOffset(Limits.API_ZONE)));
            lastWritten = known;
        }
        return known.text;
    }
}
