package org.ledgermock.openapi;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.ledgermock.contract.Contract;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.protocol.ReadAnswer;

/**
 * A call of one operation, and what came of it.
 *
 * @param form the request with names in braces where its path has arguments
 * @param arguments those that were sent
 */
record Example(
        Contract contract, Request form, JsonObject arguments, Request request, Response response, ReadAnswer answer) {

    Example {
        requireNonNull(contract, "contract");
        requireNonNull(form, "form");
        requireNonNull(arguments, "arguments");
        requireNonNull(request, "request");
        requireNonNull(response, "response");
        requireNonNull(answer, "answer");
    }

    String operation() {
        return contract.operation();
    }

    /** Where it is called: the same for all that only headers or bodies tell apart. */
    String path() {
        return form.path();
    }

    String method() {
        return form.method().toLowerCase(Locale.ROOT);
    }
}
