package org.ledgermock.protocol;

import static java.util.Objects.requireNonNull;

import org.ledgermock.message.Explanation;

/**
 * What was found out of a pasted request's signature.
 *
 * @param why one sentence, and what shows it; never a secret
 */
public record Examined(Verdict verdict, Explanation why) {

    /** What can be said of a signature. */
    public enum Verdict {
        /** It was made with the key over this request. */
        RIGHT,
        /** It was not, or the request is not as it has to be. */
        WRONG,
        /** Nothing is wrong as far as can be seen, but the key or a part of the request is not there. */
        OPEN
    }

    public Examined {
        requireNonNull(verdict, "verdict");
        requireNonNull(why, "why");
    }
}
