package org.ledgermock.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Model;

/**
 * A kind of entity that a behaviour works on.
 *
 * @param quantities that it moves
 */
public record EntityNeed(String kind, List<String> quantities) {

    public EntityNeed {
        requireNonNull(kind, "kind");
        quantities = List.copyOf(quantities);
    }

    public static EntityNeed of(String kind, String... quantities) {
        return new EntityNeed(kind, List.of(quantities));
    }

    /** What a family's model lacks of it, in words. */
    public Optional<String> missing(Model model) {
        if (!model.kinds().containsKey(kind)) {
            return Optional.of("the family has no kind '%s'; it has %s"
                    .formatted(
                            kind,
                            String.join(
                                    ", ", new java.util.TreeSet<>(model.kinds().keySet()))));
        }
        EntityKind declared = model.kind(kind);
        return quantities.stream()
                .filter(quantity -> !declared.quantities().contains(quantity))
                .findFirst()
                .map(quantity -> "a %s has no quantity '%s'; it has %s"
                        .formatted(kind, quantity, String.join(", ", declared.quantities())));
    }
}
