package org.ledgermock.wiremock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request.Arrival;
import org.ledgermock.message.Response;
import org.ledgermock.message.Texts;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpField;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Stands before everything else in a {@link HardenedHttpServer}: no body is read without end, and a family's call is read
 * and answered at the socket, past WireMock's view of it.
 */
final class FirstHandler extends HandlerWrapper {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final byte[] NOTHING = {};
    private static final int MAX_BODY = 10 << 20;
    // A sender that is a little over reads its answer more surely when it could send everything.
    private static final int DRAINED = MAX_BODY + (4 << 20);

    private final FallbackResponder door;

    FirstHandler(FallbackResponder door) {
        this.door = door;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            boolean ours = door.families().isAnyAt(path(base));
            if (ours && FallbackResponder.isOdd(base.getMethod())) {
                answer(base, Arrival.WHOLE);
            } else if (ours || door.allPaths() && mustBeReadAhead(base)) {
                readAhead(target, base, request, response, ours);
            } else {
                super.handle(target, base, request, response);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            failed(base, response, e);
        }
    }

    private static String path(Request base) {
        String path = base.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    // Beyond the families: a body whose length is announced and small enough, and no form, is read where it is needed.
    private static boolean mustBeReadAhead(Request base) {
        return hasBody(base) && (!isBounded(base) || isForm(base));
    }

    private static boolean hasBody(Request base) {
        return base.getContentLengthLong() >= 0
                || base.getHeader("Transfer-Encoding") != null
                || base.getHttpVersion() == HttpVersion.HTTP_2;
    }

    private static boolean isBounded(Request base) {
        long length = base.getContentLengthLong();
        return length >= 0 && length <= MAX_BODY;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && FormBody.is(type);
    }

    private void readAhead(
            String target, Request base, HttpServletRequest request, HttpServletResponse response, boolean ours)
            throws IOException, ServletException {
        byte[] body;
        try {
            body = body(base, request);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "a body could not be read to its end", e);
            answer(base, Arrival.CUT_OFF);
            return;
        }
        if (body.length > MAX_BODY) {
            answer(base, Arrival.TOO_LARGE);
            return;
        }
        ReadRequest read = new ReadRequest(request, body);
        // What is packed WireMock unpacks, and so it is left to it.
        if (!ours || isPacked(base, body)) {
            super.handle(target, base, read, response);
            return;
        }
        SocketCall.begin(new SocketCall(message(base, body, Arrival.WHOLE), answer -> write(base, answer)));
        try {
            super.handle(target, base, read, response);
        } finally {
            SocketCall.end();
        }
    }

    private static byte[] body(Request base, HttpServletRequest request) throws IOException {
        if (!hasBody(base)) {
            return NOTHING;
        }
        return request.getInputStream().readNBytes(isBounded(base) ? (int) base.getContentLengthLong() : DRAINED);
    }

    private static boolean isPacked(Request base, byte[] body) {
        return base.getHeader("Content-Encoding") != null
                || body.length > 1 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    private void answer(Request base, Arrival arrival) {
        write(base, door.answer(message(base, NOTHING, arrival)));
    }

    private static org.ledgermock.message.Request message(Request base, byte[] body, Arrival arrival) {
        String query = base.getQueryString();
        return new org.ledgermock.message.Request(
                base.getMethod(), path(base), query == null ? "" : query, headers(base), body, arrival);
    }

    private static Headers headers(Request base) {
        HttpFields sent = base.getHttpFields();
        List<Headers.Field> fields = new ArrayList<>(sent.size() + 1);
        for (HttpField field : sent) {
            String value = field.getValue();
            fields.add(new Headers.Field(field.getName(), value == null ? "" : value));
        }
        // HTTP/2 has the host in the pseudo-header ':authority'; it is what a client signed.
        String authority = base.getHttpURI().getAuthority();
        if (!sent.contains(HttpHeader.HOST) && authority != null) {
            fields.add(new Headers.Field("Host", authority));
        }
        return Headers.of(fields);
    }

    // Jetty would answer with a page that shows the stack trace. Once an answer has begun, what fails is the
    // connection, which is the client's to close.
    private static void failed(Request base, HttpServletResponse response, Exception e) {
        LOG.log(System.Logger.Level.DEBUG, "because of", e);
        if (!response.isCommitted()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} {1} could not be handled: {2}",
                    base.getMethod(),
                    Texts.oneLine(path(base)),
                    Texts.oneLine(String.valueOf(e)));
            response.reset();
            write(base, FallbackResponder.failure(e));
        }
    }

    // Past the servlet's response, which looks into each header that it is given. As with all else that Jetty writes
    // for the sender, a connection that has gone is not an error of anybody's here.
    private static void write(Request base, Response answer) {
        wiremock.org.eclipse.jetty.server.Response response = base.getResponse();
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHttpFields()::add);
        base.setHandled(true);
        try {
            response.getHttpOutput().sendContent(ByteBuffer.wrap(answer.body()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the sender did not wait for its answer", e);
        }
    }
}
