package org.ledgermock.fault;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.ledgermock.message.Response;

/**
 * An answer, and how it reaches the client.
 *
 * @param response what is written, as far as the ending allows
 * @param after how long, in real time, it is held back
 */
public record Delivery(Response response, Duration after, Ending ending) {

    /** How it ends. */
    public enum Ending {
        /** The answer is written as it is. */
        WHOLE,
        /** The connection is reset, and nothing is written. */
        RESET,
        /** The connection is closed, and nothing is written. */
        CLOSED,
        /** The head is written and a part of the body; then the connection is closed. */
        CUT,
        /** Nobody waits for it: the same request was delivered again, and that one is answered. */
        UNHEARD
    }

    public Delivery {
        requireNonNull(response, "response");
        requireNonNull(after, "after");
        requireNonNull(ending, "ending");
    }

    public static Delivery prompt(Response response) {
        return new Delivery(response, Duration.ZERO, Ending.WHOLE);
    }

    /** Whether nothing of the answer went out. */
    public boolean isUnanswered() {
        return ending != Ending.WHOLE && ending != Ending.CUT;
    }

    /** Whether the whole answer went out at once. */
    public boolean isPrompt() {
        return ending == Ending.WHOLE && after.isZero();
    }
}
