package org.ledgermock.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.JsonObject;

/**
 * A call that has been taken in, and of which it is not decided yet what comes of it. It ends when it is closed, whatever
 * has happened by then; its exchange is in the journal before that.
 */
public final class CallUnderWay implements AutoCloseable {

    private final Activity activity;
    private final String requestId;
    private final Instant at;
    private final String operation;
    private final String credential;
    private final Supplier<JsonObject> arguments;
    private volatile boolean forgotten;

    CallUnderWay(
            Activity activity,
            String requestId,
            Instant at,
            String operation,
            String credential,
            Supplier<JsonObject> arguments) {
        this.activity = activity;
        this.requestId = requireNonNull(requestId, "requestId");
        this.at = requireNonNull(at, "at");
        this.operation = requireNonNull(operation, "operation");
        this.credential = requireNonNull(credential, "credential");
        this.arguments = requireNonNull(arguments, "arguments");
    }

    public String requestId() {
        return requestId;
    }

    /** Wire time at which the request had arrived. */
    public Instant at() {
        return at;
    }

    public String operation() {
        return operation;
    }

    /** Its id. */
    public String credential() {
        return credential;
    }

    /** As they were decoded; empty as long as they were not. Not redacted. */
    public JsonObject arguments() {
        return arguments.get();
    }

    boolean isForgotten() {
        return forgotten;
    }

    void forget() {
        forgotten = true;
    }

    // The JDK's own, of where an object is, costs more than all else that is done to keep the calls under way.
    @Override
    public int hashCode() {
        return requestId.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public void close() {
        activity.end(this);
    }
}
