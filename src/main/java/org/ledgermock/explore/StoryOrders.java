package org.ledgermock.explore;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Likely;

/**
 * Orders what goes wrong in a story.
 *
 * @param keys as calls have had them, by operation and text
 * @param patience how long the run may take
 */
record StoryOrders(FamilyDetails family, Map<String, JsonValue> keys, Duration patience) {

    /** What was ordered, by the ids of the orders. */
    Map<String, Trouble> place(SandboxClient sandbox, Story story) {
        Map<String, Trouble> ordered = new HashMap<>();
        List<Trouble> inOrder = story.troubles().stream()
                .sorted(Comparator.comparing(trouble -> trouble.at().number()))
                .toList();
        for (int at = 0; at < inOrder.size(); at++) {
            Trouble trouble = inOrder.get(at);
            // A delivery that an order takes is not counted by the orders behind it.
            long taken = inOrder.subList(0, at).stream()
                    .filter(earlier -> earlier.at().isBeside(trouble.at()))
                    .count();
            ordered.put(
                    sandbox.order(nth(trouble, trouble.at().number() - taken)).id(), trouble);
        }
        story.conditions().forEach(condition -> condition.order(sandbox));
        return ordered;
    }

    private NewFault nth(Trouble trouble, long number) {
        CallName at = trouble.at();
        requireKnown(at.operation(), trouble.going().kind());
        NewFault fault = trouble.going().order(at.operation(), patience);
        Optional<String> place = family.operation(at.operation()).flatMap(FamilyDetails.OfOperation::key);
        return at.key().isPresent() && place.isPresent()
                ? fault.nth(number, place.get(), key(at.operation(), at.key().get()))
                : fault.nth(number);
    }

    private void requireKnown(String operation, String kind) {
        List<String> operations = family.operations().stream()
                .map(FamilyDetails.OfOperation::operation)
                .toList();
        List<String> kinds = Stream.concat(
                        family.operation(operation).stream()
                                .flatMap(known -> known.faults().stream())
                                .map(NewFault::kind),
                        Stream.of(Going.ERROR))
                .toList();
        if (!operations.contains(operation)) {
            throw new IllegalArgumentException("%s has no operation '%s'%s; it has %s"
                    .formatted(
                            family.family(),
                            operation,
                            Likely.hint(operation, operations),
                            String.join(", ", operations)));
        }
        if (!kinds.contains(kind)) {
            throw new IllegalArgumentException("%s has no kind '%s' of what goes wrong%s; kinds are %s"
                    .formatted(operation, kind, Likely.hint(kind, kinds), String.join(", ", kinds)));
        }
    }

    private JsonValue key(String operation, String text) {
        return Optional.ofNullable(keys.get(operation + " " + text))
                .orElseGet(
                        () -> text.matches("\\d{1,18}") ? JsonNumber.of(Long.parseLong(text)) : new JsonString(text));
    }
}
