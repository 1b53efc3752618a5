package org.ledgermock.protocol;

import java.util.List;
import java.util.function.BiConsumer;
import org.ledgermock.message.Credential;

/**
 * The keys that a client may have signed with in place of its own, each with what went wrong then.
 *
 * @param id what its vendor calls a credential's id
 * @param owner what has one, as the vendor's users call it
 */
public record SignedKeys(String id, String owner) {

    /** Hands over each cause with the key that was used then, the likelier ones first. */
    public void find(Credential own, Iterable<Credential> others, BiConsumer<String, String> found) {
        String secret = own.secret();
        found.accept("The key was used with white space at its end.", secret + "\n");
        found.accept("The %s was used as the key.".formatted(id), own.id());
        for (String quote : List.of("\"", "'")) {
            found.accept("The key was used with the quotes around it.", quote + secret + quote);
        }
        for (String end : List.of(" ", "\r\n")) {
            found.accept("The key was used with white space at its end.", secret + end);
        }
        found.accept("The key was used with white space at its beginning.", " " + secret);
        for (Credential other : others) {
            found.accept("The key is that of another %s, of %s '%s'.".formatted(owner, id, other.id()), other.secret());
        }
    }
}
