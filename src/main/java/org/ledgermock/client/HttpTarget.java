package org.ledgermock.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** An endpoint that calls are sent to. */
public final class HttpTarget implements Endpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI uri;
    private final HttpClient client;

    private HttpTarget(URI uri, HttpClient client) {
        this.uri = uri;
        this.client = client;
    }

    /**
     * A target.
     *
     * @param uri scheme, host and port; a path is put before that of each call
     * @param caFile certificates, in PEM, to be trusted instead of the machine's
     * @throws IllegalArgumentException when the URI is no http or https URI, or the file holds no certificates
     */
    public static HttpTarget of(URI uri, Optional<Path> caFile) {
        requireNonNull(uri, "uri");
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException(noTarget(uri.toString()));
        }
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        caFile.ifPresent(file -> builder.sslContext(trusting(file)));
        return new HttpTarget(uri, builder.build());
    }

    /**
     * A target that somebody wrote.
     *
     * @throws IllegalArgumentException when it is no http or https URI, or the file holds no certificates
     */
    public static HttpTarget of(String written, Optional<Path> caFile) {
        try {
            return of(new URI(written), caFile);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(noTarget(written), e);
        }
    }

    private static String noTarget(String written) {
        return "'%s' is no target: write http://host:port or https://host".formatted(written);
    }

    /** As the Host header of a request to it will have it. */
    public String host() {
        boolean usual = uri.getPort() < 0 || uri.getPort() == (uri.getScheme().equals("https") ? 443 : 80);
        return usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    /**
     * @throws CutAnswer when the connection ended in the middle of the answer
     * @throws IOException when it cannot be reached, or does not answer in half a minute
     */
    @Override
    public Response send(Request request) throws IOException, InterruptedException {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(uri + request.path() + query))
                .timeout(PATIENCE)
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(builder::header);
        AnswerReader reader = new AnswerReader();
        try {
            return client.send(builder.build(), reader).body();
        } catch (IOException e) {
            throw reader.failure(e);
        }
    }

    private static SSLContext trusting(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("ca-" + store.size(), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "%s cannot be read as certificates in PEM: %s"
                            .formatted(
                                    file, e instanceof NoSuchFileException ? "there is no such file" : e.getMessage()),
                    e);
        }
    }
}
