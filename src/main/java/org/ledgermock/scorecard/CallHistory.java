package org.ledgermock.scorecard;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.contract.Conduct;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.contract.Once;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/**
 * What happened in a sandbox, in the order in which it came, and what is known of its family.
 *
 * <p>The first of two deliveries that a fault made of one request is not there: it is no doing of the client's.
 */
final class CallHistory {

    private static final String OPERATION = "operation";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FamilyContract family;
    private final List<Exchange> exchanges;

    CallHistory(FamilyContract family, List<Exchange> oldestFirst) {
        this.family = requireNonNull(family, "family");
        this.exchanges = oldestFirst.stream()
                .filter(exchange -> exchange.delivery().ending() != Delivery.Ending.UNHEARD)
                .sorted(Comparator.comparingLong(Exchange::nanos))
                .toList();
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** What came after one of them. */
    List<Exchange> after(int place) {
        return exchanges.subList(place + 1, exchanges.size());
    }

    Conduct conduct() {
        return family.conduct();
    }

    Optional<Conduct.OfOperation> conduct(Exchange exchange) {
        return Optional.ofNullable(conduct().operations().get(exchange.operation()));
    }

    Optional<Contract> contract(Exchange exchange) {
        return Optional.ofNullable(family.operations().get(exchange.operation()));
    }

    /** By what the vendor knows a repetition of such a call, where it knows any. */
    Optional<Once> once(Exchange exchange) {
        return contract(exchange).flatMap(Contract::once);
    }

    /** Where in its arguments a client says which change it is: what the vendor knows a repetition by, but for the entity. */
    List<JsonPointer> stamps(Exchange exchange) {
        Optional<JsonPointer> key = conduct(exchange).flatMap(Conduct.OfOperation::key);
        return once(exchange).stream()
                .flatMap(once -> once.by().stream()
                        .filter(place -> !key.equals(Optional.of(place))
                                && !once.keeps().each().equals(Optional.of(place))))
                .toList();
    }

    boolean changes(Exchange exchange) {
        return contract(exchange).map(Contract::changes).orElse(false);
    }

    /** Whether it does no harm to make the change of the one once more by the other: the vendor sees to that. */
    boolean isProtected(Exchange first, Exchange later) {
        List<JsonPointer> known = once(first)
                .map(Once::by)
                .or(() -> conduct(first).flatMap(Conduct.OfOperation::unique).map(List::of))
                .orElse(List.of());
        return isSetting(first)
                || !known.isEmpty()
                        && known.stream()
                                .allMatch(place -> place.find(first.arguments()).isPresent()
                                        && place.find(first.arguments()).equals(place.find(later.arguments())));
    }

    private boolean isSetting(Exchange exchange) {
        return conduct()
                .live()
                .flatMap(live -> Optional.ofNullable(live.changes().get(exchange.operation())))
                .filter(LiveConduct.Effect::isSetting)
                .isPresent();
    }

    /** Whether a call before it changed something that it can show. */
    boolean isLookedFor(Exchange read) {
        return exchanges.stream()
                .takeWhile(before -> before != read)
                .flatMap(before -> conduct(before).stream())
                .anyMatch(of -> of.readBack().contains(read.operation()));
    }

    /** Whether it was its operation that refused it, for what the account has; what was asked was all right. */
    static boolean isRefusedByState(Exchange exchange) {
        return exchange.stage().equals(OPERATION) && exchange.error().isPresent();
    }

    /** Whether it was refused by an error of a list: a code, what stands before a dot in one, or a statement's id. */
    boolean refusedBy(Exchange exchange, List<String> errors) {
        if (exchange.error().isEmpty()) {
            return false;
        }
        return Conduct.isAmong(
                errors,
                exchange.error().get().code(),
                exchange.refusal().orElseThrow().error());
    }

    /** Whether the connection broke before the client had the whole answer. */
    static boolean isBroken(Exchange exchange) {
        return switch (exchange.delivery().ending()) {
            case RESET, CLOSED, CUT -> true;
            case WHOLE, UNHEARD -> false;
        };
    }

    /** Whether the client surely had an answer, and with all that it should have. */
    static boolean isHeard(Exchange exchange) {
        return exchange.document().isPresent()
                && exchange.fault()
                        .filter(fault -> !(fault.deviation() instanceof Deviation.Stale))
                        .isEmpty();
    }

    /** Whether the client knows that it was not made. */
    boolean isClearlyRefused(Exchange exchange) {
        return exchange.error().isPresent()
                && isHeard(exchange)
                && !refusedBy(exchange, conduct().unclear());
    }

    /** Whether the client could not know, when it sent a later request, what had come of this one. */
    boolean isUnclear(Exchange exchange, Exchange later) {
        return isWithoutAnswer(exchange)
                || isBeforeAnswer(exchange, later)
                || refusedBy(exchange, conduct().unclear());
    }

    /** Whether nothing came of it that could be read as an answer. */
    static boolean isWithoutAnswer(Exchange exchange) {
        return isBroken(exchange)
                || exchange.fault()
                        .filter(fault -> fault.deviation() == Deviation.Plain.GATEWAY_PAGE
                                || fault.deviation() == Deviation.Plain.EMPTY_BODY)
                        .isPresent();
    }

    // A client that had no patience for a late answer goes on before it goes out. One that goes on later may have had
    // it.
    private static boolean isBeforeAnswer(Exchange exchange, Exchange later) {
        Duration late = exchange.delivery().after();
        boolean slow = exchange.fault()
                .filter(fault -> fault.deviation() instanceof Deviation.Slow)
                .isPresent();
        return (slow || !late.isZero())
                && between(exchange, later).compareTo(exchange.took().plus(late)) < 0;
    }

    /** How long a client waited from one call to another, be its time the machine's or one in a test's hands. */
    static Duration pause(Exchange earlier, Exchange later) {
        Duration real = between(earlier, later);
        Duration wire = Duration.between(earlier.at(), later.at());
        return real.compareTo(wire) > 0 ? real : wire;
    }

    /** Whether both may bear the same second: a client's clock is the machine's, or the one in a test's hands. */
    static boolean mayBeOfOneSecond(Exchange earlier, Exchange later) {
        return between(earlier, later).compareTo(SECOND) < 0
                || Duration.between(earlier.at(), later.at()).compareTo(SECOND) < 0;
    }

    static Duration between(Exchange earlier, Exchange later) {
        return Duration.ofNanos(later.nanos() - earlier.nanos());
    }

    /** Whether both ask the same of the same operation, however they are signed. */
    static boolean isSameCall(Exchange one, Exchange other) {
        return one.operation().equals(other.operation())
                && one.arguments().equals(other.arguments())
                && (one.arguments().size() > 0 || one.isSameCall(other));
    }

    /** Whether both make the same change, be it stamped anew. */
    boolean isSameChange(Exchange one, Exchange other) {
        return one.operation().equals(other.operation()) && essence(one).equals(essence(other));
    }

    private JsonObject essence(Exchange exchange) {
        JsonObject essence = exchange.arguments();
        for (JsonPointer stamp : stamps(exchange)) {
            essence = without(essence, stamp);
        }
        return essence;
    }

    /** Whether one is the other made again: the same call, or the same change. */
    boolean isAgain(Exchange one, Exchange other) {
        return isSameCall(one, other)
                || one.arguments().size() > 0 && !stamps(one).isEmpty() && isSameChange(one, other);
    }

    /** The same object without what stands at a place. */
    static JsonObject without(JsonObject object, JsonPointer place) {
        if (place.tokens().size() == 1) {
            return object.without(place.head());
        }
        return object.object(place.head())
                .map(below -> object.with(place.head(), without(below, place.tail())))
                .orElse(object);
    }

    /** How much a value counts: as many as a number says, or as an array has items. */
    static Optional<BigDecimal> count(JsonValue value) {
        if (value instanceof JsonArray array) {
            return Optional.of(BigDecimal.valueOf(array.size()));
        }
        if (value instanceof JsonString string && string.text().matches("\\d{1,9}")) {
            return Optional.of(new BigDecimal(string.text()));
        }
        return value instanceof JsonNumber number ? Optional.of(number.value()) : Optional.empty();
    }

    /** Whether a text is one of the single values in a document, at whatever place. */
    static boolean mentions(JsonValue document, String text) {
        return document.scalar().filter(text::equals).isPresent()
                || below(document).anyMatch(value -> mentions(value, text));
    }

    /** Whether a text is the value of a field of this name, at whatever place. */
    static boolean has(JsonValue document, String name, String text) {
        return document instanceof JsonObject object
                        && object.find(name)
                                .flatMap(JsonValue::scalar)
                                .filter(text::equals)
                                .isPresent()
                || below(document).anyMatch(value -> has(value, name, text));
    }

    /** What stands directly in an object or an array. */
    static Stream<JsonValue> below(JsonValue document) {
        if (document instanceof JsonObject object) {
            return object.names().stream().flatMap(name -> object.find(name).stream());
        }
        return document instanceof JsonArray array ? array.stream() : Stream.empty();
    }
}
