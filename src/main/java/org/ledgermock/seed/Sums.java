package org.ledgermock.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.state.Change;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Invariant;
import org.ledgermock.state.Invariant.Term;
import org.ledgermock.state.Model;

/**
 * Works out the quantities that a seed leaves out of an entity of which there is one: those that follow from the sums which
 * the family's invariants hold to be equal.
 */
final class Sums {

    private final Model model;
    private final List<Invariant.Equal> equal;

    Sums(Model model) {
        this.model = model;
        this.equal = model.invariants().stream()
                .filter(Invariant.Equal.class::isInstance)
                .map(Invariant.Equal.class::cast)
                .toList();
    }

    /** Whether one of its quantities is left out, and there can be one such entity only. */
    boolean isOpen(String kindName, JsonObject values) {
        EntityKind kind = model.kind(kindName);
        return kind.single() && !values.names().containsAll(kind.quantities());
    }

    /** The same with all quantities that follow, the others left out as before. */
    JsonObject closed(String kind, JsonObject values, List<Change> others) {
        for (Invariant.Equal sums : equal) {
            List<Term> left = new ArrayList<>();
            List<Term> right = new ArrayList<>();
            sums.left().stream().filter(term -> isOpen(term, kind, values)).forEach(left::add);
            sums.right().stream().filter(term -> isOpen(term, kind, values)).forEach(right::add);
            if (left.size() + right.size() == 1) {
                BigDecimal more =
                        sum(sums.right(), kind, values, others).subtract(sum(sums.left(), kind, values, others));
                Term only = left.isEmpty() ? right.get(0) : left.get(0);
                JsonNumber found = new JsonNumber(left.isEmpty() ? more.negate() : more);
                return closed(kind, values.with(only.quantity(), found), others);
            }
        }
        return values;
    }

    private static boolean isOpen(Term term, String kind, JsonObject values) {
        return term.kind().equals(kind) && !values.has(term.quantity());
    }

    private static BigDecimal sum(List<Term> terms, String kind, JsonObject values, List<Change> others) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            sum = term.kind().equals(kind)
                    ? sum.add(values.number(term.quantity()).orElse(BigDecimal.ZERO))
                    : sum.add(sum(term, others));
        }
        return sum;
    }

    private static BigDecimal sum(Term term, List<Change> others) {
        return others.stream()
                .filter(Change.Put.class::isInstance)
                .map(put -> ((Change.Put) put).entity())
                .filter(entity -> entity.kind().equals(term.kind()))
                .map(entity -> entity.quantity(term.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
