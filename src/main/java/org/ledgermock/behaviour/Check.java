package org.ledgermock.behaviour;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.State;

/**
 * What has to be true of a value before an entity is made or changed; the code of each is the vendor's own, which a
 * request schema cannot give. A value that is not there passes.
 *
 * @param at where the value is: in {@code /request}, in the one entity of a kind such as {@code /owner}, or the number
 *     of entities of a kind such as {@code /count/card}
 * @param with where a second value is, of which the pattern speaks too: both, with a space between
 * @param pattern regular expression that the whole value keeps
 * @param same where a value is that it has to equal
 * @param noneOf values that it may not be
 * @param below where a number is that it has to be below
 * @param most the highest that a number may be, or the digits of one
 * @param taken the field of existing entities in which the value may not yet be, or not so often
 * @param known the kind of entity whose key it has to be
 * @param longerAgo how many seconds a time has to be gone by, and more
 * @param situation what it is called when it is not so
 */
record Check(
        JsonPointer at,
        Optional<JsonPointer> with,
        Optional<String> pattern,
        Optional<JsonPointer> same,
        List<String> noneOf,
        Optional<JsonPointer> below,
        Optional<BigDecimal> most,
        Optional<Taken> taken,
        Optional<String> known,
        Optional<Long> longerAgo,
        String situation) {

    // As many as the mappings have.
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    Check {
        requireNonNull(at, "at");
        requireNonNull(situation, "situation");
        pattern.ifPresent(Check::compiled);
        noneOf = List.copyOf(noneOf);
    }

    /**
     * A field of a kind of entity, in which a value may be at most so often.
     *
     * @param anyCase whether texts that differ in case alone are the same; not so when absent
     */
    record Taken(String of, String field, int most, Optional<Boolean> anyCase) {

        private boolean isSame(String one, String other) {
            return anyCase.orElse(false) ? one.equalsIgnoreCase(other) : one.equals(other);
        }
    }

    static Set<String> situations(List<Check> checks) {
        Set<String> situations = new LinkedHashSet<>();
        checks.forEach(check -> situations.add(check.situation));
        return situations;
    }

    /** The first of these that does not hold. */
    static Optional<BehaviourResult> firstBroken(
            List<Check> checks, AdmittedCall call, JsonObject source, State state) {
        for (Check check : checks) {
            Optional<JsonValue> value = check.at.find(source);
            Optional<String> breach = value.flatMap(one -> check.breach(one, call, source, state));
            if (breach.isPresent()) {
                return Optional.of(
                        BehaviourResult.refused(check.situation, "%s %s.".formatted(check.at.tail(), breach.get())));
            }
        }
        return Optional.empty();
    }

    // What it has to be and is not. Only numbers and times are shown: a text may be a password.
    private Optional<String> breach(JsonValue value, AdmittedCall call, JsonObject source, State state) {
        String text = EntityKind.keyText(value);
        return Stream.of(
                        pattern.filter(wanted -> !compiled(wanted)
                                        .matcher(subject(text, source))
                                        .matches())
                                .map(wanted -> "%shas to match '%s', and does not".formatted(together(), wanted)),
                        same.filter(other -> !other.find(source).equals(Optional.of(value)))
                                .map(other -> "has to be the same as %s, and is not".formatted(other.tail())),
                        Optional.of(noneOf)
                                .filter(these -> these.contains(text))
                                .map(these -> "may not be %s".formatted(text)),
                        below.flatMap(other -> other.find(source))
                                .filter(bound -> !isBelow(value, bound))
                                .map(bound -> "has to be below %s, and is %s"
                                        .formatted(EntityKind.keyText(bound), Texts.shortened(text))),
                        most.filter(bound -> isAbove(value, bound))
                                .map(bound -> "has to be at most %s, and is %s"
                                        .formatted(bound.toPlainString(), Texts.shortened(text))),
                        taken.filter(field -> field.most <= count(field, text, state))
                                .map(field -> "has to be new as the %s of a %s, and %s"
                                        .formatted(
                                                field.field,
                                                field.of,
                                                field.most == 1
                                                        ? "one has it"
                                                        : "%d have it, as many as may".formatted(field.most))),
                        known.filter(kind -> state.named(kind, value).isEmpty())
                                .map("has to be the key of a %s, and there is none of it"::formatted),
                        longerAgo
                                .filter(seconds -> !isLongerAgo(text, seconds, call))
                                .map(seconds -> "has to be more than %d seconds ago, and is %s at %s"
                                        .formatted(seconds, Texts.shortened(text), call.time())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String together() {
        return with.map(other -> "with %s ".formatted(other.tail())).orElse("");
    }

    private static Pattern compiled(String pattern) {
        return COMPILED.computeIfAbsent(pattern, Pattern::compile);
    }

    private String subject(String text, JsonObject source) {
        return with.flatMap(other -> other.find(source))
                .map(other -> text + " " + EntityKind.keyText(other))
                .orElse(text);
    }

    private static boolean isBelow(JsonValue value, JsonValue bound) {
        return value instanceof JsonNumber one
                && bound instanceof JsonNumber other
                && one.value().compareTo(other.value()) < 0;
    }

    private static boolean isAbove(JsonValue value, BigDecimal bound) {
        if (value instanceof JsonNumber number) {
            return number.value().compareTo(bound) > 0;
        }
        String text = EntityKind.digitsOrText(value);
        return text.matches("\\d{1,40}") && new BigDecimal(text).compareTo(bound) > 0;
    }

    // To the second, as times are written.
    private static boolean isLongerAgo(String text, long seconds, AdmittedCall call) {
        Instant now = call.times().instant(call.time()).orElse(call.apiTime());
        return call.times()
                .instant(text)
                .filter(then -> !then.plusSeconds(seconds).isBefore(now))
                .isEmpty();
    }

    private static long count(Taken taken, String text, State state) {
        return state.all(taken.of, true)
                .filter(entity -> entity.values()
                        .find(taken.field)
                        .filter(value -> taken.isSame(EntityKind.keyText(value), text))
                        .isPresent())
                .count();
    }
}
