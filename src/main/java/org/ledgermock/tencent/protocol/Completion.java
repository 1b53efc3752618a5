package org.ledgermock.tencent.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.Pasted;

/**
 * A pasted request with something put where it has nothing.
 *
 * @param assumed what was put there, in words
 */
record Completion(Request request, List<String> assumed) {

    private static final List<String> DOMAINS = List.of(".tencentcloudapi.com", ".intl.tencentcloudapi.com");
    private static final List<String> TYPES =
            List.of(TencentCall.JSON, TencentCall.JSON + "; charset=utf-8", TencentCall.FORM);

    Completion {
        assumed = List.copyOf(assumed);
    }

    /** As it is: a POST where its query says nothing else, and without a body where there is none. */
    static Request first(Pasted pasted) {
        return pasted.request(
                method(pasted),
                Headers.NONE,
                pasted.lacksBody() ? new byte[0] : pasted.bodies().get(0));
    }

    private static String method(Pasted pasted) {
        return pasted.query().isEmpty() ? "POST" : "GET";
    }

    /** The hosts under which a service is called. */
    static List<String> hosts(String service) {
        return DOMAINS.stream().map(service::concat).toList();
    }

    /** All that it may have been, the likeliest first. */
    static List<Completion> all(Pasted pasted, Optional<String> service) {
        List<Completion> all = new ArrayList<>();
        List<String> hosts =
                pasted.header("Host").isPresent() || service.isEmpty() ? List.of("") : hosts(service.get());
        List<String> types = pasted.header("Content-Type").isPresent() || service.isEmpty() ? List.of("") : TYPES;
        List<byte[]> bodies = pasted.bodies();
        if (pasted.lacksBody()) {
            bodies = List.of(new byte[0], "{}".getBytes(UTF_8));
        }
        for (byte[] body : bodies) {
            for (String host : hosts) {
                for (String type : types) {
                    all.add(of(pasted, body, host, type));
                }
            }
        }
        return all;
    }

    private static Completion of(Pasted pasted, byte[] body, String host, String type) {
        List<String> assumed = new ArrayList<>();
        Headers more = Headers.NONE;
        if (!host.isEmpty()) {
            assumed.add("Host is '%s'".formatted(host));
            more = more.and("Host", host);
        }
        if (!type.isEmpty()) {
            assumed.add("Content-Type is '%s'".formatted(type));
            more = more.and("Content-Type", type);
        }
        if (pasted.lacksBody() && !pasted.method().equals("GET")) {
            assumed.add(body.length == 0 ? "the body is empty" : "the body is '{}'");
        } else if (!pasted.lacksBody() && body.length != pasted.bodies().get(0).length) {
            assumed.add(Pasted.LINE_END);
        }
        return new Completion(pasted.request(method(pasted), more, body), assumed);
    }
}
