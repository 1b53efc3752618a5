package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request.Arrival;
import org.ledgermock.message.Response;
import org.ledgermock.message.Texts;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpCompliance;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.io.NetworkTrafficListener;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * WireMock's own Jetty server, hardened: requests that Jetty or WireMock would fail on reach the families or get an
 * answer of ours, and no body is read without end.
 *
 * <p>The one class that knows the Jetty inside wiremock-standalone by its relocated name. Where that is another one,
 * loading this class fails, and {@link SeamFactory} goes without.
 */
final class HardenedHttpServer extends Jetty11HttpServer {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final int MAX_BODY = 10 << 20;
    // A sender that is a little over reads its answer more surely when it could send everything.
    private static final int DRAINED = MAX_BODY + (4 << 20);
    // Hosts that SDKs really send, and that Jetty refuses by default (reference 2.4).
    private static final String COMPLIANCE = "RFC7230,UNSAFE_HOST_HEADER,MISMATCHED_AUTHORITY,DUPLICATE_HOST_HEADERS";
    // The super constructor builds the handlers, before a field of this class could be set.
    private static final ThreadLocal<FrontDoor> BEING_BUILT = new ThreadLocal<>();

    private HardenedHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        super(options, admin, stubs);
    }

    static HttpServer build(Options options, AdminRequestHandler admin, StubRequestHandler stubs, FrontDoor door) {
        BEING_BUILT.set(door);
        try {
            return new HardenedHttpServer(options, admin, stubs);
        } finally {
            BEING_BUILT.remove();
        }
    }

    @Override
    protected ServerConnector createHttpConnector(
            String bindAddress, int port, JettySettings settings, NetworkTrafficListener listener) {
        return tolerant(super.createHttpConnector(bindAddress, port, settings, listener));
    }

    @Override
    protected ServerConnector createHttpsConnector(
            String bindAddress, HttpsSettings https, JettySettings settings, NetworkTrafficListener listener) {
        return tolerant(super.createHttpsConnector(bindAddress, https, settings, listener));
    }

    private static ServerConnector tolerant(ServerConnector connector) {
        Optional.ofNullable(connector.getConnectionFactory(HttpConnectionFactory.class))
                .map(HttpConnectionFactory::getHttpConfiguration)
                .ifPresent(configuration -> {
                    configuration.setHttpCompliance(HttpCompliance.from(COMPLIANCE));
                    // Or Jetty puts its own spelling in the place of what was sent, and perhaps signed.
                    configuration.setHeaderCacheCaseSensitive(true);
                });
        return connector;
    }

    @Override
    protected void finalizeSetup(Options options) {
        super.finalizeSetup(options);
        // Here, and not where handlers are made: that method has had other types in earlier versions of WireMock.
        HandlerWrapper guard = new Guard(BEING_BUILT.get());
        guard.setHandler(jettyServer.getHandler());
        jettyServer.setHandler(guard);
        jettyServer.setErrorHandler(new ParserRefusal());
    }

    /** Stands before everything else. */
    private static final class Guard extends HandlerWrapper {

        private final FrontDoor door;

        Guard(FrontDoor door) {
            this.door = door;
        }

        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            try {
                boolean ours = door.families().claiming(path(base)).isPresent();
                if (ours && FrontDoor.isOdd(base.getMethod())) {
                    answer(base, response, Arrival.WHOLE);
                } else if ((ours || door.allPaths()) && mustBeReadAhead(base)) {
                    readAhead(target, base, request, response);
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

        // A body whose length is announced and small enough, and no form, is read where it is needed.
        private static boolean mustBeReadAhead(Request base) {
            long length = base.getContentLengthLong();
            boolean framed = base.getHeader("Transfer-Encoding") != null || base.getHttpVersion() == HttpVersion.HTTP_2;
            boolean noBody = length < 0 && !framed;
            return !noBody && (length < 0 || length > MAX_BODY || isForm(base));
        }

        private static boolean isForm(HttpServletRequest request) {
            String type = request.getContentType();
            return type != null && FormBody.is(type);
        }

        private void readAhead(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            byte[] body;
            try {
                body = request.getInputStream().readNBytes(DRAINED);
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "a body could not be read to its end", e);
                answer(base, response, Arrival.CUT_OFF);
                return;
            }
            if (body.length > MAX_BODY) {
                answer(base, response, Arrival.TOO_LARGE);
                return;
            }
            super.handle(target, base, new ReadRequest(request, body), response);
        }

        private void answer(Request base, HttpServletResponse response, Arrival arrival) throws IOException {
            String query = base.getQueryString();
            write(
                    base,
                    response,
                    door.answer(new org.ledgermock.message.Request(
                            base.getMethod(),
                            path(base),
                            query == null ? "" : query,
                            headers(base),
                            new byte[0],
                            arrival)));
        }

        private static Headers headers(HttpServletRequest request) {
            List<Headers.Field> fields = new ArrayList<>();
            for (String name : Collections.list(request.getHeaderNames())) {
                for (String value : Collections.list(request.getHeaders(name))) {
                    fields.add(new Headers.Field(name, value));
                }
            }
            return Headers.of(fields);
        }

        // Jetty would answer with a page that shows the stack trace. Once an answer has begun, what fails is the
        // connection, which is the client's to close.
        private static void failed(Request base, HttpServletResponse response, Exception e) throws IOException {
            LOG.log(System.Logger.Level.DEBUG, "because of", e);
            if (!response.isCommitted()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} {1} could not be handled: {2}",
                        base.getMethod(),
                        Texts.oneLine(path(base)),
                        e);
                response.reset();
                write(
                        base,
                        response,
                        FrontDoor.problem(400, "This request cannot be handled; the server's log says more."));
            }
        }

        private static void write(Request base, HttpServletResponse response, Response answer) throws IOException {
            response.setStatus(answer.status());
            for (Headers.Field field : answer.headers().fields()) {
                response.setHeader(field.name(), field.value());
            }
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
            response.flushBuffer();
            base.setHandled(true);
        }
    }

    /** A request whose body has been read. */
    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ReadStream(body);
        }

        // By this, and not by the header, WireMock decides to decode a form, and fails on one that cannot be.
        @Override
        public @Nullable String getContentType() {
            String type = super.getContentType();
            return type != null && FormBody.is(type) && !FormBody.isDecodable(body, type) ? null : type;
        }
    }

    /** Bytes as a servlet's stream. */
    private static final class ReadStream extends ServletInputStream {

        private final InputStream bytes;

        ReadStream(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            try {
                return bytes.available() == 0;
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read: there is nothing to wait for");
        }
    }

    /** What a client gets whose request the HTTP parser refuses: Jetty's status, a body of ours. */
    private static final class ParserRefusal extends ErrorHandler {

        @Override
        public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
            fields.put("Content-Type", "application/json");
            return ByteBuffer.wrap(FrontDoor.problem(
                            status,
                            "The HTTP request cannot be parsed: "
                                    + (reason == null ? HttpStatus.getMessage(status) : reason)
                                    + ".")
                    .body());
        }
    }
}
