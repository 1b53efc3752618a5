package org.ledgermock.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** WireMock with one static stub: {@code StaticStub default|tuned BODY}. */
final class StaticStub {

    private StaticStub() {}

    public static void main(String[] arguments) {
        WireMockServer server = new WireMockServer(configuration(arguments[0]));
        server.stubFor(post(urlEqualTo("/"))
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody(arguments[1])));
        server.start();
        System.out.println("listening on http://127.0.0.1:" + server.port());
    }

    private static WireMockConfiguration configuration(String kind) {
        // With its journal on, WireMock keeps every request and soon has no heap left.
        WireMockConfiguration configuration =
                options().bindAddress("127.0.0.1").dynamicPort().disableRequestJournal();
        return switch (kind) {
            case "default" -> configuration;
            case "tuned" ->
                configuration
                        .stubRequestLoggingDisabled(true)
                        .gzipDisabled(true)
                        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER);
            default -> throw new IllegalArgumentException("expected default or tuned, got " + kind);
        };
    }
}
