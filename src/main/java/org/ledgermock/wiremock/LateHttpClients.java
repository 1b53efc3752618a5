package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.LazyHttpClient;
import java.util.List;

/**
 * Makes the HTTP clients of WireMock's, by which a user's stubs may pass requests on, when they are first needed: WireMock
 * makes two at each start, and to read all certificate authorities for them takes a sixth of the start.
 */
final class LateHttpClients implements HttpClientFactory {

    private final HttpClientFactory clients = new ApacheHttpClientFactory();

    @Override
    public HttpClient buildHttpClient(
            Options options, boolean trustAll, List<String> trustedHosts, boolean useSystemProperties) {
        return new LazyHttpClient(() -> clients.buildHttpClient(options, trustAll, trustedHosts, useSystemProperties));
    }
}
