package org.ledgermock.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.contract.FamilyFile.EntityDeclaration;
import org.ledgermock.contract.FileMistakes;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Invariant.Term;

/** Reads which quantities move along when somebody sets one by hand, for sums are to stay what they are. */
final class Followers {

    private final List<EntityKind> kinds;
    private final FileMistakes mistakes;

    Followers(List<EntityKind> kinds, FileMistakes mistakes) {
        this.kinds = kinds;
        this.mistakes = mistakes;
    }

    /** Those that make sense; the others are mistakes of the file. */
    Map<Term, List<Term>> of(Map<String, EntityDeclaration> declarations) {
        Map<Term, List<Term>> followers = new HashMap<>();
        declarations.forEach((kind, declared) -> declared.follow().forEach((quantity, written) -> {
            String place = JsonPointer.below("/entities", kind) + JsonPointer.below("/follow", quantity);
            Term set = new Term(kind, quantity);
            List<Term> along = written.stream().map(one -> term(kind, one)).toList();
            require(set, kind, place);
            along.forEach(one -> require(one, kind, place));
            followers.put(set, along);
        }));
        return followers;
    }

    private static Term term(String kind, String written) {
        int dot = written.indexOf('.');
        return dot < 0 ? new Term(kind, written) : new Term(written.substring(0, dot), written.substring(dot + 1));
    }

    private void require(Term term, String kind, String place) {
        boolean known = kinds.stream()
                .filter(one -> one.name().equals(term.kind())
                        && (one.single() || one.name().equals(kind)))
                .anyMatch(one -> one.quantities().contains(term.quantity()));
        if (!known) {
            mistakes.add(
                    place,
                    "'%s.%s' is no quantity of this kind, or of one that has a single entity"
                            .formatted(term.kind(), term.quantity()));
        }
    }
}
