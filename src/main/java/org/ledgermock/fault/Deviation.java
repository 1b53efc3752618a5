package org.ledgermock.fault;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.ToJson;

/** What a fault does to a call. */
public sealed interface Deviation extends ToJson {

    /** How a connection is broken. */
    enum Break {
        /** Reset: the client's socket fails. */
        RESET,
        /** Closed in order, without a byte of an answer. */
        CLOSED
    }

    /** Those of which nothing more is to be said. */
    enum Plain implements Deviation {
        /** It is refused by the vendor's busy error, and nothing changes. */
        REFUSE,
        /** It is carried out, and answered by the vendor's busy error. */
        BUSY,
        /** It is delivered two times; the client gets the answer to the second. */
        TWICE,
        /** It is carried out; the answer says that it is plain text. */
        WRONG_CONTENT_TYPE,
        /** It is carried out, and answered by a gateway's page in HTML with status 502. */
        GATEWAY_PAGE,
        /** It is carried out, and answered without a body. */
        EMPTY_BODY,
        /** It is carried out; the connection ends in the middle of the answer's body. */
        CUT_BODY
    }

    /**
     * It is refused, and nothing changes.
     *
     * @param code of the operation's contract or its family's common one, or the id of one of their error statements
     */
    record Error(String code) implements Deviation {

        public Error {
            requireNonNull(code, "code");
        }
    }

    /** It takes longer. */
    sealed interface Slow extends Deviation {

        Pause pause();

        @Override
        default Duration draw(SeededRandom dice) {
            return pause().draw(dice);
        }

        @Override
        default JsonObject json() {
            return FaultKinds.DEVIATIONS.write(this, pause().json());
        }
    }

    /** It is held up, then carried out as always. */
    record Delay(Pause pause) implements Slow {

        public Delay {
            requireNonNull(pause, "pause");
        }
    }

    /** It is carried out at once, and the answer comes later. */
    record Late(Pause pause) implements Slow {

        public Late {
            requireNonNull(pause, "pause");
        }
    }

    /** The connection breaks. */
    sealed interface Broken extends Deviation {

        Optional<Break> by();
    }

    /** The connection breaks, and nothing changes. */
    record Drop(Optional<Break> by) implements Broken {

        public Drop {
            requireNonNull(by, "by");
        }
    }

    /** It is carried out, and the connection breaks in place of the answer. */
    record Lost(Optional<Break> by) implements Broken {

        public Lost {
            requireNonNull(by, "by");
        }
    }

    /**
     * A reading call is answered from the state as it was at the end of a past second of wire time.
     *
     * @param seconds how many before the present one, 1 to {@value #MOST_SECONDS}
     */
    record Stale(long seconds) implements Deviation {

        /** How far back a sandbox remembers its states. */
        public static final int MOST_SECONDS = 60;

        public Stale {
            if (seconds < 1 || seconds > MOST_SECONDS) {
                throw new IllegalArgumentException(
                        "'seconds' is from 1 to %d, not %d".formatted(MOST_SECONDS, seconds));
            }
        }
    }

    /** It is carried out; a field of the answer is spoiled. An answer that has none there is not hit: the order waits. */
    sealed interface Field extends Deviation {

        /** Where the field is in the document that the response schema describes. */
        JsonPointer at();
    }

    /** The field is not there. */
    record MissingField(JsonPointer at) implements Field {

        public MissingField {
            requireNonNull(at, "at");
        }
    }

    /** The field is of another type. */
    record RetypedField(JsonPointer at) implements Field {

        public RetypedField {
            requireNonNull(at, "at");
        }
    }

    /** All of them. */
    static List<String> kinds() {
        return FaultKinds.DEVIATIONS.names();
    }

    /** One of {@link #kinds}. */
    default String kind() {
        return FaultKinds.DEVIATIONS.of(this);
    }

    /** The next pause that it makes; none unless it is one of those that do. */
    default Duration draw(SeededRandom dice) {
        return Duration.ZERO;
    }

    @Override
    default JsonObject json() {
        return FaultKinds.DEVIATIONS.write(this);
    }

    /** @throws JsonMismatch when it is written otherwise than {@link #json} writes it */
    static Deviation of(JsonValue written) {
        return FaultKinds.DEVIATIONS.read(written);
    }
}
