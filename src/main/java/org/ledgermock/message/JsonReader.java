package org.ledgermock.message;

import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads exactly one JSON value: strict UTF-8, no duplicate names, every number exact or refused.
 *
 * <p>Bounded in depth, length and number of parts, so that no input can cost more than its own size.
 */
public final class JsonReader {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAME = 256;
    private static final int MAX_STRING = 10 << 20;
    // What a request may have; a file may be a seed of many thousand entities.
    private static final int MAX_PARTS_OF_REQUEST = 100_000;
    private static final int MAX_PARTS_OF_FILE = 50_000_000;

    // Some 300 000 entities. YAML is read more slowly than JSON, which has no such bound.
    private static final int MAX_YAML = 32 << 20;

    private static final JsonFactory REQUESTS = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .streamReadConstraints(bounded(MAX_PARTS_OF_REQUEST))
            .build();
    private static final JsonFactory FILES = JsonFactory.builder()
            .streamReadConstraints(bounded(MAX_PARTS_OF_FILE))
            .build();

    // Jackson says where an unfinished value began, in terms of its own settings; its YAML shows the place, indented.
    private static final Pattern MARKER = Pattern.compile("\\s*\\(start marker at .*\\)");

    /** Made when first asked for: few files are YAML, and its library is as large as all else that reads. */
    private static final class Yaml {

        static final YAMLFactory FACTORY = YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(MAX_YAML)
                        .setAllowDuplicateKeys(true)
                        .build())
                .streamReadConstraints(bounded(MAX_PARTS_OF_FILE))
                .build();
    }

    private JsonReader() {}

    private static StreamReadConstraints bounded(int parts) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(JsonNumber.MAX_DIGITS * 4)
                .maxStringLength(MAX_STRING)
                .maxNameLength(MAX_NAME)
                .maxTokenCount(parts)
                .build();
    }

    /** Reads what came over the wire. */
    public static JsonReading read(byte[] bytes) {
        String text;
        try {
            // Jackson, given bytes, detects UTF-16 and forgives overlong UTF-8: the vendors document UTF-8.
            text = Utf8.decode(bytes);
        } catch (CharacterCodingException e) {
            return new JsonReading.Unreadable(JsonReading.Fault.ENCODING, "", "the bytes are not UTF-8");
        }
        return read(text, REQUESTS);
    }

    /** Reads a file, which may be large. */
    public static JsonReading read(String text) {
        return read(text, FILES);
    }

    private static JsonReading read(String text, JsonFactory factory) {
        if (text.isBlank()) {
            return new JsonReading.Unreadable(JsonReading.Fault.EMPTY, "", "there is nothing to read");
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return readWhole(parser);
        }
    }

    /** Reads YAML instead, into the same values; an alias is refused, as nothing here follows it. */
    public static JsonReading readYaml(String text) {
        if (text.isBlank()) {
            return new JsonReading.Unreadable(JsonReading.Fault.EMPTY, "", "there is nothing to read");
        }
        if (text.length() > MAX_YAML) {
            return new JsonReading.Unreadable(
                    JsonReading.Fault.TOO_LARGE,
                    "",
                    "YAML of more than 32 MB is not read; write it as JSON, or in a seed as a 'series'");
        }
        try (JsonParser parser = parser(text, true)) {
            return readWhole(parser);
        }
    }

    static JsonParser parser(String text, boolean yaml) {
        return (yaml ? Yaml.FACTORY : FILES).createParser(ObjectReadContext.empty(), text);
    }

    private static JsonReading readWhole(JsonParser parser) {
        try {
            if (parser.nextToken() == null) {
                return unreadable(JsonReading.Fault.EMPTY, parser, "there is nothing to read");
            }
            JsonValue value = readValue(parser);
            if (parser.nextToken() != null) {
                return unreadable(JsonReading.Fault.SYNTAX, parser, "text follows the end of the JSON value");
            }
            return new JsonReading.Read(value);
        } catch (Stopped stopped) {
            return unreadable(stopped.fault, parser, stopped.detail());
        } catch (StreamConstraintsException e) {
            return unreadable(
                    String.valueOf(e.getMessage()).contains("Number value length")
                            ? JsonReading.Fault.NUMBER_OUT_OF_BOUNDS
                            : JsonReading.Fault.TOO_LARGE,
                    parser,
                    e.getOriginalMessage());
        } catch (JacksonException e) {
            return unreadable(
                    JsonReading.Fault.SYNTAX,
                    parser,
                    MARKER.matcher(e.getOriginalMessage())
                            .replaceAll("")
                            .lines()
                            .filter(line -> !line.startsWith(" "))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static JsonReading unreadable(JsonReading.Fault fault, JsonParser parser, String detail) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return new JsonReading.Unreadable(fault, pointer, detail);
    }

    private static JsonValue readValue(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new Stopped(JsonReading.Fault.SYNTAX, "aliases are not followed: write the value out");
        }
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> new JsonString(whole(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(parser);
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new Stopped(JsonReading.Fault.SYNTAX, "a JSON value was expected, not " + token);
        };
    }

    // An escape can say half of a pair of surrogates. That is no character, and other readers refuse an answer with it.
    // Of a name Jackson itself refuses it.
    private static String whole(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!Character.isSurrogatePair(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : ' ')) {
                    throw new Stopped(
                            JsonReading.Fault.ENCODING, "a text has half of a surrogate pair, which is no Unicode");
                }
                at++;
            }
        }
        return text;
    }

    private static JsonObject readObject(JsonParser parser) {
        JsonObject.Builder object = JsonObject.builder();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (object.has(name)) {
                throw new Stopped(JsonReading.Fault.DUPLICATE_NAME, "the name '" + name + "' appears twice");
            }
            parser.nextToken();
            object.add(name, readValue(parser));
        }
        return object.build();
    }

    private static JsonArray readArray(JsonParser parser) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(readValue(parser));
        }
        return new JsonArray(items);
    }

    private static JsonNumber readNumber(JsonParser parser) {
        BigDecimal value;
        try {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getStringLength() <= JsonNumber.DIGITS_OF_ANY_LONG) {
                return JsonNumber.of(parser.getLongValue());
            }
            value = new BigDecimal(parser.getString());
        } catch (NumberFormatException e) {
            // YAML has numbers that JSON has not, such as .inf.
            boolean exponent = parser.getString().matches("[-+.\\d]+[eE].*");
            throw new Stopped(
                    JsonReading.Fault.NUMBER_OUT_OF_BOUNDS,
                    exponent
                            ? "the number cannot be read: its exponent is out of bounds"
                            : "the number cannot be read: JSON has no such number");
        }
        if (!JsonNumber.isBounded(value)) {
            throw new Stopped(
                    JsonReading.Fault.NUMBER_OUT_OF_BOUNDS,
                    "a number has more than " + JsonNumber.MAX_DIGITS + " digits when written out");
        }
        return new JsonNumber(value);
    }

    /** Leaves the recursion; never leaves this class. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final JsonReading.Fault fault;

        Stopped(JsonReading.Fault fault, String detail) {
            super(detail, null, false, false);
            this.fault = fault;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
