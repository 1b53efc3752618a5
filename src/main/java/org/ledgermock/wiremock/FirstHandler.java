package org.ledgermock.wiremock;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.message.Body;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request.Arrival;
import org.ledgermock.message.Response;
import org.ledgermock.message.Texts;
import org.ledgermock.pipeline.Line;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.http.HttpMethod;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Stands before everything else in a {@link HardenedHttpServer}: no body is read without end, and a family's call is read
 * and answered at the socket, past WireMock's view of it.
 */
final class FirstHandler extends HandlerWrapper {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final Body NOTHING = Body.of(new byte[0]);
    private static final Response CONSOLE = new Response(302, Headers.of("Location", AdminApi.ROOT + "/"), new byte[0]);

    private final FamilyRequestHandler families;
    private final FallbackResponder door;
    private final AdminAccess access;
    private final Connections connections;
    private final Resources resources;
    private final RequestsUnderWay underWay;

    FirstHandler(
            FamilyRequestHandler families,
            FallbackResponder door,
            AdminAccess access,
            Connections connections,
            Resources resources,
            RequestsUnderWay underWay) {
        this.families = families;
        this.door = door;
        this.access = access;
        this.connections = connections;
        this.resources = resources;
        this.underWay = underWay;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) {
        // A request whose body was awaited comes a second time.
        boolean first = base.getDispatcherType() == DispatcherType.REQUEST;
        endConnection(base);
        try {
            if (!first || underWay.begin()) {
                choose(target, base, request, response);
            } else if (AdminAccess.asksForHealth(base.getMethod(), target)) {
                JettyMessages.writeLast(base, AdminAccess.STOPPING);
            } else {
                answer(base, Arrival.STOPPING);
            }
        } catch (Throwable e) {
            failed(base, response, e);
        } finally {
            if (first) {
                underWay.handled(base);
            }
        }
    }

    private void choose(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Response> instead = AdminAccess.isAdmin(target) ? instead(target, base) : Optional.empty();
        boolean ours = door.families().isAnyAt(JettyMessages.path(base));
        if (Tunnel.isAskedFor(base, connections)) {
            Tunnel.open(base, connections).ifPresent(refusal -> JettyMessages.writeLast(base, refusal));
        } else if (isVisit(base)) {
            JettyMessages.write(base, CONSOLE);
        } else if (instead.isPresent()) {
            JettyMessages.writeLast(base, instead.get());
        } else if (ours && FallbackResponder.isOdd(base.getMethod())) {
            answer(base, Arrival.WHOLE);
        } else if (ours || door.allPaths() && JettyMessages.hasBody(base)) {
            readAhead(target, base, request, response, ours);
        } else {
            super.handle(target, base, request, response);
        }
    }

    // Before all that Jetty and WireMock have for the admin API: pages, and answers to other sites' pages.
    private Optional<Response> instead(String target, Request base) {
        List<String> hosts = new ArrayList<>(base.getHttpFields().getValuesList(HttpHeader.HOST));
        Optional.ofNullable(base.getMetaData().getURI().getAuthority()).ifPresent(hosts::add);
        return access.instead(
                base.getMethod(),
                target,
                Optional.ofNullable(base.getHeader("Authorization")),
                hosts,
                new AdminAccess.AskingPage(
                        Optional.ofNullable(base.getHeader("Origin")),
                        Optional.ofNullable(base.getHeader("Sec-Fetch-Site"))));
    }

    // Somebody who has typed the address of the server into a browser; no program says so.
    private boolean isVisit(Request base) {
        return HttpMethod.GET.is(base.getMethod())
                && "/".equals(base.getRequestURI())
                && base.getQueryString() == null
                && "navigate".equals(base.getHeader("Sec-Fetch-Mode"))
                && access.console() != ConsoleMode.OFF
                && door.allPaths();
    }

    // Who controls the server is no client under test.
    private void endConnection(Request base) {
        if (connections.end()
                && !HardenedHttpServer.KEEPING.equals(
                        base.getHttpChannel().getConnector().getName())
                && base.getHttpVersion() != HttpVersion.HTTP_2
                && !AdminAccess.isAdmin(JettyMessages.path(base))) {
            base.getResponse().getHttpFields().put(HttpHeader.CONNECTION, "close");
        }
    }

