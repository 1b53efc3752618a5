package org.ledgermock.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.ledgermock.contract.InvalidFile;

/** How a server proves the names that it is called by. Safe for use by many threads. */
public final class ServerTls {

    /** What takes time, or reads a file, when it is first needed: most servers are never spoken to in TLS. */
    @FunctionalInterface
    private interface Making<T> {
        T make() throws GeneralSecurityException;
    }

    private final List<String> domains;
    private final Optional<Making<Authority>> source;
    private final Making<KeyManager[]> keys;
    private @Nullable Authority authority;
    private @Nullable SSLContext context;

    private ServerTls(List<String> domains, Optional<Making<Authority>> source, Optional<Making<KeyManager[]>> given) {
        this.domains = domains.stream().sorted().distinct().toList();
        this.source = source;
        this.keys =
                given.orElse(() -> new KeyManager[] {new HostKeys(authority().orElseThrow(), this::isFor)});
    }

    /**
     * By an authority of its own, for one run.
     *
     * @param domains the families', each with all names below it
     */
    public static ServerTls made(List<String> domains) {
        return new ServerTls(domains, Optional.of(() -> Authority.make(domains)), Optional.empty());
    }

    /**
     * By an authority that is kept.
     *
     * @param file where it is; it is made where it is not there
     */
    public static ServerTls kept(List<String> domains, Path file) {
        return new ServerTls(domains, Optional.of(() -> KeptAuthority.in(file, domains)), Optional.empty());
    }

    /** By a key store of the user's, PKCS 12 or JKS. */
    public static ServerTls given(List<String> domains, Path keyStore, String password) {
        return new ServerTls(domains, Optional.empty(), Optional.of(() -> read(keyStore, password)));
    }

    private static KeyManager[] read(Path file, String password) throws GeneralSecurityException {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(file.toString().endsWith(".jks") ? "JKS" : "PKCS12");
            store.load(stream, password.toCharArray());
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password.toCharArray());
            return factory.getKeyManagers();
        } catch (IOException e) {
            throw new InvalidFile(file.toString(), "it cannot be read as a key store: " + e.getMessage());
        }
    }

    /** The families' domains, in order. */
    public List<String> domains() {
        return domains;
    }

    /** Whether a name is one of the families', whatever its case. */
    public boolean isFor(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return domains.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
    }

    /** The certificate for clients to trust, in PEM; none where the user's key store has its own. */
    public Optional<String> pem() {
        return made(this::authority).map(one -> Pem.text(one.certificate()));
    }

    /**
     * Writes it together with those that this Java trusts, for clients that take one file.
     *
     * @param file in PEM, or, where it ends in {@code .jks}, a trust store of Java's
     * @throws org.ledgermock.contract.UnwritableFile when it cannot be written
     */
    public void writeBundle(Path file) {
        made(this::authority).ifPresent(one -> TrustBundle.write(file, one.certificate()));
    }

    /** @throws InvalidFile when a file with a key cannot be used */
    public synchronized SSLContext context() {
        SSLContext made = context;
        if (made == null) {
            made = made(() -> {
                SSLContext fresh = SSLContext.getInstance("TLS");
                fresh.init(keys.make(), null, null);
                return fresh;
            });
            context = made;
        }
        return made;
    }

    private synchronized Optional<Authority> authority() throws GeneralSecurityException {
        if (authority == null && source.isPresent()) {
            authority = source.get().make();
        }
        return Optional.ofNullable(authority);
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a certificate: " + e.getMessage(), e);
        }
    }
}
