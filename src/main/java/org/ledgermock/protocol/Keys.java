package org.ledgermock.protocol;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;

/**
 * The keys that somebody has, to see whether a request was signed with one of them.
 *
 * @param named those whose id is known
 * @param unnamed one that is the caller's, whoever that is
 */
public record Keys(List<Credential> named, Optional<String> unnamed) {

    public static final Keys NONE = new Keys(List.of(), Optional.empty());

    private static final String NOBODY = "(no id)";

    public Keys {
        named = List.copyOf(named);
    }

    public boolean isEmpty() {
        return named.isEmpty() && unnamed.isEmpty();
    }

    /** The key of whom a request names; where that is hidden, the one that there is. */
    public Optional<Credential> of(String id) {
        String name = id.isBlank() ? NOBODY : id;
        boolean known = !id.isBlank() && !Pasted.isMasked(id);
        return named.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .or(() -> unnamed.map(secret -> Credential.of(name, secret)))
                .or(() -> named.size() == 1 && !known
                        ? Optional.of(Credential.of(name, named.get(0).secret()))
                        : Optional.empty());
    }

    @Override
    public String toString() {
        return "Keys[%s%s]".formatted(named, unnamed.isPresent() ? ", and one without an id" : "");
    }
}
