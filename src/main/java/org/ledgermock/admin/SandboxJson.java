package org.ledgermock.admin;

import java.util.TreeSet;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.sandbox.StateSnapshot;
import org.ledgermock.state.AdjustableTime;
import org.ledgermock.state.State;

/** Sandboxes as documents. Never a secret. */
final class SandboxJson {

    private final SandboxRegistry sandboxes;

    SandboxJson(SandboxRegistry sandboxes) {
        this.sandboxes = sandboxes;
    }

    JsonObject brief(Sandbox sandbox) {
        return JsonObject.builder()
                .put("id", sandbox.id())
                .put("family", sandbox.family())
                .put("version", sandbox.state().version())
                .put("credentials", PageJson.texts(sandboxes.credentialIds(sandbox)))
                .build();
    }

    JsonObject whole(Sandbox sandbox) {
        State state = sandbox.state();
        JsonObject.Builder counts = JsonObject.builder();
        new TreeSet<>(state.model().kinds().keySet()).forEach(kind -> counts.put(kind, state.count(kind)));
        return JsonObject.builder()
                .put("id", sandbox.id())
                .put("family", sandbox.family())
                .put(
                        "account",
                        JsonObject.builder()
                                .put("name", sandbox.account().name())
                                .put("role", sandbox.account().role())
                                .build())
                .put(
                        "credentials",
                        PageJson.of(sandboxes.credentials(sandbox), credential -> credential(sandbox, credential)))
                .put("version", state.version())
                .put("entities", counts.build())
                .put(
                        "ledger",
                        JsonObject.builder()
                                .put("count", state.ledger().count())
                                .put("folded", state.ledger().folded())
                                .build())
                .put(
                        "journal",
                        JsonObject.builder()
                                .put("count", sandbox.journal().count())
                                .put("dropped", sandbox.journal().dropped())
                                .build())
                .put(
                        "snapshots",
                        PageJson.texts(sandbox.snapshots().all().stream()
                                .map(StateSnapshot::name)
                                .toList()))
                .put("apiTime", time(sandbox.apiTime()))
                .put("wireTime", time(sandbox.wireTime()))
                .build();
    }

    /** What can be told of a credential. */
    JsonObject credential(Sandbox sandbox, Credential credential) {
        JsonObject json = JsonObject.builder()
                .put("id", credential.id())
                .put("temporary", credential.token().isPresent())
                .build();
        return sandboxes
                .tenant(sandbox.family(), credential.id())
                .flatMap(SandboxRegistry.Tenant::expires)
                .map(instant -> json.withAll(
                        JsonObject.builder().put("expires", instant.toString()).build()))
                .orElse(json);
    }

    static JsonObject time(AdjustableTime time) {
        return JsonObject.builder()
                .put("now", time.instant().toString())
                .put("frozen", time.isFrozen())
                .put("offset", time.offset().toString())
                .build();
    }
}
