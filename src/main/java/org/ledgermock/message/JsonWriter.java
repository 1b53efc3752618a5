package org.ledgermock.message;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.StringJoiner;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.core.util.JsonRecyclerPools;

/** Writes JSON: compact, names in their order, numbers in plain notation. */
public final class JsonWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private JsonWriter() {}

    /** The value's text, numbers with the scale they have. */
    public static String write(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, NumberStyle.WITH_SCALE, generator);
        }
        return text.toString();
    }

    /** The value as UTF-8. */
    public static byte[] write(JsonValue value, NumberStyle style) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(256)) {
            try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
                write(value, style, generator);
            }
            return bytes.toByteArray();
        }
    }

    /** The value over several lines, for people. */
    public static String indented(JsonValue value) {
        StringBuilder text = new StringBuilder();
        indent(value, "", text);
        return text.toString();
    }

    /** The value with a space after each colon and comma, as Python writes it. */
    public static String spaced(JsonValue value) {
        if (value instanceof JsonObject object) {
            StringJoiner fields = new StringJoiner(", ", "{", "}");
            object.forEach((name, field) -> fields.add(write(new JsonString(name)) + ": " + spaced(field)));
            return fields.toString();
        }
        if (value instanceof JsonArray array) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            array.forEach(item -> items.add(spaced(item)));
            return items.toString();
        }
        return write(value);
    }

    /** JSON that has been written, with escapes for all that is not ASCII. */
    public static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        json.chars().forEach(unit -> {
            if (unit < 128) {
                ascii.append((char) unit);
            } else {
                ascii.append("\\u").append(HexFormat.of().toHexDigits((char) unit));
            }
        });
        return ascii.toString();
    }

    private static void write(JsonValue value, NumberStyle style, JsonGenerator generator) {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            object.forEach((name, field) -> {
                generator.writeName(name);
                write(field, style, generator);
            });
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            array.items().forEach(item -> write(item, style, generator));
            generator.writeEndArray();
        } else if (value instanceof JsonString string) {
            generator.writeString(string.text());
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(style.text(number.value()));
        } else if (value instanceof JsonBoolean bool) {
            generator.writeBoolean(bool.value());
        } else {
            generator.writeNull();
        }
    }

    private static void indent(JsonValue value, String margin, StringBuilder text) {
        String deeper = margin + "  ";
        if (value instanceof JsonObject object && object.size() > 0) {
            String[] separator = {"{\n"};
            object.forEach((name, field) -> {
                text.append(separator[0])
                        .append(deeper)
                        .append(new JsonString(name))
                        .append(": ");
                indent(field, deeper, text);
                separator[0] = ",\n";
            });
            text.append('\n').append(margin).append('}');
        } else if (value instanceof JsonArray array && array.size() > 0) {
            String separator = "[\n";
            for (JsonValue item : array) {
                text.append(separator).append(deeper);
                indent(item, deeper, text);
                separator = ",\n";
            }
            text.append('\n').append(margin).append(']');
        } else {
            text.append(new String(write(value, NumberStyle.WITH_SCALE), StandardCharsets.UTF_8));
        }
    }
}
