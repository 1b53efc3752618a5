package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ledgermock.message.Texts;

/**
 * Tells what an exploration has come to.
 *
 * @param again how a story is repeated, in words; empty where there are none
 */
public record ExplorationReport(Exploration exploration, Function<Story, String> again) {

    private static final int ALSO = 8;

    public ExplorationReport {
        requireNonNull(exploration, "exploration");
        requireNonNull(again, "again");
    }

    /** For people, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Broken one : exploration.broken()) {
            lines.add("");
            lines.addAll(broken(one));
        }
        lines.add("");
        if (!exploration.isBroken()) {
            lines.add(unbroken());
        }
        exploration.notes().forEach(note -> lines.add("Note: %s.".formatted(note)));
        if (!exploration.notTried().isEmpty()) {
            lines.add("Not tried:");
            exploration.notTried().forEach(one -> lines.add("  " + one));
        }
        lines.add(tried());
        return lines;
    }

    private String unbroken() {
        Exploration.Tries singles = exploration.singles();
        int pairs = exploration.pairs().untried();
        if (exploration.isWhole()) {
            return "IT HOLDS: %s, whatever of this goes wrong%s."
                    .formatted(
                            exploration.expectation().text(),
                            pairs == 0
                                    ? ""
                                    : " alone; %s"
                                            .formatted(
                                                    Texts.count(pairs, "pair was not tried", "pairs were not tried")));
        }
        return singles.left().isEmpty()
                ? "NOTHING BROKE IT, BUT NOT ALL CAME TO PASS: see the note."
                : "NOTHING BROKE IT, BUT NOT ALL WAS TRIED: give it more runs and more time.";
    }

    /** Of one that holds: what was tried, and what was not. */
    public String inOneLine() {
        return "%s %s%s"
                .formatted(
                        unbroken(),
                        tried(),
                        exploration.notTried().isEmpty()
                                ? ""
                                : " Not tried: %s.".formatted(String.join("; ", exploration.notTried())));
    }

    /** How much was tried. */
    public String tried() {
        Exploration.Tries singles = exploration.singles();
        Exploration.Tries pairs = exploration.pairs();
        return "%s, %d s. %d of %d single deviations tried, %d of %d pairs%s."
                .formatted(
                        Texts.count(exploration.runs(), "run", "runs"),
                        exploration.took().toSeconds(),
                        singles.tried(),
                        singles.all(),
                        pairs.tried(),
                        pairs.all(),
                        exploration.pruned() > 0
                                ? "; %s like another and did not go on"
                                        .formatted(Texts.count(exploration.pruned(), "story was", "stories were"))
                                : "");
    }

    private List<String> broken(Broken one) {
        List<String> lines = new ArrayList<>();
        lines.add("YOUR PROGRAM " + one.verdict().says().toUpperCase(Locale.ROOT));
        if (one.verdict() != Breach.UNDISTURBED) {
            lines.add("  " + one.story());
        }
        List<String> steps = StoryWords.steps(one.course());
        for (int at = 0; at < steps.size(); at++) {
            lines.add("  %d. %s".formatted(at + 1, steps.get(at)));
        }
        lines.add("  %s; expected: %s."
                .formatted(
                        StoryWords.moved(one.course()),
                        exploration.expectation().text()));
        lines.add("  Your program said %s (%s). %s"
                .formatted(one.course().outcome(), one.course().ended().said(), times(one)));
        if (!one.course().ended().output().isBlank()) {
            one.course()
                    .ended()
                    .output()
                    .strip()
                    .lines()
                    .map(line -> "  | " + Texts.oneLine(line))
                    .forEach(lines::add);
        }
        if (!one.also().isEmpty()) {
            lines.add("  The same after: %s%s."
                    .formatted(
                            String.join(
                                    "; ",
                                    one.also().stream()
                                            .limit(ALSO)
                                            .map(Story::toString)
                                            .toList()),
                            one.also().size() > ALSO
                                    ? "; and %d more".formatted(one.also().size() - ALSO)
                                    : ""));
        }
        StoryWords.findings(one.course()).forEach(says -> lines.add("  Scorecard: " + says));
        StoryWords.help(one, exploration.expectation().family()).ifPresent(help -> lines.add("  What helps: " + help));
        String words = again.apply(one.story());
        if (!words.isEmpty()) {
            lines.add("  Again:  " + words);
        }
        return lines;
    }

    static String times(Broken one) {
        String sometimes = one.times() < one.of() ? ", sometimes: it is not the same each time" : "";
        return "%d of %s%s.".formatted(one.times(), Texts.count(one.of(), "time", "times"), sometimes);
    }

    /** For programs. */
    public String json() {
        return ExplorationJson.of(this);
    }

    /** One page for a browser. */
    public String html() {
        return ExplorationHtml.of(this);
    }

    /** As JUnit writes its results, a test for each story. */
    public String xml() {
        return ExplorationXml.of(this);
    }
}
