package org.ledgermock.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON without loss: decimals keep their scale, whole numbers all their digits, a repeated name is an error. */
public final class ExactJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private ExactJson() {}

    public static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** The document, or a missing node if these bytes are not exactly one JSON document in UTF-8. */
    public static JsonNode readOrMissing(byte[] bytes) {
        return strictText(bytes).map(ExactJson::readOrMissing).orElse(MissingNode.getInstance());
    }

    static JsonNode readOrMissing(String json) {
        try {
            return read(json);
        } catch (JacksonException | NumberFormatException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** A JSON string as the text of a literal, quotes included. */
    static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /**
     * A uid, of a number or of a numeric string as some log endpoints have it (kybio-member-api.md 2.2); anything
     * that went through a floating-point type on its way is refused.
     */
    static BigInteger uid(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.bigIntegerValue();
        }
        if (node.isString() && node.stringValue().matches("\\d+")) {
            return new BigInteger(node.stringValue());
        }
        throw new AssertionError("expected a whole number or its digits in a string, got " + node);
    }

    // Decoded by ourselves: the parser would also take UTF-16 and some malformed UTF-8.
    private static Optional<String> strictText(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
