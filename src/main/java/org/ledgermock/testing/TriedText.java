package org.ledgermock.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.message.Texts;

/** What was never tried, for a console: short, the rest is in the files. */
final class TriedText {

    private static final int SHOWN = 6;
    private static final Map<Tried.What, String> NEVER = new EnumMap<>(Map.of(
            Tried.What.ERRORS,
            "met",
            Tried.What.FIELDS,
            "sent",
            Tried.What.PAGES,
            "came to",
            Tried.What.FAULTS,
            "had"));

    private TriedText() {}

    static String of(Tried tried) {
        List<String> lines = new ArrayList<>();
        for (Tried.OfFamily family : tried.families()) {
            lines.add("What your tests never tried of %s (%s, %s)"
                    .formatted(
                            family.family(),
                            Texts.count(family.sandboxes(), "sandbox", "sandboxes"),
                            Texts.count(family.calls(), "call", "calls")));
            lines.add("  tried: " + shares(family));
            line(lines, "never called", family.operations().untried());
            for (Tried.OfOperation operation : family.details()) {
                NEVER.forEach((what, met) -> line(
                        lines,
                        "%s never %s".formatted(operation.operation(), met),
                        operation.part(what).untried()));
            }
            family.mistakes()
                    .forEach((mistake, times) ->
                            lines.add("  mistake: %s, %s".formatted(mistake, Amounts.times(times))));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String shares(Tried.OfFamily family) {
        return List.of(Tried.What.values()).stream()
                .map(what -> "%d of %d %s"
                        .formatted(
                                family.parts(what)
                                        .mapToInt(part -> part.tried().size())
                                        .sum(),
                                family.parts(what)
                                        .mapToInt(Tried.Part::documented)
                                        .sum(),
                                what.word()))
                .collect(Collectors.joining(", "));
    }

    private static void line(List<String> lines, String what, Set<String> names) {
        if (!names.isEmpty()) {
            lines.add("  %s: %s".formatted(what, Texts.first(SHOWN, names)));
        }
    }
}
