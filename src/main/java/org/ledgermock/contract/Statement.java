package org.ledgermock.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Options;
import org.ledgermock.message.RecordReader;

/** One thing that a contract says. */
public sealed interface Statement {

    /** Unique among an operation's own, which go before a common one of the same id. */
    String id();

    Provenance provenance();

    /** The source, shortly; for a line of one of the vendor's pages there is a {@link #locator} as well. */
    String source();

    Optional<Locator> locator();

    /** In our words. */
    String says();

    /** Key of the family's option that it depends on. */
    default Optional<String> option() {
        return Optional.empty();
    }

    /**
     * An error that a call may be answered with.
     *
     * @param provenance of what causes it
     * @param code the vendor's
     * @param text by language, with placeholders such as {@code {parameter}}
     * @param codeProvenance of the code itself; that of the statement where it is absent
     * @param status of the HTTP answer, 200 where it is absent
     * @param option key of the family's option that has the code, where it may be changed: no source gives it
     */
    record ErrorCode(
            String id,
            String kind,
            Provenance provenance,
            String source,
            Optional<Locator> locator,
            String says,
            String code,
            Optional<Provenance> codeProvenance,
            Optional<HttpStatus> status,
            Optional<String> option,
            Map<String, String> text,
            Provenance textProvenance,
            Optional<String> supersededBy)
            implements Statement {

        private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

        public ErrorCode {
            text = Map.copyOf(text);
            if (text.isEmpty()) {
                throw new IllegalArgumentException("the error '" + id + "' needs a text in at least one language");
            }
        }

        /** How certain it is that its cause is answered by its code. */
        public Provenance certainty() {
            Provenance ofCode = codeProvenance.orElse(provenance);
            return ofCode.compareTo(provenance) > 0 ? ofCode : provenance;
        }

        /** The HTTP status that it comes with. */
        public int httpStatus() {
            return status.orElse(HttpStatus.OK).code();
        }

        /** The code under these options. */
        public String code(Options options) {
            return option.map(options::text).orElse(code);
        }

        /** The text in this language, or in one that is known, with its placeholders filled in. */
        public String text(String language, Map<String, String> arguments) {
            String template = Optional.ofNullable(text.get(language))
                    .or(() -> Optional.ofNullable(text.get("en")))
                    .orElseGet(() -> text.values().iterator().next());
            // In one pass: what a client sent is never a placeholder itself.
            return PLACEHOLDER
                    .matcher(template)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(arguments.getOrDefault(found.group(1), found.group())));
        }
    }

    /** How many calls are let through in a window of time, and what is counted separately. */
    record Limit(
            String id,
            String kind,
            Provenance provenance,
            String source,
            Optional<Locator> locator,
            String says,
            long calls,
            Window per,
            List<Scope> scope)
            implements Statement {}

    /** The window of a limit. */
    enum Window {
        SECOND(Duration.ofSeconds(1)),
        MINUTE(Duration.ofMinutes(1)),
        DAY(Duration.ofDays(1));

        private final Duration length;

        Window(Duration length) {
            this.length = length;
        }

        public Duration length() {
            return length;
        }
    }

    /** What a limit counts separately. */
    enum Scope {
        CREDENTIAL,
        OPERATION
    }

    /** Who may call an operation. */
    record Roles(
            String id,
            String kind,
            Provenance provenance,
            String source,
            Optional<Locator> locator,
            String says,
            List<String> roles)
            implements Statement {}

    /**
     * Anything else.
     *
     * @param option key of the family's option that it depends on
     * @param strict what it asks for when the family is strict
     * @param once which calls of its operation are repetitions
     */
    record Rule(
            String id,
            String kind,
            Provenance provenance,
            String source,
            Optional<Locator> locator,
            String says,
            Optional<String> option,
            Optional<String> supersededBy,
            Optional<Strict> strict,
            Optional<Once> once)
            implements Statement {}

    /**
     * A field of requests or of answers: a property of their schema, which says where it is known from.
     *
     * @param alwaysNull whether the schema allows it no other value
     * @param by the ids of statements by which the schema has a keyword here, by keyword; {@code null} stands for a null
     */
    record Field(
            String id,
            Provenance provenance,
            String source,
            Optional<Locator> locator,
            String says,
            Side side,
            JsonPointer pointer,
            boolean alwaysNull,
            Map<String, String> by)
            implements Statement {

        /** Whether a document has it, with a value; of a list any item may. */
        public boolean isIn(JsonValue document) {
            return isIn(document, pointer.tokens());
        }

        private boolean isIn(JsonValue here, List<String> way) {
            if (way.isEmpty()) {
                return alwaysNull || here != JsonNull.NULL;
            }
            List<String> rest = way.subList(1, way.size());
            return here instanceof JsonArray list
                    ? list.stream().anyMatch(item -> isIn(item, rest))
                    : here instanceof JsonObject object
                            && object.find(way.get(0))
                                    .filter(value -> isIn(value, rest))
                                    .isPresent();
        }
    }

    /** Which way a field goes. */
    enum Side {
        REQUEST,
        RESPONSE
    }

    /** What a superseded rule asks for besides: a fragment of request schema, common parameters. */
    record Strict(Optional<JsonObject> request, List<String> commonParameters) {}

    List<String> KINDS = List.of("error", "limit", "roles", "rule");

    /** Reads a statement of a contract file, of whichever kind it says it is. */
    static Statement of(JsonValue value) {
        String kind = value instanceof JsonObject object ? object.text("kind").orElse("") : "";
        return switch (kind) {
            case "error" -> RecordReader.read(value, ErrorCode.class);
            case "limit" -> RecordReader.read(value, Limit.class);
            case "roles" -> RecordReader.read(value, Roles.class);
            case "rule" -> RecordReader.read(value, Rule.class);
            default ->
                throw new JsonMismatch(
                        "/kind", "expected one of %s, got '%s'".formatted(String.join(", ", KINDS), kind));
        };
    }
}
