package org.ledgermock.kybio.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ledgermock.message.Body;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.StubGateway;

/** A call as the page describes it, changed in what a test is about. */
final class SampleCall {

    static final String PREFIX = "/pospal-api2/openapi/v1";
    static final String BODY = "{\"appId\":\"AKIDOWNEXAMPLE\",\"customerUid\":7}";
    static final KybioProtocol PROTOCOL = protocol(PREFIX, "/Other//v1");

    final Map<String, String> options = new LinkedHashMap<>(Map.of(
            "errorCodeOnSuccess", "null",
            "freshnessSeconds", "0",
            "gzip", "off",
            "gzipThresholdBytes", "10",
            "hexCase", "any",
            "timestampHeader", "optional",
            "userAgent", "any"));

    String method = "POST";
    String path = PREFIX + "/customerOpenApi/queryByUid";
    String body = BODY;
    Request.Arrival arrival = Request.Arrival.WHOLE;
    Headers headers = Headers.NONE;

    static KybioProtocol protocol(String... prefixes) {
        return new KybioProtocol(new KybioSettings(List.of(prefixes)));
    }

    KybioCall open() {
        Headers signed = headers.first(DataSignature.HEADER).isPresent()
                ? headers
                : headers.and(DataSignature.HEADER, DataSignature.of(StubGateway.OWN.secret(), body));
        return PROTOCOL.open(
                new Request(method, path, "", signed, Body.of(body.getBytes(UTF_8)), arrival),
                new StubGateway(options.entrySet().stream()
                        .flatMap(option -> Stream.of(option.getKey(), option.getValue()))
                        .toArray(String[]::new)));
    }
}
