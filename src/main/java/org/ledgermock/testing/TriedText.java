package org.ledgermock.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was never tried, for a console: short, the rest is in the files. */
final class TriedText {

    private static final int SHOWN = 6;

    private TriedText() {}

    static String of(Tried tried) {
        List<String> lines = new ArrayList<>();
        for (Tried.OfFamily family : tried.families()) {
            lines.add("What your tests never tried of %s (%d sandboxes, %d calls)"
                    .formatted(family.family(), family.sandboxes(), family.calls()));
            lines.add("  tried: " + shares(family));
            line(lines, "never called", family.operations().untried());
            for (Tried.OfOperation operation : family.details()) {
                line(
                        lines,
                        operation.operation() + " never met",
                        operation.errors().untried());
                line(
                        lines,
                        operation.operation() + " never sent",
                        operation.fields().untried());
                line(
                        lines,
                        operation.operation() + " never came to",
                        operation.pages().untried());
                line(
                        lines,
                        operation.operation() + " never had",
                        operation.faults().untried());
            }
            family.mistakes()
                    .forEach((mistake, times) -> lines.add("  mistake: %s, %d times".formatted(mistake, times)));
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
            String more = names.size() > SHOWN ? " and %d more".formatted(names.size() - SHOWN) : "";
            lines.add(
                    "  %s: %s%s".formatted(what, names.stream().limit(SHOWN).collect(Collectors.joining(", ")), more));
        }
    }
}
