package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A call that is not carried out.
 *
 * @param error id of the error statement in the contract: it holds the vendor's code and text
 * @param arguments what the text's placeholders stand for
 * @param why for the developer of the client, never sent to the client
 */
public record Refusal(String error, Map<String, String> arguments, Explanation why) {

    public Refusal {
        requireNonNull(error, "error");
        requireNonNull(why, "why");
        arguments = Map.copyOf(arguments);
    }

    public static Refusal of(String error, String cause) {
        return new Refusal(error, Map.of(), Explanation.of(cause));
    }
}
