package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ledgermock.fault.Delivery;

/** Our answers as WireMock writes them, its own means of delaying and breaking included. */
final class Rendering {

    private Rendering() {}

    static Response of(Delivery delivery) {
        Response.Builder builder = whole(delivery);
        if (!delivery.after().isZero()) {
            builder.incrementInitialDelay(delivery.after().toMillis());
        }
        switch (delivery.ending()) {
            case WHOLE, UNHEARD -> {}
            case RESET -> builder.fault(Fault.CONNECTION_RESET_BY_PEER);
            case CLOSED -> builder.fault(Fault.EMPTY_RESPONSE);
            // Content-Length promises all of it: the server writes what there is, and closes.
            case CUT -> builder.body(half(delivery.response().body()));
        }
        return builder.build();
    }

    private static Response.Builder whole(Delivery delivery) {
        org.ledgermock.message.Response answer = delivery.response();
        List<HttpHeader> headers = new ArrayList<>(3);
        answer.headers().forEach((name, value) -> headers.add(new HttpHeader(name, value)));
        headers.add(new HttpHeader("Content-Length", Integer.toString(answer.body().length)));
        return Response.response()
                .status(answer.status())
                .headers(new HttpHeaders(headers))
                .body(answer.body());
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }
}
