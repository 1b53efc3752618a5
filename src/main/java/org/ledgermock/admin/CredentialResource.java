package org.ledgermock.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;

/** What can be asked of a sandbox's credentials. Its state outlives each of them. */
final class CredentialResource {

    private static final String ALL = Route.SANDBOX + "/credentials";
    private static final String ONE = ALL + "/{credential}";

    private final AdminContext realm;
    private final SandboxJson json;

    CredentialResource(AdminContext realm) {
        this.realm = realm;
        this.json = new SandboxJson(realm.sandboxes());
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
        return AdminAnswer.ok(JsonObject.of(
                "credentials",
                PageJson.of(
                        realm.sandboxes().credentials(sandbox), credential -> json.credential(sandbox, credential))));
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
        Instant at = request.bodyOrNothing(Expiry.class)
                .at
                .map(text -> Times.instant("/at", text))
                .orElseGet(() -> sandbox.wireTime().instant());
        SandboxRegistry.Tenant tenant =
                realm.sandboxes().expire(sandbox, id, at).orElseThrow(() -> unknown(sandbox, id));
        return AdminAnswer.ok(json.credential(sandbox, tenant.credential()));
    }

    private Problem unknown(Sandbox sandbox, String id) {
        return Problem.notFound("The sandbox '%s' has no credential '%s'; it has %s."
                .formatted(sandbox.id(), id, String.join(", ", realm.sandboxes().credentialIds(sandbox))));
    }
}
