package org.ledgermock.fault;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;

/** What a fault does to a call. */
public sealed interface Deviation {

    List<String> KINDS = List.of(
            "error",
            "delay",
            "refuse",
            "drop",
            "lost",
            "late",
            "busy",
            "twice",
            "stale",
            "wrongContentType",
            "gatewayPage",
            "emptyBody",
            "cutBody",
            "missingField",
            "retypedField");

    /** How a connection is broken. */
    enum Break {
        /** Reset: the client's socket fails. */
        RESET,
        /** Closed in order, without a byte of an answer. */
        CLOSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those of which nothing more is to be said. */
    enum Plain implements Deviation {
        /** It is refused by the vendor's busy error, and nothing changes. */
        REFUSE("refuse"),
        /** It is carried out, and answered by the vendor's busy error. */
        BUSY("busy"),
        /** It is delivered two times; the client gets the answer to the second. */
        TWICE("twice"),
        /** It is carried out; the answer says that it is plain text. */
        WRONG_CONTENT_TYPE("wrongContentType"),
        /** It is carried out, and answered by a gateway's page in HTML with status 502. */
        GATEWAY_PAGE("gatewayPage"),
        /** It is carried out, and answered without a body. */
        EMPTY_BODY("emptyBody"),
        /** It is carried out; the connection ends in the middle of the answer's body. */
        CUT_BODY("cutBody");

        private final String kind;

        Plain(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        private static Plain of(TaggedObject choice) {
            choice.as(Nothing.class);
            return Arrays.stream(values())
                    .filter(plain -> plain.kind.equals(choice.kind()))
                    .findFirst()
                    .orElseThrow();
        }

        private record Nothing() {}
    }

    /**
     * It is refused, and nothing changes.
     *
     * @param code of the operation's contract or its family's common one, or the id of one of their error statements
     */
    record Error(String code) implements Deviation {

        public Error {
            requireNonNull(code, "code");
        }

        @Override
        public String kind() {
            return "error";
        }

        @Override
        public JsonObject details() {
            return JsonObject.builder().put("code", code).build();
        }
    }

    /** It is held up, then carried out as always. */
    record Delay(Pause pause) implements Deviation {

        public Delay {
            requireNonNull(pause, "pause");
        }

        @Override
        public String kind() {
            return "delay";
        }

        @Override
        public JsonObject details() {
            return pause.json();
        }

        @Override
        public Duration draw(SeededRandom dice) {
            return pause.draw(dice);
        }
    }

    /** The connection breaks, and nothing changes. */
    record Drop(Optional<Break> by) implements Deviation {

        public Drop {
            requireNonNull(by, "by");
        }

        @Override
        public String kind() {
            return "drop";
        }

        @Override
        public JsonObject details() {
            return written(by);
        }
    }

    /** It is carried out, and the connection breaks in place of the answer. */
    record Lost(Optional<Break> by) implements Deviation {

        public Lost {
            requireNonNull(by, "by");
        }

        @Override
        public String kind() {
            return "lost";
        }

        @Override
        public JsonObject details() {
            return written(by);
        }
    }

    /** It is carried out at once, and the answer comes later. */
    record Late(Pause pause) implements Deviation {

        public Late {
            requireNonNull(pause, "pause");
        }

        @Override
        public String kind() {
            return "late";
        }

        @Override
        public JsonObject details() {
            return pause.json();
        }

        @Override
        public Duration draw(SeededRandom dice) {
            return pause.draw(dice);
        }
    }

    /**
     * A reading call is answered from the state as it was at the end of a past second of wire time.
     *
     * @param seconds how many before the present one, 1 to {@value #MOST_SECONDS}
     */
    record Stale(long seconds) implements Deviation {

        /** How far back a sandbox remembers its states. */
        public static final int MOST_SECONDS = 60;

        public Stale {
            if (seconds < 1 || seconds > MOST_SECONDS) {
                throw new IllegalArgumentException(
                        "'seconds' is from 1 to %d, not %d".formatted(MOST_SECONDS, seconds));
            }
        }

        @Override
        public String kind() {
            return "stale";
        }

        @Override
        public JsonObject details() {
            return JsonObject.builder().put("seconds", seconds).build();
        }
    }

    /**
     * It is carried out; a field of the answer is spoiled. An answer that has none there is not hit: the order waits.
     *
     * @param at in the document that the response schema describes
     */
    record Field(Spoiling how, JsonPointer at) implements Deviation {

        public Field {
            requireNonNull(how, "how");
            requireNonNull(at, "at");
        }

        @Override
        public String kind() {
            return how == Spoiling.MISSING ? "missingField" : "retypedField";
        }

        @Override
        public JsonObject details() {
            return JsonObject.of("at", new JsonString(at.toString()));
        }

        private static Field of(Spoiling how, TaggedObject choice) {
            return new Field(how, choice.as(Place.class).at);
        }

        private record Place(JsonPointer at) {}
    }

    /** What becomes of a field. */
    enum Spoiling {
        /** It is not there. */
        MISSING,
        /** It is of another type. */
        RETYPED
    }

    /** One of {@link #KINDS}. */
    String kind();

    /** What is said of it besides its kind. */
    default JsonObject details() {
        return JsonObject.EMPTY;
    }

    /** The next pause that it makes; none unless it is one of those that do. */
    default Duration draw(SeededRandom dice) {
        return Duration.ZERO;
    }

    default JsonObject json() {
        return JsonObject.of(kind(), details());
    }

    /** @throws JsonMismatch when it is written otherwise than {@link #json} writes it */
    static Deviation of(JsonValue written) {
        TaggedObject choice = TaggedObject.of(written, KINDS);
        return switch (choice.kind()) {
            case "error" -> choice.as(Error.class);
            case "delay" -> new Delay(pause(choice));
            case "drop" -> choice.as(Drop.class);
            case "lost" -> choice.as(Lost.class);
            case "late" -> new Late(pause(choice));
            case "stale" -> choice.as(Stale.class);
            case "missingField" -> Field.of(Spoiling.MISSING, choice);
            case "retypedField" -> Field.of(Spoiling.RETYPED, choice);
            default -> Plain.of(choice);
        };
    }

    private static Pause pause(TaggedObject choice) {
        try {
            return Pause.of(choice.value());
        } catch (JsonMismatch e) {
            throw choice.below(e);
        }
    }

    private static JsonObject written(Optional<Break> by) {
        return by.map(how -> JsonObject.builder().put("by", how.word()).build()).orElse(JsonObject.EMPTY);
    }
}
