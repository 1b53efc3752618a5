package org.ledgermock.features;

import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.util.Optional;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.TencentClient;
import tools.jackson.databind.JsonNode;

/**
 * An answer of either vendor.
 *
 * @param body its text as sent
 * @param fields what holds the answer's fields: Response at Tencent, data at KYBIO
 * @param errorCode empty for a success
 */
record Answer(
        int httpStatus,
        HttpHeaders headers,
        String body,
        JsonNode json,
        JsonNode fields,
        Optional<String> errorCode,
        Optional<String> message) {

    static Answer of(TencentClient.Answer answer) {
        return new Answer(
                answer.httpStatus(),
                answer.headers(),
                answer.body(),
                answer.json(),
                answer.response(),
                answer.errorCode(),
                answer.errorMessage());
    }

    static Answer of(KybioClient.Answer answer) {
        return new Answer(
                answer.httpStatus(),
                answer.headers(),
                answer.body(),
                answer.json(),
                answer.data(),
                answer.errorCode().map(String::valueOf),
                answer.messages().stream().findFirst());
    }

    JsonNode field(String name) {
        if (!fields.has(name)) {
            throw new AssertionError("there is no field %s in %s".formatted(name, body));
        }
        return fields.path(name);
    }

    BigDecimal amount(String name) {
        JsonNode value = field(name);
        if (!value.isNumber()) {
            throw new AssertionError("%s is no number in %s".formatted(name, body));
        }
        return value.decimalValue();
    }
}
