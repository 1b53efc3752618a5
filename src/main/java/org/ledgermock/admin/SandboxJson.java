package org.ledgermock.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.AdjustableTime;
import org.ledgermock.state.HeldCredential;
import org.ledgermock.state.Ledger;
import org.ledgermock.state.Root;
import org.ledgermock.state.State;

/** Sandboxes as documents. Never a secret. */
final class SandboxJson {

    private record Brief(String id, String family, long version, List<String> credentials) {}

    JsonObject brief(Sandbox sandbox) {
        Root root = sandbox.root();
        return RecordWriter.write(
                new Brief(sandbox.id(), sandbox.family(), root.state().version(), root.credentialIds()));
    }

    private record Kept(long count, long folded) {}

    private record Noted(long count, long dropped) {}

    JsonObject whole(Sandbox sandbox) {
        Root root = sandbox.root();
        Instant now = sandbox.now();
        State state = root.state();
        JsonObject.Builder counts = JsonObject.builder();
        new TreeSet<>(state.model().kinds().keySet()).forEach(kind -> counts.put(kind, state.count(kind)));
        Ledger ledger = state.ledger();
        Journal journal = sandbox.journal();
        return JsonObject.builder()
                .put("id", sandbox.id())
                .put("family", sandbox.family())
                .put("account", RecordWriter.write(root.account()))
                .put("credentials", PageJson.of(root.credentials(), SandboxJson::credential))
                .put("version", state.version())
                .put("entities", counts.build())
                .put("ledger", RecordWriter.write(new Kept(ledger.count(), ledger.folded())))
                .put("journal", RecordWriter.write(new Noted(journal.count(), journal.dropped())))
                .put("changes", sandbox.changes())
                .put("snapshots", PageJson.of(root.snapshots(), snapshot -> new JsonString(snapshot.name())))
                .put("apiTime", time(root.apiTime(), now))
                .put("wireTime", time(root.wireTime(), now))
                .build();
    }

    private record Public(String id, boolean temporary, Optional<Instant> expires) {}

    /** What can be told of a credential. */
    static JsonObject credential(HeldCredential held) {
        return RecordWriter.write(
                new Public(held.id(), held.credential().token().isPresent(), held.expires()));
    }

    private record Time(Instant now, boolean frozen, Duration offset) {}

    static JsonObject time(AdjustableTime time, Instant now) {
        return RecordWriter.write(new Time(time.at(now), time.isFrozen(), time.offset(now)));
    }
}
