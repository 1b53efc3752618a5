package org.ledgermock.wiremock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.Response;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/** What a client gets whose request Jetty refuses: Jetty's status, a body of ours, and never a page or a stack trace. */
final class ErrorWords extends ErrorHandler {

    private final Optional<ErrorHandler> notFound;

    /** @param notFound WireMock's own, which tells what stubs are near to a request that none matches */
    ErrorWords(Optional<ErrorHandler> notFound) {
        this.notFound = notFound;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (response.getStatus() == HttpStatus.NOT_FOUND_404 && notFound.isPresent()) {
            notFound.get().handle(target, base, request, response);
            return;
        }
        int status = response.getStatus();
        Response words =
                FallbackResponder.problem(status, "The request is refused: " + HttpStatus.getMessage(status) + ".");
        response.setContentType("application/json");
        response.getOutputStream().write(words.body());
        base.setHandled(true);
    }

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        fields.put("Content-Type", "application/json");
        return ByteBuffer.wrap(FallbackResponder.problem(
                        status,
                        "The HTTP request cannot be parsed: "
                                + (reason == null ? HttpStatus.getMessage(status) : reason)
                                + ".")
                .body());
    }
}
