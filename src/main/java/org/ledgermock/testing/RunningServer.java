package org.ledgermock.testing;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NamedServer;

/** Connects tests to a server that somebody else has started. */
final class RunningServer {

    private static final int NO_TOKEN = 401;

    // What all tests have seen there is told together at the end.
    private static final Map<NamedServer, Ledgermock> SHARED = new ConcurrentHashMap<>();

    private RunningServer() {}

    /** @throws Misuse when none answers there, or it does not take the token */
    static Ledgermock shared(NamedServer named) {
        return SHARED.computeIfAbsent(
                named,
                server -> connect(
                        server.address(), NamedServer.ADDRESS_VARIABLE + "=" + server.address(), server.token(), true));
    }

    /** @throws Misuse when none answers there, or it does not take the token */
    static Ledgermock at(URI server, Optional<String> token) {
        return connect(server.toString(), server.toString(), token, false);
    }

    private static Ledgermock connect(String address, String named, Optional<String> token, boolean isShared) {
        try {
            LedgermockClient client = LedgermockClient.of(HttpTarget.of(address, Optional.empty()), token);
            client.families();
            URI server = URI.create(address);
            return new Ledgermock(server, server, client, () -> {}, isShared, "");
        } catch (IllegalArgumentException e) {
            throw new Misuse(named + ": " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new Misuse(named + ": no server answers there; start one with: ./ledgermock serve", e);
        } catch (AdminRefused e) {
            String problem = e.status() == NO_TOKEN
                    ? "its admin API asks for a token, and it was given %s: that of tests stands in %s"
                            .formatted(token.isPresent() ? "another" : "none", NamedServer.TOKEN_VARIABLE)
                    : "what answers there is no Ledgermock server: " + e.getMessage();
            throw new Misuse(named + ": " + problem, e);
        }
    }
}
