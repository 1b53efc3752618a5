package org.ledgermock.testing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.message.Likely;

/** The names that a family knows: one that is misspelt must not pass for something that did not happen. */
final class FamilyNames {

    private FamilyNames() {}

    /** @throws Misuse when there is none of this name; the message lists those that there are */
    static FamilyDetails.OfOperation operation(FamilyDetails family, String name) {
        return family.operation(name)
                .orElseThrow(() -> unknown(
                        "%s has no operation".formatted(family.family()),
                        name,
                        family.operations().stream()
                                .map(FamilyDetails.OfOperation::operation)
                                .toList()));
    }

    /** @throws Misuse when no operation has this code */
    static void requireCode(FamilyDetails family, String code) {
        requireCode(family.family(), family.operations().stream(), code);
    }

    /** @throws Misuse when the operation does not have this code */
    static void requireCode(FamilyDetails.OfOperation operation, String code) {
        requireCode(operation.operation(), Stream.of(operation), code);
    }

    private static void requireCode(String whose, Stream<FamilyDetails.OfOperation> operations, String code) {
        List<String> codes = operations
                .flatMap(operation -> operation.errors().stream())
                .map(FamilyDetails.PossibleError::code)
                .distinct()
                .sorted()
                .toList();
        if (!codes.contains(code)) {
            throw unknown("%s has no error".formatted(whose), code, codes);
        }
    }

    /** @throws Misuse when the family has no such kind of entity */
    static FamilyDetails.OfKind kind(FamilyDetails family, String name) {
        return family.kinds().stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "%s has no kind".formatted(family.family()),
                        name,
                        " of entity",
                        family.kinds().stream().map(FamilyDetails.OfKind::kind).toList()));
    }

    /** @throws Misuse when the family has no such kind, or the kind no such quantity */
    static void requireQuantity(FamilyDetails family, String kind, String quantity) {
        List<String> quantities = kind(family, kind).quantities();
        if (!quantities.contains(quantity)) {
            throw unknown("A %s has no quantity".formatted(kind), quantity, quantities);
        }
    }

    /** What is not known, the known name that is nearest, and all known ones. */
    static Misuse unknown(String none, String name, Collection<String> known) {
        return unknown(none, name, "", known);
    }

    private static Misuse unknown(String none, String name, String of, Collection<String> known) {
        return new Misuse("%s '%s'%s%s; it has %s."
                .formatted(
                        none,
                        name,
                        of,
                        Likely.hint(name, known),
                        Optional.of(String.join(", ", known))
                                .filter(all -> !all.isEmpty())
                                .orElse("none")));
    }
}
