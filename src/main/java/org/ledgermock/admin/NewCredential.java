package org.ledgermock.admin;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.ledgermock.contract.FamilyFile.ExampleCredential;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.Texts;
import org.ledgermock.pipeline.ServedFamily;

/**
 * A credential that is asked for; what it leaves out is made up, recognisably so.
 *
 * @param temporary whether it goes with a session token
 * @param expires the first instant of wire time at which it is no longer good
 */
record NewCredential(
        Optional<String> id,
        Optional<String> secret,
        Optional<String> token,
        Optional<Boolean> temporary,
        Optional<String> expires) {

    private static final int ID = 12;

    static final NewCredential ANY =
            new NewCredential(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    NewCredential {
        if (token.isPresent() && temporary.filter(yes -> !yes).isPresent()) {
            throw new IllegalArgumentException("a credential with a token is a temporary one");
        }
        id.ifPresent(given -> require("id", given));
        secret.ifPresent(given -> require("secret", given));
        token.ifPresent(given -> require("token", given));
    }

    private static void require(String field, String text) {
        if (text.isBlank() || text.length() > 1_000) {
            throw new IllegalArgumentException("'%s' has 1 to 1000 characters".formatted(field));
        }
        Texts.problemOfName(text).ifPresent(problem -> {
            throw new IllegalArgumentException("the %s of a credential: %s".formatted(field, problem));
        });
    }

    Credential credential(ServedFamily family, AdminContext realm) {
        ExampleCredential example = family.contract().file().exampleCredential();
        boolean tokened = token.isPresent() || temporary.orElse(false);
        return new Credential(
                id.orElseGet(() ->
                        example.id() + realm.chance().get().substring(0, ID).toUpperCase(Locale.ROOT)),
                secret.orElseGet(() -> example.secret() + "-" + realm.chance().get()),
                tokened
                        ? Optional.of(token.orElseGet(() ->
                                "ledgermock-example-token-" + realm.chance().get()))
                        : Optional.empty());
    }

    Optional<Instant> expiry() {
        return expires.map(text -> Times.instant("/expires", text));
    }

    /** The one document that shows a secret: the answer to who asked for the credential. */
    static JsonObject secretly(Credential credential, Optional<Instant> expires) {
        JsonObject json = RecordWriter.write(credential);
        return expires.map(at -> json.with("expires", new JsonString(at.toString())))
                .orElse(json);
    }
}
