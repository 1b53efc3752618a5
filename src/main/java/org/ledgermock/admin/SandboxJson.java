package org.ledgermock.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.state.AdjustableTime;
import org.ledgermock.state.Ledger;
import org.ledgermock.state.State;

/** Sandboxes as documents. Never a secret. */
final class SandboxJson {

    private final SandboxRegistry sandboxes;

    SandboxJson(SandboxRegistry sandboxes) {
        this.sandboxes = sandboxes;
    }

    private record Brief(String id, String family, long version, List<String> credentials) {}

    JsonObject brief(Sandbox sandbox) {
        return RecordWriter.write(
                new Brief(sandbox.id(), sandbox.family(), sandbox.state().version(), sandboxes.credentialIds(sandbox)));
    }

    private record Kept(long count, long folded) {}

    private record Noted(long count, long dropped) {}

    JsonObject whole(Sandbox sandbox) {
        State state = sandbox.state();
        JsonObject.Builder counts = JsonObject.builder();
        new TreeSet<>(state.model().kinds().keySet()).forEach(kind -> counts.put(kind, state.count(kind)));
        Ledger ledger = state.ledger();
        Journal journal = sandbox.journal();
        return JsonObject.builder()
                .put("id", sandbox.id())
                .put("family", sandbox.family())
                .put("account", RecordWriter.write(sandbox.account()))
                .put(
                        "credentials",
                        PageJson.of(sandboxes.credentials(sandbox), credential -> credential(sandbox, credential)))
                .put("version", state.version())
                .put("entities", counts.build())
                .put("ledger", RecordWriter.write(new Kept(ledger.count(), ledger.folded())))
                .put("journal", RecordWriter.write(new Noted(journal.count(), journal.dropped())))
                .put("changes", sandbox.changes())
                .put("snapshots", PageJson.of(sandbox.snapshots().all(), snapshot -> new JsonString(snapshot.name())))
                .put("apiTime", time(sandbox.apiTime()))
                .put("wireTime", time(sandbox.wireTime()))
                .build();
    }

    private record Public(String id, boolean temporary, Optional<Instant> expires) {}

    /** What can be told of a credential. */
    JsonObject credential(Sandbox sandbox, Credential credential) {
        Optional<Instant> expires =
                sandboxes.tenant(sandbox.family(), credential.id()).flatMap(SandboxRegistry.Tenant::expires);
        return RecordWriter.write(new Public(credential.id(), credential.token().isPresent(), expires));
    }

    private record Time(Instant now, boolean frozen, Duration offset) {}

    static JsonObject time(AdjustableTime time) {
        return RecordWriter.write(new Time(time.instant(), time.isFrozen(), time.offset()));
    }
}
