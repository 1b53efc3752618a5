package org.ledgermock.tencent.protocol;

import java.util.List;
import java.util.function.BiConsumer;
import org.ledgermock.message.Credential;

/** The keys that a client may have signed with in place of its own, each with what went wrong then. */
final class SignedKeys {

    private SignedKeys() {}

    /** Hands over each cause with the key that was used then, the likelier ones first. */
    static void find(TencentCall call, BiConsumer<String, String> found) {
        String secret = call.credential().orElseThrow().secret();
        found.accept("The key was used with white space at its end.", secret + "\n");
        found.accept("The SecretId was used as the key.", call.credentialId());
        for (String quote : List.of("\"", "'")) {
            found.accept("The key was used with the quotes around it.", quote + secret + quote);
        }
        for (String end : List.of(" ", "\r\n")) {
            found.accept("The key was used with white space at its end.", secret + end);
        }
        found.accept("The key was used with white space at its beginning.", " " + secret);
        for (Credential other : call.gateway().someCredentials()) {
            found.accept("The key is that of another account, of SecretId '%s'.".formatted(other.id()), other.secret());
        }
    }
}
