package org.ledgermock.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.message.Likely;

/** Reads an expectation word by word. */
final class ExpectationReader {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String FORMS =
            "KIND KEY gains|loses AMOUNT [QUANTITY] [once | N times | at most once] [in one step], there is one more KIND,"
                    + " KIND KEY has FIELD VALUE, or nothing moves; several with 'and' between them";
    private static final String AND = "and";
    private static final String AT = "at";
    private static final String IN = "in";
    private static final long MOST_TIMES = 1000;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<FamilyDetails> families;
    private int next;

    ExpectationReader(String text, List<FamilyDetails> families) {
        this.text = text;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(Optional.ofNullable(word.group(1)).orElseGet(word::group));
        }
        this.families = families;
    }

    Expectation read() {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the expectation is empty: write " + FORMS);
        }
        FamilyDetails family = family();
        List<Clause> clauses = new ArrayList<>();
        do {
            clauses.add(clause(family));
        } while (took(AND));
        if (next < words.size()) {
            throw wrong("write 'and' before another expectation, or nothing");
        }
        if (clauses.size() > 1 && clauses.stream().anyMatch(Clause.Nothing.class::isInstance)) {
            throw new IllegalArgumentException("'%s': 'nothing moves' stands alone".formatted(text));
        }
        if (clauses.stream().distinct().count() < clauses.size()) {
            throw new IllegalArgumentException(
                    "'%s' says the same twice: write '2 times' if that is meant".formatted(text));
        }
        return new Expectation(text, family, clauses);
    }

    private FamilyDetails family() {
        Set<String> named = new LinkedHashSet<>();
        for (int at = 0; at < words.size(); at++) {
            if (at == 0 || words.get(at - 1).equals(AND)) {
                if (words.get(at).equals("there")) {
                    named.add(at + 4 < words.size() ? words.get(at + 4) : "");
                } else if (!words.get(at).equals("nothing")) {
                    named.add(words.get(at));
                }
            }
        }
        List<FamilyDetails> having = families.stream()
                .filter(family ->
                        named.stream().allMatch(kind -> kind(family, kind).isPresent()))
                .toList();
        if (having.size() == 1) {
            return having.get(0);
        }
        if (having.size() > 1) {
            throw new IllegalArgumentException("'%s' may be about %s: name one with --family"
                    .formatted(
                            text,
                            names(having.stream().map(FamilyDetails::family).toList())));
        }
        Set<String> known = new TreeSet<>();
        families.forEach(family -> family.kinds().forEach(kind -> known.add(kind.kind())));
        String unknown =
                named.stream().filter(kind -> !known.contains(kind)).findFirst().orElse("");
        throw new IllegalArgumentException(
                unknown.isEmpty()
                        ? "'%s' names kinds of several families, and a run is of one".formatted(text)
                        : "'%s': there is no kind '%s'%s; kinds are %s"
                                .formatted(text, unknown, Likely.hint(unknown, known), names(List.copyOf(known))));
    }

    private static Optional<FamilyDetails.OfKind> kind(FamilyDetails family, String name) {
        return family.kinds().stream().filter(kind -> kind.kind().equals(name)).findFirst();
    }

    private Clause clause(FamilyDetails family) {
        if (took("nothing")) {
            require("moves");
            return new Clause.Nothing();
        }
        if (took("there")) {
            List.of("is", "one", "more").forEach(this::require);
            return new Clause.OneMore(kind(family).kind());
        }
        FamilyDetails.OfKind kind = kind(family);
        String key = word("the key of the " + kind.kind());
        if (took("has")) {
            return new Clause.Has(kind.kind(), key, word("a field"), word("a value"));
        }
        boolean loses = took("loses");
        if (!loses && !took("gains")) {
            throw wrong("write gains, loses or has");
        }
        BigDecimal amount = amount();
        return moves(kind, key, loses ? amount.negate() : amount);
    }

    private Clause.Moves moves(FamilyDetails.OfKind kind, String key, BigDecimal amount) {
        String quantity = quantity(kind);
        long times = 1;
        boolean atMost = false;
        if (took(AT)) {
            require("most");
            require("once");
            atMost = true;
        } else if (!took("once")
                && peek().filter(word -> word.matches("\\d{1,4}")).isPresent()) {
            times = Long.parseLong(words.get(next));
            if (times < 1 || times > MOST_TIMES) {
                throw wrong("write 1 to %d times".formatted(MOST_TIMES));
            }
            next++;
            require("times");
        }
        boolean inOneStep = took(IN);
        if (inOneStep) {
            require("one");
            require("step");
        }
        return new Clause.Moves(kind.kind(), key, quantity, amount, times, atMost, inOneStep);
    }

    private FamilyDetails.OfKind kind(FamilyDetails family) {
        String name = peek().orElse("");
        FamilyDetails.OfKind kind = kind(family, name)
                .orElseThrow(() -> wrong("write a kind of %s: %s"
                        .formatted(
                                family.family(),
                                names(family.kinds().stream()
                                        .map(FamilyDetails.OfKind::kind)
                                        .toList()))));
        next++;
        return kind;
    }

    private BigDecimal amount() {
        String written = peek().orElse("");
        if (!written.matches("\\d{1,30}(\\.\\d{1,30})?") || new BigDecimal(written).signum() == 0) {
            throw wrong("write an amount above 0, such as 10 or 0.25");
        }
        next++;
        return new BigDecimal(written);
    }

    private String quantity(FamilyDetails.OfKind kind) {
        Optional<String> named = peek().filter(kind.quantities()::contains);
        if (named.isPresent()) {
            next++;
            return named.get();
        }
        boolean other =
                peek().filter(word -> !word.matches("once|at|in|and|\\d+")).isPresent();
        if (!other && kind.main().isPresent()) {
            return kind.main().get();
        }
        throw wrong(
                kind.quantities().isEmpty()
                        ? "a %s has no quantity that could move".formatted(kind.kind())
                        : "write which quantity of the %s: %s".formatted(kind.kind(), names(kind.quantities())));
    }

    private Optional<String> peek() {
        return next < words.size() ? Optional.of(words.get(next)) : Optional.empty();
    }

    private boolean took(String word) {
        boolean there = peek().filter(word::equals).isPresent();
        next += there ? 1 : 0;
        return there;
    }

    private void require(String word) {
        if (!took(word)) {
            throw wrong("write '%s'".formatted(word));
        }
    }

    private String word(String what) {
        String word = peek().orElseThrow(() -> wrong("write " + what));
        next++;
        return word;
    }

    private IllegalArgumentException wrong(String what) {
        String place =
                peek().map(word -> "word %d is '%s'".formatted(next + 1, word)).orElse("it ends too early");
        return new IllegalArgumentException("'%s': %s; %s there. It is %s".formatted(text, place, what, FORMS));
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }
}
