package org.ledgermock.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Refusal;

/** How a call ended. */
sealed interface CallResult {

    /**
     * It was carried out.
     *
     * @param version of the state that it led to, when it changed something
     */
    record Done(JsonObject document, Optional<Long> version) implements CallResult {

        public Done {
            requireNonNull(document, "document");
            requireNonNull(version, "version");
        }
    }

    /**
     * It was refused.
     *
     * @param version of the state that it led to all the same: only a fault refuses what was carried out
     */
    record Refused(String stage, Refusal refusal, Optional<Long> version) implements CallResult {

        public Refused {
            requireNonNull(stage, "stage");
            requireNonNull(refusal, "refusal");
            requireNonNull(version, "version");
        }

        Refused(String stage, Refusal refusal) {
            this(stage, refusal, Optional.empty());
        }
    }

    /** Nobody knows whether it is kept that it was carried out: any code would claim that it is, or is not. */
    record Unclear() implements CallResult {}

    /** It was not carried out, and there is nothing to be answered. */
    record Dropped() implements CallResult {}

    /** It has not ended. */
    enum Unfinished implements CallResult {
        /** The credential that it was checked by has changed: it is to be checked again. */
        OUTDATED,
        /** A fault holds it up before it is carried out. */
        DELAYED,
        /** There is nothing in its answer that the fault could be done to. */
        UNHIT
    }

    /** Of the state that the call led to, when it changed something. */
    default Optional<Long> version() {
        return Optional.empty();
    }
}
