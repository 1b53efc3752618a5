package org.ledgermock.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Texts;

/** What a sandbox saw, and how to make it see that again, in text. Never a secret. */
final class Report {

    private static final int SHOWN = 20;
    private static final JsonString HIDDEN = new JsonString("(not shown)");

    private Report() {}

    /** The calls, and how to repeat them. */
    static String of(SandboxContext grant) {
        return calls(grant) + System.lineSeparator() + repeat(grant);
    }

    static String calls(SandboxContext grant) {
        List<Exchange> all = oldestFirst(grant);
        List<String> lines = new ArrayList<>();
        lines.add("the sandbox %s, begun with %s, saw %s"
                .formatted(
                        grant.control().id(),
                        grant.beginning(),
                        all.isEmpty() ? "no call" : all.size() == 1 ? "1 call:" : all.size() + " calls:"));
        int first = Math.max(0, all.size() - SHOWN);
        if (first > 0) {
            lines.add("  … %d earlier ones".formatted(first));
        }
        for (int at = first; at < all.size(); at++) {
            Exchange exchange = all.get(at);
            lines.add("  %d. %s: %s".formatted(at + 1, call(grant, exchange), verdict(exchange)));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String call(SandboxContext grant, Exchange exchange) {
        return exchange.operation().isEmpty()
                ? "%s %s, which is no operation"
                        .formatted(
                                exchange.request().method(),
                                Texts.oneLine(exchange.request().path()))
                : exchange.operation() + " " + arguments(grant, exchange);
    }

    private static String arguments(SandboxContext grant, Exchange exchange) {
        return Texts.shortened(Texts.oneLine(shown(grant, exchange).toString()));
    }

    private static JsonValue shown(SandboxContext grant, Exchange exchange) {
        return shown(
                exchange.arguments(),
                Optional.ofNullable(grant.family().contract().operations().get(exchange.operation()))
                        .map(contract -> contract.request().secrets())
                        .orElse(Set.of()));
    }

    private static JsonValue shown(JsonValue value, Set<String> secrets) {
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(item -> shown(item, secrets)).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject.Builder shown = JsonObject.builder();
        object.forEach((name, field) -> shown.put(name, secrets.contains(name) ? HIDDEN : shown(field, secrets)));
        return shown.build();
    }

    private static String verdict(Exchange exchange) {
        String what = exchange.error()
                .map(error -> "refused at '%s' with %s: %s"
                        .formatted(
                                exchange.stage(),
                                error.code(),
                                exchange.refusal().orElseThrow().why().cause()))
                .orElseGet(() -> exchange.version()
                        .map(version -> "answered, and changed the state to version " + version)
                        .orElse("answered"));
        return what
                + exchange.fault()
                        .map(fault -> " (ordered fault: %s)".formatted(fault.kind()))
                        .orElse("");
    }

    private static String repeat(SandboxContext grant) {
        List<String> lines = new ArrayList<>();
        lines.add(TestSandbox.REPEAT
                + "start './ledgermock serve%s', then"
                        .formatted(grant.beginning()
                                .seed()
                                .map(" --seed %s"::formatted)
                                .orElse("")));
        grant.sandbox()
                .faults()
                .standing()
                .forEach(standing ->
                        lines.add("  order the fault " + standing.order().json()));
        List<Exchange> known = oldestFirst(grant).stream()
                .filter(exchange -> !exchange.operation().isEmpty())
                .toList();
        // A command calls as the example credential.
        String example = grant.family().contract().file().exampleCredential().id();
        for (Exchange exchange : known.subList(Math.max(0, known.size() - SHOWN), known.size())) {
            lines.add("  ./ledgermock call %s %s '%s'"
                    .formatted(
                            exchange.family(),
                            exchange.operation(),
                            shown(grant, exchange)
                                    .toString()
                                    .replace(
                                            grant.control().credentials().get(0).id(), example)
                                    .replace("'", "'\\''")));
        }
        return lines.stream().collect(Collectors.joining(System.lineSeparator()));
    }

    private static List<Exchange> oldestFirst(SandboxContext grant) {
        List<Exchange> exchanges = new ArrayList<>(grant.sandbox().journal().newestFirst());
        Collections.reverse(exchanges);
        return exchanges;
    }
}
