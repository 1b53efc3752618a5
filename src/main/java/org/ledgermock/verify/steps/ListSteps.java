package org.ledgermock.verify.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.SkippedException;

/** The list that an answer is, or has, whoever stands in it. Where too few do, nothing is proven, and it says so. */
public final class ListSteps {

    private static final Pattern MASK = Pattern.compile("([^*]*)(\\*+)(@.*)");
    private static final String TOTAL = "Total";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

    private final ScenarioContext scene = ScenarioContext.current();
    private final Values values = new Values(scene);
    private List<JsonObject> known = List.of();

    /** Which end of a list is meant; other words are no step. */
    @ParameterType("newest|highest|oldest|lowest")
    public Comparator<String> end(String name) {
        Comparator<String> rising = Comparator.comparing(ListSteps::digits).thenComparing(Comparator.naturalOrder());
        return name.equals("newest") || name.equals("highest") ? rising.reversed() : rising;
    }

    // Ids grow by a digit; times all have the same length.
    private static BigDecimal digits(String text) {
        return text.matches("\\d+") ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    @Then("the {word} are sorted by {word}, the {end} first")
    public void sorted(String what, String field, Comparator<String> order) {
        List<String> shown = texts(field);
        if (shown.stream().distinct().count() < 2) {
            throw new SkippedException("it needs two %s of different %s, and there are none".formatted(what, field));
        }
        Expect.equal(shown.stream().sorted(order).toList(), shown, field);
    }

    @Then("{word} of the same {word} are sorted by {word}, the {end} first")
    public void sortedTies(String what, String tie, String field, Comparator<String> order) {
        Map<String, List<String>> ties = new LinkedHashMap<>();
        items().forEach(item ->
                ties.computeIfAbsent(text(item, tie), none -> new ArrayList<>()).add(text(item, field)));
        ties.values().removeIf(tied -> tied.size() < 2);
        if (ties.isEmpty()) {
            throw new SkippedException("it needs two %s of the same %s, and there are none".formatted(what, tie));
        }
        ties.forEach((at, tied) -> Expect.equal(tied.stream().sorted(order).toList(), tied, field + " at " + at));
    }

    @Then("every {word} is one of {string}")
    public void oneOf(String field, String allowed) {
        every(field, List.of(allowed.split(", "))::contains, "one of " + allowed);
    }

    @Then("every {word} is a time written yyyy-MM-dd HH:mm:ss")
    public void times(String field) {
        every(field, text -> text.matches(TIME), "a time written yyyy-MM-dd HH:mm:ss");
    }

    @Then("every {word} is masked")
    public void masked(String field) {
        every(field, text -> text.contains("*"), "masked");
    }

    @Then("every {word} is masked as {string}")
    public void maskedAs(String field, String sample) {
        Matcher mask = MASK.matcher(sample);
        if (!mask.matches()) {
            throw new IllegalStateException("that is no masked mail address: " + sample);
        }
        String like = "[^*@]{0,%d}\\*{%d}@[^*]+"
                .formatted(mask.group(1).length(), mask.group(2).length());
        every(field, text -> text.matches(like), "masked as " + sample);
    }

    @Then("^every (\\w+) contains (.+)$")
    public void contains(String field, String words) {
        String part = Answers.written(values.json(words)).asText();
        every(field, text -> text.contains(part), "with %s in it".formatted(part));
    }

    /** What is blank tells nothing. */
    private void every(String field, Predicate<String> allowed, String expected) {
        List<String> shown =
                texts(field).stream().filter(text -> !text.isBlank()).toList();
        if (shown.isEmpty()) {
            throw new SkippedException("it needs one with a %s, and there is none".formatted(field));
        }
        List<String> others = shown.stream().filter(allowed.negate()).toList();
        Expect.that(others.isEmpty(), field, expected, others);
    }

    @Then("every {word} is there once")
    public void once(String field) {
        Expect.distinct(texts(field), field);
    }

    @Then("^one of them has the (\\w+) (.+)$")
    public void oneHas(String field, String words) {
        boolean found = items().stream()
                .anyMatch(item -> item.find(field)
                        .filter(value -> values.isMeant(words, value))
                        .isPresent());
        if (!found && isPartial()) {
            throw new SkippedException("one that is %s may be on another page".formatted(values.json(words)));
        }
        Expect.that(found, field, "one that is " + values.json(words), texts(field));
    }

    @Then("the {word} of all together is {word} as before")
    public void sum(String field, String sum) {
        if (isPartial()) {
            throw new SkippedException("it needs all of them on one page, and there are more");
        }
        BigDecimal all = items().stream()
                .map(item -> Answers.number(item.find(field).orElse(JsonNull.NULL), field))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Expect.sameAmount(all, scene.before(sum), sum);
    }

    private boolean isPartial() {
        return Answers.find(scene.answer(), TOTAL).isPresent()
                && Answers.count(scene.answer(), TOTAL).compareTo(BigDecimal.valueOf(items().size())) > 0;
    }

    @Then("there are {int} of them")
    public void count(int count) {
        Expect.equal(count, items().size(), "how many there are");
    }

    /** Of a page: where there are not so many, nothing shows that there were not to be more. */
    @Then("there are {int} of them, where there are more")
    public void full(int count) {
        BigDecimal total = Answers.count(scene.answer(), TOTAL);
        if (total.compareTo(BigDecimal.valueOf(count)) <= 0) {
            throw new SkippedException("it needs more than %d, and there are %s".formatted(count, total));
        }
        count(count);
    }

    @Then("the list is known as before")
    public void known() {
        known = items();
        if (known.isEmpty()) {
            throw new SkippedException("it needs a list that has something, and this one is empty");
        }
    }

    /** Another operation lists the same in the same order; one of them may show more of it at once. */
    @Then("each {word} is the {word} of the list as before")
    public void sameOrder(String field, String fieldBefore) {
        List<String> shown = texts(field);
        List<String> before =
                known.stream().map(item -> text(item, fieldBefore)).toList();
        int both = Math.min(shown.size(), before.size());
        if (both < 2) {
            throw new SkippedException("it needs a list of two at least, and there are %d".formatted(both));
        }
        Expect.equal(before.subList(0, both), shown.subList(0, both), field);
    }

    @Then("the list is as before")
    public void asBefore() {
        Expect.equal(known, items(), "the list");
    }

    private List<String> texts(String field) {
        return items().stream().map(item -> text(item, field)).toList();
    }

    private static String text(JsonObject item, String field) {
        JsonValue value =
                item.find(field).orElseThrow(() -> new AssertionError("one of the list has no field " + field));
        return value == JsonNull.NULL ? "" : value.asText();
    }

    private List<JsonObject> items() {
        return Answers.items(scene.answer());
    }
}
