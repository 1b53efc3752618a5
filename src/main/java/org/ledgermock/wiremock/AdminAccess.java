package org.ledgermock.wiremock;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.admin.ConsoleFiles;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Response;
import org.ledgermock.server.Listening;

/**
 * Who may use the admin API: where a token is asked for, who has it; elsewhere, who is on this machine and is no web
 * page of somebody else's.
 *
 * @param token asked for when present: always where others than this machine can reach the server
 * @param console whether there is a page of ours, and whether it may change something
 */
record AdminAccess(Optional<String> token, ConsoleMode console) {

    static final String ROOT = "/__admin";
    private static final String HEALTH = AdminApi.ROOT + "/health";
    private static final String SCHEME = "Token ";
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Response UP = FallbackResponder.json(200, JsonObject.of("status", "up"));
    static final Response STOPPING = FallbackResponder.json(503, JsonObject.of("status", "stopping"));
    private static final Response READ_ONLY = FallbackResponder.problem(
            403,
            "This server was started with --console read-only: nothing is changed from a browser. Programs may, such as curl.");
    private static final Response TOKEN_PLEASE = tokenPlease();
    private static final SecureRandom RANDOM = new SecureRandom();

    AdminAccess {
        requireNonNull(token, "token");
        requireNonNull(console, "console");
    }

    /**
     * The access to a server.
     *
     * @param bind the address that it listens on
     * @param given a token that somebody chose; where there has to be one and none was chosen, one is made up
     */
    static AdminAccess of(String bind, Optional<String> given, ConsoleMode console) {
        return new AdminAccess(
                given.isPresent() || Listening.isLoopback(bind) ? given : Optional.of(random()), console);
    }

    private static Response tokenPlease() {
        Response answer = FallbackResponder.problem(
                401,
                "The admin API of this server asks for its token: Authorization: Token (the one that was printed at start, or chosen).");
        return new Response(401, answer.headers().and("WWW-Authenticate", "Token"), answer.body());
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether it is a request to the admin API, or to the pages beside it. */
    static boolean isAdmin(String path) {
        return path.startsWith(ROOT) && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
    }

    /**
     * What is answered in the place of the admin API: nothing where the request is let in.
     *
     * @param hosts all names by which the request came
     * @param page what the browser says of the page that it comes from, if it is one's
     */
    Optional<Response> instead(
            String method, String path, Optional<String> authorization, List<String> hosts, AskingPage page) {
        if (console != ConsoleMode.OFF && method.equals("GET") && ConsoleFiles.isOne(path)) {
            // They hold no secret, and a link may lead there from anywhere; what they ask for is asked for its token.
            return token.isPresent() ? Optional.empty() : refusal(Optional.empty(), hosts, AskingPage.NONE);
        }
        return refusal(authorization, hosts, page)
                .map(refusal -> asksForHealth(method, path) ? UP : refusal)
                .or(() -> ofReading(method, page));
    }

    // From a browser, whichever page of this server it shows: no script can leave away what a browser says of it.
    private Optional<Response> ofReading(String method, AskingPage page) {
        return console == ConsoleMode.READ_ONLY && page.isThere() && !method.equals("GET") && !method.equals("HEAD")
                ? Optional.of(READ_ONLY)
                : Optional.empty();
    }

    /**
     * The page that a request comes from, as far as the browser tells.
     *
     * @param origin empty for a GET without CORS, and where there is no page
     * @param site how near it is to this server: {@code same-origin}, {@code none}, or farther away
     */
    record AskingPage(Optional<String> origin, Optional<String> site) {

        static final AskingPage NONE = new AskingPage(Optional.empty(), Optional.empty());

        AskingPage {
            requireNonNull(origin, "origin");
            requireNonNull(site, "site");
        }

        /** Whether a browser has sent the request, from a page or not. */
        boolean isThere() {
            return origin.isPresent() || site.isPresent();
        }

        /** What people know it by, when it is somebody else's. */
        Optional<String> foreign(List<String> hosts) {
            return origin.filter(one -> !isOwn(one, hosts))
                    .or(() -> site.filter(one -> !one.equals("same-origin") && !one.equals("none"))
                            .map(one -> "another address (" + one + ")"));
        }
    }

    static boolean asksForHealth(String method, String path) {
        return method.equals("GET") && path.equals(HEALTH);
    }

    private Optional<Response> refusal(Optional<String> authorization, List<String> hosts, AskingPage page) {
        if (token.isPresent()) {
            return authorization.filter(this::hasToken).isPresent() ? Optional.empty() : Optional.of(TOKEN_PLEASE);
        }
        if (hosts.isEmpty()) {
            return turned(
                    "The admin API is for this machine; the request names no host. Call it as 127.0.0.1 or localhost.");
        }
        Optional<String> foreign =
                hosts.stream().filter(name -> !isOfThisMachine(name)).findFirst();
        if (foreign.isPresent()) {
            return turned(
                    "The admin API is for this machine; the request came by the name '%s'. Call it as 127.0.0.1 or localhost."
                            .formatted(foreign.get()));
        }
        return page.foreign(hosts)
                .flatMap(at -> turned(
                        "The admin API is not for web pages, and this request is from one at %s.".formatted(at)));
    }

    private static Optional<Response> turned(String problem) {
        return Optional.of(FallbackResponder.problem(403, problem));
    }

    private boolean hasToken(String authorization) {
        return authorization.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        authorization.substring(SCHEME.length()).trim().getBytes(StandardCharsets.UTF_8),
                        token.orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    // A name that somebody else's DNS leads here is not one of ours.
    private static boolean isOfThisMachine(String host) {
        String name = host.replaceFirst(":\\d+$", "");
        return name.equalsIgnoreCase("localhost")
                || name.equals("[::1]")
                || LOOPBACK.matcher(name).matches();
    }

    private static boolean isOwn(String origin, List<String> hosts) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && hosts.contains(authority);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
