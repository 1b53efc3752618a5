package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the HTTP clients of WireMock's, by which a user's stubs may pass requests on, when they are first needed: WireMock
 * makes two at each start, and to read all certificate authorities for them takes a sixth of the start.
 */
final class LateHttpClients implements HttpClientFactory {

    private final HttpClientFactory clients = new ApacheHttpClientFactory();

    @Override
    public HttpClient buildHttpClient(
            Options options, boolean trustAll, List<String> trustedHosts, boolean useSystemProperties) {
        return new Late(() -> clients.buildHttpClient(options, trustAll, trustedHosts, useSystemProperties));
    }

    private static final class Late implements HttpClient {

        private final Supplier<HttpClient> maker;
        private @Nullable HttpClient made;

        Late(Supplier<HttpClient> maker) {
            this.maker = maker;
        }

        @Override
        public Response execute(Request request) throws IOException {
            return made().execute(request);
        }

        private synchronized HttpClient made() {
            HttpClient client = made == null ? maker.get() : made;
            made = client;
            return client;
        }
    }
}
