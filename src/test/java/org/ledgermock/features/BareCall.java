package org.ledgermock.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;

/** A call that is nothing but a request line, without signature or body: for methods that are not served. */
final class BareCall {

    private BareCall() {}

    static RawAnswer send(URI endpoint, String method, String path) {
        byte[] head = RawHttp.head(method + " " + path + " HTTP/1.1", "Host: " + endpoint.getAuthority());
        try {
            return RawHttp.exchange(endpoint, Duration.ofSeconds(10), head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpHeaders headers(RawAnswer answer) {
        Map<String, List<String>> values = answer.headers().stream()
                .collect(Collectors.groupingBy(
                        RawAnswer.Header::name, Collectors.mapping(RawAnswer.Header::value, Collectors.toList())));
        return HttpHeaders.of(values, (name, value) -> true);
    }
}
