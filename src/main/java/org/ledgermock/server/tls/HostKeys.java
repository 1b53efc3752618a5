package org.ledgermock.server.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * A certificate for each name of a family's that a client asks for, made when it is first asked for; and one for this
 * machine where it asks for another name, or for none. All have one key.
 */
final class HostKeys extends X509ExtendedKeyManager {

    private static final String THIS_MACHINE = "localhost";
    // Clients may ask for any name in front of a family's; what is forgotten is made again.
    private static final int MOST_NAMES = 256;

    private final Authority authority;
    private final KeyPair keys;
    private final Predicate<String> isHost;
    private final Map<String, X509Certificate[]> chains = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, X509Certificate[]> eldest) {
            return size() > MOST_NAMES;
        }
    };

    HostKeys(Authority authority, Predicate<String> isHost) throws GeneralSecurityException {
        this.authority = authority;
        this.isHost = isHost;
        this.keys = Authority.keys();
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        return alias(keyType, engine.getHandshakeSession());
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return socket instanceof SSLSocket tls ? alias(keyType, tls.getHandshakeSession()) : null;
    }

    private @Nullable String alias(String keyType, SSLSession session) {
        return keyType.startsWith("EC") ? host((ExtendedSSLSession) session) : null;
    }

    private String host(ExtendedSSLSession session) {
        return session.getRequestedServerNames().stream()
                .filter(SNIHostName.class::isInstance)
                .map(name -> ((SNIHostName) name).getAsciiName().toLowerCase(Locale.ROOT))
                .filter(isHost)
                .findFirst()
                .orElse(THIS_MACHINE);
    }

    @Override
    public X509Certificate[] getCertificateChain(String host) {
        synchronized (chains) {
            return chains.computeIfAbsent(host, this::chain);
        }
    }

    private X509Certificate[] chain(String host) {
        try {
            return authority.chain(
                    keys.getPublic(),
                    host.equals(THIS_MACHINE) ? CertificateForm.thisMachine() : List.of(CertificateForm.name(host)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot make a certificate for " + host, e);
        }
    }

    @Override
    public PrivateKey getPrivateKey(String host) {
        return keys.getPrivate();
    }

    // It is asked for none of these: there is no other side than the server's here.

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
