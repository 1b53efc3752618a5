package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where and how a server listens.
 *
 * @param port 0 for any that is free
 * @param bind address to listen on
 * @param https absent for http alone
 * @param adminToken that the admin API asks for; without one it asks for none on loopback, and elsewhere for one that is
 *     made up at start
 */
public record Listening(int port, String bind, Optional<Https> https, Optional<String> adminToken) {

    public Listening {
        requireNonNull(bind, "bind");
        requireNonNull(https, "https");
        requireNonNull(adminToken, "adminToken");
        adminToken.ifPresent(token -> {
            if (token.isBlank() || !token.equals(token.trim())) {
                throw new IllegalArgumentException("an admin token is not blank, and has no space around it");
            }
        });
        requirePort(port);
        https.ifPresent(one -> requirePort(one.port()));
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

    /**
     * Listens for https as well.
     *
     * @param port 0 for any that is free
     * @param identity with which key and certificate
     */
    public record Https(int port, Identity identity) {

        public Https {
            requireNonNull(identity, "identity");
        }
    }

    /** The key and certificate of a server. */
    public sealed interface Identity {}

    /**
     * A certificate for the loopback names and the vendors' hosts, by an authority that is made at start.
     *
     * @param caFile the authority's certificate is written there, in PEM, for clients to trust
     */
    public record Made(Optional<Path> caFile) implements Identity {

        public Made {
            requireNonNull(caFile, "caFile");
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
