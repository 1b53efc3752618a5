package org.ledgermock.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;
import org.ledgermock.state.HeldCredential;

/** What can be asked of a sandbox's credentials. Its state outlives each of them. */
final class CredentialResource {

    private static final String ALL = Route.SANDBOX + "/credentials";
    private static final String ONE = ALL + "/{credential}";

    private final AdminContext realm;

    CredentialResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list),
                Route.post(ALL, this::add),
                Route.delete(ONE, this::revoke),
                Route.post(ONE + "/expire", this::expire));
    }

    private AdminAnswer list(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        return AdminAnswer.ok(
                JsonObject.of("credentials", PageJson.of(sandbox.root().credentials(), SandboxJson::credential)));
    }

    private AdminAnswer add(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        NewCredential asked = request.bodyOrNothing(NewCredential.class);
        Credential credential = asked.credential(realm.family(sandbox), realm);
        Optional<Instant> expires = asked.expiry();
        realm.sandboxes().add(sandbox, credential, expires);
        return AdminAnswer.created(NewCredential.secretly(credential, expires));
    }

    private AdminAnswer revoke(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        String id = request.path("credential");
        if (realm.sandboxes().revoke(sandbox, id).isEmpty()) {
            throw unknown(sandbox, id);
        }
        return AdminAnswer.done();
    }

    private record Expiry(Optional<String> at) {}

    private AdminAnswer expire(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        String id = request.path("credential");
        Optional<Instant> asked = request.bodyOrNothing(Expiry.class).at.map(text -> Times.instant("/at", text));
        Instant now = sandbox.now();
        HeldCredential expired = sandbox.step(root -> {
                    Credential credential = root.credential(id)
                            .orElseThrow(() -> unknown(sandbox, id))
                            .credential();
                    Instant at = asked.orElseGet(() -> root.wireTime().at(now));
                    return new Decision<>(
                            new HeldCredential(credential, Optional.of(at)),
                            List.of(new Change.CredentialExpired(id, at)));
                })
                .result();
        return AdminAnswer.ok(SandboxJson.credential(expired));
    }

    private static Problem unknown(Sandbox sandbox, String id) {
        return Problem.notFound("The sandbox '%s' has no credential '%s'; it has %s."
                .formatted(sandbox.id(), id, String.join(", ", sandbox.root().credentialIds())));
    }
}