    private Line line(Request base) {
        EndPoint socket = base.getHttpChannel().getEndPoint();
        return sandbox -> connections.use(socket, socket.getConnection().getMessagesIn() > 1, sandbox);
    }

    private void readAhead(
            String target, Request base, HttpServletRequest request, HttpServletResponse response, boolean ours)
            throws IOException, ServletException {
        Optional<AwaitedBody> awaited = AwaitedBody.of(base);
        if (awaited.isPresent()) {
            // What WireMock has before its stubs looks at requests, and not at how they came by.
            base.setDispatcherType(DispatcherType.REQUEST);
            if (awaited.get().arrival() == Arrival.WHOLE) {
                go(target, base, request, response, ours, awaited.get().body());
            } else {
                answer(base, awaited.get().arrival());
            }
        } else if (!JettyMessages.hasBody(base)) {
            go(target, base, request, response, ours, NOTHING);
        } else if (isHere(base)) {
            goWithBodyThatIsHere(target, base, request, response, ours);
        } else {
            AwaitedBody.await(base, resources);
            base.setHandled(true);
        }
    }

    private static boolean isHere(Request base) {
        long length = base.getContentLengthLong();
        return length > 0 && base.getHttpInput().available() >= length;
    }

    private void goWithBodyThatIsHere(
            String target, Request base, HttpServletRequest request, HttpServletResponse response, boolean ours)
            throws IOException, ServletException {
        int length = (int) base.getContentLengthLong();
        if (!resources.room().take(length, length)) {
            answer(base, Arrival.NO_ROOM);
            return;
        }
        try {
            go(
                    target,
                    base,
                    request,
                    response,
                    ours,
                    Body.of(request.getInputStream().readNBytes(length)));
        } finally {
            resources.room().giveBack((long) length);
        }
    }

    private void go(
            String target,
            Request base,
            HttpServletRequest request,
            HttpServletResponse response,
            boolean ours,
            Body body)
            throws IOException, ServletException {
        if (PackedBody.is(base, body)) {
            Arrival packed = ours || AdminAccess.isAdmin(JettyMessages.path(base))
                    ? Arrival.PACKED
                    : PackedBody.arrival(body.whole());
            if (packed != Arrival.WHOLE) {
                answer(base, packed);
                return;
            }
        }
        if (!ours) {
            super.handle(target, base, new ReadRequest(request, body.whole()), response);
            return;
        }
        SocketCall call = new SocketCall(
                JettyMessages.message(base, body, Arrival.WHOLE),
                answer -> JettyMessages.write(base, answer),
                line(base),
                Optional.empty());
        // Somebody else's WireMock may have more of its own between socket and stubs.
        Optional<SocketCall> left = door.allPaths() ? families.answered(call) : Optional.of(call);
        if (left.isPresent()) {
            SocketCall.begin(left.get());
            try {
                super.handle(target, base, new ReadRequest(request, body.whole()), response);
            } finally {
                SocketCall.end();
            }
        }
    }

    private void answer(Request base, Arrival arrival) {
        Response answer = door.answer(JettyMessages.message(base, NOTHING, arrival));
        if (arrival == Arrival.WHOLE) {
            JettyMessages.write(base, answer);
        } else {
            JettyMessages.writeLast(base, answer);
        }
    }

    // Jetty would answer with a page that shows the stack trace. Once an answer has begun, what fails is the
    // connection, which is the client's to close.
    private void failed(Request base, HttpServletResponse response, Throwable e) {
        LOG.log(System.Logger.Level.DEBUG, "because of", e);
        if (response.isCommitted()) {
            return;
        }
        LOG.log(
                e instanceof Error ? System.Logger.Level.ERROR : System.Logger.Level.WARNING,
                "{0} {1} could not be handled: {2}",
                base.getMethod(),
                Texts.oneLine(JettyMessages.path(base)),
                Texts.oneLine(String.valueOf(e)));
        response.reset();
        endConnection(base);
        try {
            if (door.families().isAnyAt(JettyMessages.path(base))) {
                answer(base, Arrival.FAILED);
            } else {
                JettyMessages.write(base, FallbackResponder.failure(e));
            }
        } catch (Throwable again) {
            LOG.log(System.Logger.Level.DEBUG, "nor could it be answered", again);
            JettyMessages.write(base, FallbackResponder.FAILED);
        }
    }
}
