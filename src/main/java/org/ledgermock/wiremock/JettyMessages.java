package org.ledgermock.wiremock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ledgermock.message.Body;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request.Arrival;
import org.ledgermock.message.Response;
import wiremock.org.eclipse.jetty.http.HttpField;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Request;

/** Our requests out of Jetty's, and our answers into it. */
final class JettyMessages {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final int SECONDS_TO_READ_AN_ANSWER = 1;

    private JettyMessages() {}

    static String path(Request base) {
        String path = base.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    static boolean hasBody(Request base) {
        return base.getContentLengthLong() > 0
                || base.getHeader("Transfer-Encoding") != null
                || base.getHttpVersion() == HttpVersion.HTTP_2;
    }

    static org.ledgermock.message.Request message(Request base, Body body, Arrival arrival) {
        String query = base.getQueryString();
        return new org.ledgermock.message.Request(
                base.getMethod(), path(base), query == null ? "" : query, headers(base), body, arrival);
    }

    private static Headers headers(Request base) {
        HttpFields sent = base.getHttpFields();
        Headers.Builder headers = new Headers.Builder(sent.size());
        for (HttpField field : sent) {
            String value = field.getValue();
            headers.add(field.getName(), value == null ? "" : value);
        }
        // HTTP/2, which a stock WireMock speaks, has the host in ':authority'; it is what a client signed.
        if (!sent.contains(HttpHeader.HOST)) {
            Optional.ofNullable(base.getHttpURI().getAuthority())
                    .ifPresent(authority -> headers.add("Host", authority));
        }
        return headers.build();
    }

    // What of a body has not been read cannot be told from a next request: the connection ends with the answer. Jetty
    // would read on for ever from a sender who does not look at it; who has looked has it by then.
    static void writeLast(Request base, Response answer) {
        boolean unread =
                hasBody(base) && !base.getHttpInput().isFinished() && base.getHttpVersion() != HttpVersion.HTTP_2;
        if (unread) {
            base.getResponse().getHttpFields().put(HttpHeader.CONNECTION, "close");
        }
        write(base, answer);
        if (unread) {
            EndPoint sender = base.getHttpChannel().getEndPoint();
            base.getHttpChannel().getScheduler().schedule(sender::close, SECONDS_TO_READ_AN_ANSWER, TimeUnit.SECONDS);
        }
    }

    // Past the servlet's response, which looks into each header that it is given. As with all else that Jetty writes
    // for the sender, a connection that has gone is not an error of anybody's here.
    static void write(Request base, Response answer) {
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
