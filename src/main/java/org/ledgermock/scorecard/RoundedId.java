package org.ledgermock.scorecard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;

/**
 * A number that an answer had, sent back as a float writes it. Many languages read numbers as floats, which have some 16
 * digits: an id with more becomes that of another entity. Who has ever sent one that no float can hold does not do so.
 */
final class RoundedId implements Rule {

    private static final int BITS = 53;

    @Override
    public List<Finding> findings(CallHistory course) {
        List<Finding> findings = new ArrayList<>();
        Set<BigDecimal> known = new HashSet<>();
        Map<BigDecimal, Exchange> rounded = new HashMap<>();
        for (Exchange exchange : course.exchanges()) {
            if (large(exchange.arguments()).anyMatch(number -> !floats(number).contains(number))) {
                return List.of();
            }
            large(exchange.arguments()).filter(known::add).forEach(number -> {
                Exchange shown = rounded.get(number);
                if (shown != null) {
                    findings.add(finding(shown, exchange, number));
                }
            });
            large(exchange.document().orElse(JsonObject.EMPTY))
                    .filter(known::add)
                    .forEach(number -> floats(number).stream()
                            .filter(other -> !other.equals(number))
                            .forEach(other -> rounded.putIfAbsent(other, exchange)));
        }
        return findings;
    }

    // As the float nearest to it is written: with all digits, or with no more than tell it from the next one.
    private static Set<BigDecimal> floats(BigDecimal number) {
        BigDecimal nearest = nearest(number);
        return Stream.concat(
                        Stream.of(nearest),
                        IntStream.rangeClosed(15, 17)
                                .mapToObj(digits ->
                                        nearest.round(new MathContext(digits)).setScale(0)))
                .filter(other -> nearest(other).equals(nearest))
                .collect(Collectors.toSet());
    }

    // A float of 64 bits has 53 for the digits.
    private static BigDecimal nearest(BigDecimal number) {
        int spare = Math.max(0, number.toBigInteger().bitLength() - BITS);
        BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(spare));
        return number.divide(unit, 0, RoundingMode.HALF_EVEN).multiply(unit);
    }

    private static Stream<BigDecimal> large(JsonValue value) {
        return Stream.concat(
                value.scalar().filter(text -> text.matches("\\d{16,20}")).map(BigDecimal::new).stream(),
                CallHistory.below(value).flatMap(RoundedId::large));
    }

    private static Finding finding(Exchange shown, Exchange sent, BigDecimal number) {
        return new Finding(
                Mistake.ROUNDED_ID,
                sent.operation(),
                "%s was called with %s, which is a number that %s had answered, rounded to what a float can hold: another id. Read such numbers as text or as whole numbers of 64 bits."
                        .formatted(sent.operation(), number.toPlainString(), shown.operation()),
                List.of(shown.requestId(), sent.requestId()));
    }
}
