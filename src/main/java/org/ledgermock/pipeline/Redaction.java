package org.ledgermock.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.VendorError;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;

/**
 * Takes secrets out of what is kept and shown of a refused call. No message of ours has one in it, but a client may
 * have sent one where it does not belong, and be told what it sent.
 */
public final class Redaction {

    private final List<Credential> known;

    private Redaction(List<Credential> known) {
        this.known = known;
    }

    private static final int TRIED = 100;

    /**
     * For a call that claims this credential: its own secrets, and the owner's of what was sent as its id; for a call of
     * which no credential was recognised, those of the family.
     */
    public static Redaction of(
            String family, String credentialId, Optional<Sandbox> sandbox, SandboxRegistry sandboxes) {
        List<Credential> known = new ArrayList<>();
        known.addAll(sandbox.map(sandboxes::credentials).orElseGet(() -> sandboxes.someCredentials(family, TRIED)));
        sandboxes.ownerOfSecret(family, credentialId).ifPresent(owner -> known.add(Credential.of(owner, credentialId)));
        return new Redaction(known);
    }

    public String text(String text) {
        String clean = text;
        for (Credential credential : known) {
            clean = clean.replace(credential.secret(), "(the secret of " + credential.id() + ")");
            if (credential.token().isPresent()) {
                clean = clean.replace(credential.token().get(), "(the token of " + credential.id() + ")");
            }
        }
        return clean;
    }

    Refusal refusal(Refusal refusal) {
        List<Explanation.Fact> facts = refusal.why().facts().stream()
                .map(fact -> new Explanation.Fact(text(fact.key()), text(fact.value())))
                .toList();
        return new Refusal(
                refusal.error(),
                refusal.arguments(),
                new Explanation(text(refusal.why().cause()), facts));
    }

    VendorError error(VendorError error) {
        return new VendorError(error.code(), text(error.text()), error.status());
    }
}
