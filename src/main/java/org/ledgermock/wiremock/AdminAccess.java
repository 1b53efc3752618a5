package org.ledgermock.wiremock;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who may use the admin API: where a token is asked for, who has it; elsewhere, who is on this machine and is no web
 * page of somebody else's.
 *
 * @param token asked for when present: always where others than this machine can reach the server
 */
record AdminAccess(Optional<String> token) {

    private static final String SCHEME = "Token ";
    private static final SecureRandom RANDOM = new SecureRandom();

    AdminAccess {
        requireNonNull(token, "token");
    }

    /**
     * The access to a server.
     *
     * @param bind the address that it listens on
     * @param given a token that somebody chose; where there has to be one and none was chosen, one is made up
     */
    static AdminAccess of(String bind, Optional<String> given) {
        return new AdminAccess(given.isPresent() || isLoopback(bind) ? given : Optional.of(random()));
    }

    private static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether a request is let in. */
    sealed interface Verdict {}

    /** It is. */
    record Admitted() implements Verdict {}

    /** It is not, with this status and for this reason. */
    record Turned(int status, String problem) implements Verdict {}

    /**
     * Looks at a request's headers.
     *
     * @param authorization its Authorization header, if there is one; so the others
     */
    Verdict verdict(Optional<String> authorization, Optional<String> host, Optional<String> origin) {
        if (token.isPresent()) {
            return authorization.filter(this::hasToken).isPresent()
                    ? new Admitted()
                    : new Turned(
                            401,
                            "The admin API of this server asks for its token: Authorization: Token (the one that was printed at start, or chosen).");
        }
        if (host.filter(name -> !isOfThisMachine(name)).isPresent()) {
            return new Turned(
                    403,
                    "The admin API is for this machine; the request came by the name '%s'. Call it as 127.0.0.1 or localhost."
                            .formatted(host.get()));
        }
        if (origin.filter(page -> !isOwn(page, host)).isPresent()) {
            return new Turned(
                    403,
                    "The admin API is not for web pages, and this request is from one at %s.".formatted(origin.get()));
        }
        return new Admitted();
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
        return name.equalsIgnoreCase("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean isOwn(String origin, Optional<String> host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && host.filter(authority::equals).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
