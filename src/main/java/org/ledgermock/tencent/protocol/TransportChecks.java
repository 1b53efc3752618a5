package org.ledgermock.tencent.protocol;

import java.util.Optional;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Request;

/** Whether a request's method and size are such as the gateway takes (docs/sources/tencent-gateway.md#requests). */
final class TransportChecks {

    private static final int MAX_GET = 32 << 10;
    static final int MAX_V1_POST = 1 << 20;

    private TransportChecks() {}

    static Optional<Refusal> method(TencentCall call) {
        String method = call.request().method();
        return method.equals("GET") || method.equals("POST")
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        TencentErrors.UNSUPPORTED_PROTOCOL,
                        "The method was %s; only GET and POST are taken.".formatted(method)));
    }

    static Optional<Refusal> size(TencentCall call) {
        Request request = call.request();
        if (request.arrival() == Request.Arrival.TOO_LARGE) {
            return Optional.of(
                    Refusal.of(TencentErrors.REQUEST_SIZE, request.arrival().problem()));
        }
        if (request.arrival() != Request.Arrival.WHOLE) {
            return Optional.of(Refusal.of(TencentErrors.JSON, request.arrival().problem()));
        }
        if (request.method().equals("GET") && request.query().length() > MAX_GET) {
            return Optional.of(Refusal.of(
                    TencentErrors.REQUEST_SIZE,
                    "The query has %d characters; a GET may have 32 KB."
                            .formatted(request.query().length())));
        }
        if (call.isV1() && request.sent().length() > MAX_V1_POST) {
            return Optional.of(Refusal.of(
                    TencentErrors.SIGNATURE_SIZE,
                    "The form has %d bytes; signed with v1 it may have 1 MB. Sign with TC3-HMAC-SHA256."
                            .formatted(request.sent().length())));
        }
        return Optional.empty();
    }
}
