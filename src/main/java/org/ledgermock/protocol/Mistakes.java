package org.ledgermock.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What signers do wrongly, tried until a signature is the one that came: each mistake by itself, then two of different
 * kinds together, then three of the first kinds. The more there are together, the fewer of each kind are tried, the
 * likeliest: so how many signatures are made is bounded.
 *
 * @param <A> what is signed, and how
 */
public final class Mistakes<A> {

    private static final int OTHERS_TOLD = 5;

    private final A right;
    private final int length;
    private final Map<String, Map<A, Mistake<A>>> kinds = new LinkedHashMap<>();
    private final List<Mistake<A>> lone = new ArrayList<>();
    private final Thoroughness thoroughness;
    private int tried;

    /** @param others causes of the same kind that come to the same */
    private record Mistake<A>(String cause, List<String> others, UnaryOperator<A> change) {}

    /**
     * What gives the signature that came.
     *
     * @param causes of mistakes that were made together, as few as will do
     * @param others causes that would give it as well
     */
    public record Found<A>(List<String> causes, List<String> others, A made) {

        public Found {
            causes = List.copyOf(causes);
            others = List.copyOf(others);
        }

        public String cause() {
            String all = String.join(" ", causes);
            return causes.size() == 1 ? all : "%d mistakes together. %s".formatted(causes.size(), all);
        }
    }

    /** @param text what is signed rightly */
    public Mistakes(A right, String text, Thoroughness thoroughness) {
        this.right = right;
        this.thoroughness = thoroughness;
        this.length = text.length();
    }

    /** Knows a further mistake; the likeliest kinds come first, and of each kind the likeliest mistakes. */
    public void add(String kind, String cause, UnaryOperator<A> change) {
        A made = change.apply(right);
        if (made.equals(right)) {
            return;
        }
        Map<A, Mistake<A>> known = kinds.computeIfAbsent(kind, none -> new LinkedHashMap<>());
        Mistake<A> before = known.get(made);
        if (before == null) {
            known.put(made, new Mistake<>(cause, new ArrayList<>(), change));
        } else if (!before.cause.equals(cause)) {
            before.others.add(cause);
        }
    }

    /** Knows a mistake that is tried by itself alone, after all others. */
    public void addLone(String cause, UnaryOperator<A> change) {
        lone.add(new Mistake<>(cause, List.of(), change));
    }

    /** The fewest mistakes that give a signature. */
    public Optional<Found<A>> find(Predicate<A> gives) {
        int together = thoroughness.together(length);
        for (int count = 1; count <= together; count++) {
            int most = thoroughness.ofAKind(count);
            List<List<Mistake<A>>> tries = kinds.values().stream()
                    .limit(thoroughness.kinds(count))
                    .map(kind -> kind.values().stream().limit(most).toList())
                    .toList();
            List<Found<A>> found = new ArrayList<>();
            search(tries, count, List.of(), right, gives, found);
            if (count == 1) {
                search(List.of(lone), 1, List.of(), right, gives, found);
            }
            if (!found.isEmpty()) {
                thoroughness.explained();
                return Optional.of(first(found));
            }
        }
        thoroughness.unexplained();
        return Optional.empty();
    }

    /** How many signatures were made so far. */
    public int tried() {
        return tried;
    }

    private void search(
            List<List<Mistake<A>>> kindsLeft,
            int more,
            List<Mistake<A>> before,
            A made,
            Predicate<A> gives,
            List<Found<A>> found) {
        if (more == 0) {
            tried++;
            if (gives.test(made)) {
                found.add(new Found<>(
                        before.stream().map(Mistake::cause).toList(),
                        before.stream().flatMap(one -> one.others.stream()).toList(),
                        made));
            }
            return;
        }
        for (int kind = 0; kind <= kindsLeft.size() - more; kind++) {
            List<List<Mistake<A>>> rest = kindsLeft.subList(kind + 1, kindsLeft.size());
            for (Mistake<A> mistake : kindsLeft.get(kind)) {
                List<Mistake<A>> all = new ArrayList<>(before);
                all.add(mistake);
                search(rest, more - 1, all, mistake.change.apply(made), gives, found);
            }
        }
    }

    private static <A> Found<A> first(List<Found<A>> found) {
        Found<A> first = found.get(0);
        Stream<String> others = found.stream().skip(1).map(Found::cause);
        return new Found<>(
                first.causes,
                Stream.concat(first.others.stream(), others)
                        .filter(cause -> !cause.equals(first.cause()))
                        .distinct()
                        .limit(OTHERS_TOLD)
                        .toList(),
                first.made);
    }
}
