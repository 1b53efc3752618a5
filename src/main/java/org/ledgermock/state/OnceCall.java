package org.ledgermock.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonObject;

/**
 * A call that has been carried out and may not be carried out again.
 *
 * @param key what tells it from others of its group, as texts
 * @param at API time
 * @param outcome what a repetition is told by, where it is not just refused
 */
public record OnceCall(List<String> key, Instant at, Optional<Outcome> outcome) {

    public OnceCall {
        key = List.copyOf(key);
        requireNonNull(at, "at");
        requireNonNull(outcome, "outcome");
    }

    /** What was asked, and the document that answered it. */
    public record Outcome(JsonObject arguments, JsonObject document) {

        public Outcome {
            requireNonNull(arguments, "arguments");
            requireNonNull(document, "document");
        }
    }
}
