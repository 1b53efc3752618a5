package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ledgermock.message.Headers;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Response;
import org.ledgermock.protocol.ReadAnswer;

/**
 * What came of a call.
 *
 * @param response as it was before compression
 * @param read as a client of the family reads it
 */
public record Answer(Outgoing call, Response response, ReadAnswer read) {

    public Answer {
        requireNonNull(call, "call");
        requireNonNull(response, "response");
        requireNonNull(read, "read");
    }

    public int status() {
        return response.status();
    }

    public Headers headers() {
        return response.headers();
    }

    public String body() {
        return response.bodyText();
    }

    public JsonValue json() {
        return read.json();
    }

    /** What holds the fields of a success. */
    public JsonValue fields() {
        return read.fields();
    }

    /** Empty for a success. */
    public Optional<String> errorCode() {
        return read.code();
    }

    public Optional<String> message() {
        return read.text();
    }
}
