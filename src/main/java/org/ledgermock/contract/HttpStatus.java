package org.ledgermock.contract;

import java.math.BigDecimal;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonValue;

/** The status of an HTTP answer, as a contract says it. */
public record HttpStatus(int code) {

    /** What an answer has where the contract says nothing. */
    static final HttpStatus OK = new HttpStatus(200);

    private static final int LEAST = 200;
    private static final int MOST = 599;

    /** Reads itself. */
    public static HttpStatus of(JsonValue value) {
        BigDecimal number = value instanceof JsonNumber written ? written.value() : BigDecimal.ZERO;
        if (number.compareTo(BigDecimal.valueOf(LEAST)) < 0
                || number.compareTo(BigDecimal.valueOf(MOST)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new JsonMismatch("", "expected an HTTP status from %d to %d, got %s".formatted(LEAST, MOST, value));
        }
        return new HttpStatus(number.intValueExact());
    }
}
