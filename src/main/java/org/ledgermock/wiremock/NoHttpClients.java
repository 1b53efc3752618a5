package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.util.List;
import org.ledgermock.message.Texts;

/**
 * In the place of WireMock's HTTP clients where a user's stubs and webhooks call no other server: each such call is
 * refused.
 */
final class NoHttpClients implements HttpClientFactory, HttpClient {

    /** Why, and what to do. */
    static final String WHY =
            "this server passes nothing on and sends no webhook, as it listens beyond loopback or was told so. Start it with --proxying allowed, or Setup.builder().proxying(true).";

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final ReachedBound refused =
            new ReachedBound("a stub or webhook was to call another server, and was refused (--proxying)");

    @Override
    public HttpClient buildHttpClient(
            Options options, boolean trustAll, List<String> trustedHosts, boolean useSystemProperties) {
        return this;
    }

    @Override
    public Response execute(Request request) {
        refused.again();
        LOG.log(System.Logger.Level.DEBUG, "refused: {0}", Texts.oneLine(request.getAbsoluteUrl()));
        return Response.response()
                .status(500)
                .headers(new HttpHeaders(HttpHeader.httpHeader("Content-Type", "application/json")))
                .body(FallbackResponder.problem(500, "The request is not passed on: " + WHY)
                        .body())
                .build();
    }
}
