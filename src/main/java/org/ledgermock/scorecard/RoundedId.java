package org.ledgermock.scorecard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/**
 * A number that an answer had, sent back as a double writes it. Many languages read numbers as doubles, which have some 16
 * digits: an id with more becomes that of another entity.
 */
final class RoundedId implements Rule {

    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

    @Override
    public List<Finding> findings(CallHistory course) {
        List<Finding> findings = new ArrayList<>();
        Set<BigDecimal> known = new HashSet<>();
        Map<BigDecimal, Exchange> rounded = new HashMap<>();
        for (Exchange exchange : course.exchanges()) {
            large(exchange.arguments()).filter(known::add).forEach(number -> {
                Exchange shown = rounded.get(number);
                if (shown != null) {
                    findings.add(finding(shown, exchange, number));
                }
            });
            large(exchange.document().orElse(JsonObject.EMPTY))
                    .filter(known::add)
                    .forEach(number -> written(number).forEach(other -> rounded.putIfAbsent(other, exchange)));
        }
        return findings;
    }

    // As the double nearest to it is written: with all digits, or with no more than tell it from the next one.
    private static Stream<BigDecimal> written(BigDecimal number) {
        BigDecimal nearest = new BigDecimal(number.doubleValue());
        return Stream.concat(
                        Stream.of(nearest),
                        IntStream.rangeClosed(15, 17).mapToObj(digits -> nearest.round(new MathContext(digits))))
                .map(other -> other.setScale(0))
                .filter(other -> other.doubleValue() == number.doubleValue() && !other.equals(number));
    }

    private static Stream<BigDecimal> large(JsonValue value) {
        return Stream.concat(
                        CallHistory.text(value)
                                .filter(text -> text.matches("\\d{16,20}"))
                                .map(BigDecimal::new)
                                .stream(),
                        CallHistory.below(value).flatMap(RoundedId::large))
                .filter(number -> number.compareTo(EXACT) > 0);
    }

    private static Finding finding(Exchange shown, Exchange sent, BigDecimal number) {
        return Finding.of(
                Mistake.ROUNDED_ID,
                "%s was called with %s, which is a number that %s had answered, rounded to what a float can hold: another id. Read such numbers as text or as whole numbers of 64 bits."
                        .formatted(sent.operation(), number.toPlainString(), shown.operation()),
                List.of(shown, sent));
    }
}
