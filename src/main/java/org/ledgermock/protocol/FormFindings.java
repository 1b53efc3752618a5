package org.ledgermock.protocol;

import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Explanation.Fact;
import org.ledgermock.protocol.Examined.Verdict;

/**
 * What was seen of a pasted request besides its signature, to be told with it.
 *
 * @param problems what is wrong with its form, each in a sentence, the gravest first
 * @param lacking what is not there, each in a sentence, and the signature cannot be checked without
 * @param place where its client puts together what it signs
 * @param way how that client shows a whole request
 */
public record FormFindings(List<String> problems, List<String> lacking, String place, String way) {

    public FormFindings {
        problems = List.copyOf(problems);
        lacking = List.copyOf(lacking);
    }

    /**
     * The signature was not checked.
     *
     * @param key what its vendor calls it
     * @param id whose it has to be; blank when the request does not say
     */
    public Examined unchecked(String key, String id) {
        return told(
                problems.isEmpty() ? Verdict.OPEN : Verdict.WRONG,
                Explanation.of("Nothing is wrong as far as can be seen without the %s%s."
                        .formatted(key, id.isBlank() ? "" : " of '%s'".formatted(id))),
                false);
    }

    /**
     * The signature is right.
     *
     * @param assumed what was put where the request has nothing, and with which it is
     */
    public Examined right(Explanation right, List<String> assumed) {
        List<Fact> facts = new ArrayList<>();
        assumed.forEach(one -> facts.add(new Fact("provided that", one)));
        if (problems.isEmpty()) {
            return new Examined(Verdict.RIGHT, new Explanation(right.cause(), facts));
        }
        facts.add(new Fact("signature", right.cause()));
        others(problems.get(0), facts);
        return new Examined(Verdict.WRONG, new Explanation(problems.get(0), facts));
    }

    /**
     * The signature is not right, as far as the request is there.
     *
     * @param known whether it is known what was signed
     */
    public Examined wrong(Explanation why, boolean known) {
        return told(known || !problems.isEmpty() || lacking.isEmpty() ? Verdict.WRONG : Verdict.OPEN, why, known);
    }

    // What is proven comes first, then what is seen, then what is not there.
    private Examined told(Verdict verdict, Explanation why, boolean known) {
        String first = known
                ? why.cause()
                : problems.stream()
                        .findFirst()
                        .or(() -> lacking.stream().findFirst())
                        .orElse(why.cause());
        List<Fact> facts = new ArrayList<>();
        if (!known && !why.facts().isEmpty() && !first.equals(why.cause())) {
            facts.add(new Fact("signature", why.cause()));
        }
        facts.addAll(why.facts());
        if (!why.facts().isEmpty()) {
            facts.add(new Fact("look in", place));
        }
        others(first, facts);
        if (!lacking.isEmpty()) {
            facts.add(new Fact("to get it", way));
        }
        return new Examined(verdict, new Explanation(first, facts));
    }

    private void others(String first, List<Fact> facts) {
        problems.stream().filter(problem -> !first.contains(problem)).forEach(one -> facts.add(new Fact("also", one)));
        lacking.stream().filter(one -> !first.equals(one)).forEach(one -> facts.add(new Fact("missing", one)));
    }
}
