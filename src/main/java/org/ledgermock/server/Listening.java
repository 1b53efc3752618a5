package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where and how a server listens. Each of its ports speaks TLS too, where a client begins so.
 *
 * @param port 0 for any that is free
 * @param bind address to listen on
 * @param httpsPort a further one, which speaks TLS alone; 0 for any that is free, absent for none
 * @param identity with which key and certificates it speaks TLS
 * @param adminToken that the admin API asks for; without one it asks for none on loopback, and elsewhere for one that is
 *     made up at start
 */
public record Listening(
        int port, String bind, Optional<Integer> httpsPort, Identity identity, Optional<String> adminToken) {

    public Listening {
        requireNonNull(bind, "bind");
        requireNonNull(httpsPort, "httpsPort");
        requireNonNull(identity, "identity");
        requireNonNull(adminToken, "adminToken");
        adminToken.ifPresent(token -> {
            if (token.isBlank() || !token.equals(token.trim())) {
                throw new IllegalArgumentException("an admin token is not blank, and has no space around it");
            }
        });
        requirePort(port);
        httpsPort.ifPresent(Listening::requirePort);
    }

    /** Whether an address is of this machine alone. */
    public static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void requirePort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
    }

    /** The key and certificates of a server. */
    public sealed interface Identity {}

    /**
     * A certificate for each name of the vendors' hosts and for this machine, by an authority of the server's own.
     *
     * @param authority file that keeps the authority for further runs; without it there is a new one in each
     * @param caFile the authority's certificate is written there, in PEM, for clients to trust
     * @param caBundles it is written there together with those that this Java trusts
     */
    public record Made(Optional<Path> authority, Optional<Path> caFile, List<Path> caBundles) implements Identity {

        /** For one run, and written nowhere. */
        public static final Made DEFAULT = new Made(Optional.empty(), Optional.empty(), List.of());

        public Made {
            requireNonNull(authority, "authority");
            requireNonNull(caFile, "caFile");
            caBundles = List.copyOf(caBundles);
        }
    }

    /** A key store of the user's, PKCS 12 or JKS. */
    public record Given(Path keyStore, String password) implements Identity {

        public Given {
            requireNonNull(keyStore, "keyStore");
            requireNonNull(password, "password");
        }
    }
}
