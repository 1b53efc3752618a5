package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import org.ledgermock.message.Body;
import org.ledgermock.message.Headers;

/** WireMock's view of a request, as ours. */
final class RequestReading {

    private static final System.Logger LOG = System.getLogger("org.ledgermock");
    private static final byte[] NOTHING = {};

    private RequestReading() {}

    static org.ledgermock.message.Request read(Request request) {
        String url = request.getUrl();
        int question = url.indexOf('?');
        String path = question < 0 ? url : url.substring(0, question);
        String query = question < 0 ? "" : url.substring(question + 1);
        String method = request.getMethod().getName();
        Headers headers = withHost(headers(request.getHeaders()), request);
        byte[] body;
        try {
            body = request.getBody();
        } catch (RuntimeException e) {
            // The sender went away in the middle, or what it sent as gzip was none.
            LOG.log(System.Logger.Level.DEBUG, "a body could not be read to its end", e);
            return new org.ledgermock.message.Request(
                    method, path, query, headers, Body.of(NOTHING), org.ledgermock.message.Request.Arrival.CUT_OFF);
        }
        return org.ledgermock.message.Request.whole(method, path, query, headers, body == null ? NOTHING : body);
    }

    static String path(Request request) {
        String url = request.getUrl();
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }

    // HTTP/2 has the host in the pseudo-header ':authority'; it is what a client signed.
    private static Headers withHost(Headers headers, Request request) {
        String url = request.getAbsoluteUrl();
        if (headers.first("Host").isPresent() || url == null) {
            return headers;
        }
        int begin = url.indexOf("://") + "://".length();
        int end = url.indexOf('/', begin);
        return headers.and("Host", end < 0 ? url.substring(begin) : url.substring(begin, end));
    }

    private static Headers headers(HttpHeaders headers) {
        Headers.Builder fields = new Headers.Builder(headers.size());
        for (HttpHeader header : headers.all()) {
            for (String value : header.values()) {
                fields.add(header.key(), value);
            }
        }
        return fields.build();
    }
}
