package org.ledgermock.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.contract.FamilyFile.EntityDeclaration;
import org.ledgermock.contract.FamilyFile.InvariantDeclaration;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Invariant;

/** Makes invariants of what a family's file declares, and refuses one over something that the file does not declare. */
final class Invariants {

    // What every amount is held against anyway; a file writes it for its reader.
    private static final String ZERO = "0";

    private final List<EntityKind> kinds;
    private final Map<String, EntityDeclaration> declarations;
    private final String file;

    Invariants(List<EntityKind> kinds, Map<String, EntityDeclaration> declarations, String file) {
        this.kinds = kinds;
        this.declarations = Map.copyOf(declarations);
        this.file = file;
    }

    Invariant of(InvariantDeclaration declared) {
        boolean equal = declared.equal().size() == 2;
        boolean ascends = declared.each().isPresent() && !declared.ascending().isEmpty();
        boolean unique = declared.each().isPresent() && declared.unique().isPresent();
        if (Stream.of(equal, ascends, unique).filter(is -> is).count() != 1) {
            throw wrong(declared, "it needs either 'equal' with two sums, or 'each' with 'ascending' or 'unique'");
        }
        if (unique) {
            return unique(
                    declared, declared.each().orElseThrow(), declared.unique().orElseThrow());
        }
        return ascends ? ascending(declared) : equal(declared);
    }

    private Invariant unique(InvariantDeclaration declared, String kind, String field) {
        boolean known = Optional.ofNullable(declarations.get(kind))
                .flatMap(declaration -> declaration.schema().object("properties"))
                .filter(fields -> fields.has(field))
                .isPresent();
        if (!known) {
            throw wrong(declared, "no kind '%s' with a field '%s' is declared".formatted(kind, field));
        }
        return new Invariant.Unique(declared.id(), kind, field);
    }

    private Invariant ascending(InvariantDeclaration declared) {
        String kind = declared.each().orElseThrow();
        List<String> written = declared.ascending();
        List<String> quantities = written.get(0).equals(ZERO) ? written.subList(1, written.size()) : written;
        quantities.forEach(quantity -> require(declared, kind, quantity));
        return new Invariant.Ascending(declared.id(), kind, quantities);
    }

    private Invariant equal(InvariantDeclaration declared) {
        return new Invariant.Equal(
                declared.id(),
                terms(declared, declared.equal().get(0)),
                terms(declared, declared.equal().get(1)));
    }

    private List<Invariant.Term> terms(InvariantDeclaration declared, List<String> written) {
        return written.stream().map(term -> term(declared, term)).toList();
    }

    private Invariant.Term term(InvariantDeclaration declared, String written) {
        int dot = written.indexOf('.');
        if (dot <= 0) {
            throw wrong(declared, "'%s' is not kind.quantity".formatted(written));
        }
        String kind = written.substring(0, dot);
        String quantity = written.substring(dot + 1);
        require(declared, kind, quantity);
        return new Invariant.Term(kind, quantity);
    }

    private void require(InvariantDeclaration declared, String kind, String quantity) {
        boolean known = kinds.stream()
                .anyMatch(one -> one.name().equals(kind) && one.quantities().contains(quantity));
        if (!known) {
            throw wrong(declared, "no kind '%s' with a quantity '%s' is declared".formatted(kind, quantity));
        }
    }

    private InvalidFile wrong(InvariantDeclaration declared, String problem) {
        return new InvalidFile(file, "the invariant '%s': %s".formatted(declared.id(), problem));
    }
}
