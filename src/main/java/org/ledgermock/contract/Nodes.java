package org.ledgermock.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON values as the nodes that the schema library works on. */
final class Nodes {

    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private Nodes() {}

    static JsonNode of(JsonValue value) {
        if (value instanceof JsonObject object) {
            ObjectNode node = FACTORY.objectNode();
            object.forEach((name, field) -> node.set(name, of(field)));
            return node;
        }
        if (value instanceof JsonArray array) {
            ArrayNode node = FACTORY.arrayNode(array.size());
            array.items().forEach(item -> node.add(of(item)));
            return node;
        }
        if (value instanceof JsonString string) {
            return FACTORY.stringNode(string.text());
        }
        if (value instanceof JsonNumber number) {
            return number(number.value());
        }
        return value instanceof JsonBoolean bool ? FACTORY.booleanNode(bool.value()) : FACTORY.nullNode();
    }

    // Stands for any number with a fraction that is beyond a long: as far beyond every bound of ours, and no integer.
    private static final BigDecimal FAR = new BigDecimal("4611686018427387904.5");

    // The library fails on bounds of integers when they stand in decimal nodes beyond a long: whole numbers, however
    // they were written, become integer nodes.
    private static JsonNode number(BigDecimal value) {
        if (value.scale() == 0 && value.precision() <= JsonNumber.DIGITS_OF_ANY_LONG) {
            return FACTORY.numberNode(value.longValue());
        }
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            return FACTORY.numberNode(value.abs().compareTo(FAR) < 0 ? value : value.signum() < 0 ? FAR.negate() : FAR);
        }
        BigInteger integer = value.toBigInteger();
        return integer.abs().compareTo(MAX_LONG) <= 0
                ? FACTORY.numberNode(integer.longValueExact())
                : FACTORY.numberNode(integer);
    }
}
