package org.ledgermock.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.Kinds;
import org.ledgermock.message.NumberStyle;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.sandbox.Roots;
import org.ledgermock.state.Change;
import org.ledgermock.state.Commit;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Limits;
import org.ledgermock.state.Model;
import org.ledgermock.state.NamedRoot;
import org.ledgermock.state.Root;
import org.ledgermock.state.RootForm;

/**
 * Commits and roots as JSON, which any client of a database can read. An entity that was there before is written by what has
 * changed of it. Kinds and fields that are not known are refused, and never passed over.
 */
final class CommitCodec {

    private static final Kinds<Change> CHANGES = new Kinds<Change>()
            .with("put", Change.Put.class)
            .with("remove", Change.Remove.class)
            .with("remember", Change.Remember.class)
            .with("entry", Change.Entry.class)
            .with("counted", Change.Counted.class)
            .with("limit", Change.LimitChanged.class)
            .with("time", Change.TimeSet.class)
            .with("role", Change.RoleChanged.class)
            .with("credentialAdded", Change.CredentialAdded.class)
            .with("credentialExpired", Change.CredentialExpired.class)
            .with("credentialRevoked", Change.CredentialRevoked.class)
            .with("faultOrdered", Change.FaultOrdered.class)
            .with("faultPassed", Change.FaultPassed.class)
            .with("faultCancelled", Change.FaultCancelled.class)
            .with("snapshotTaken", Change.SnapshotTaken.class)
            .with("snapshotDropped", Change.SnapshotDropped.class)
            .with("restored", Change.Restored.class)
            .with("ended", Change.Ended.class);

    private static final String CHANGED = "changed";
    private static final String EARLIER = "earlierNamed";

    private CommitCodec() {}

    /**
     * A commit as it is written.
     *
     * @param at milliseconds since 1970
     */
    private record Written(long version, long at, List<JsonValue> changes) {}

    /** What has changed of an entity. */
    private record Changed(String kind, String key, JsonObject now, List<String> gone) {

        private static Optional<Changed> between(JsonObject before, Entity after) {
            JsonObject.Builder now = JsonObject.builder();
            after.values().forEach((name, value) -> {
                if (!before.find(name).equals(Optional.of(value))) {
                    now.put(name, value);
                }
            });
            List<String> gone = new ArrayList<>(before.names());
            gone.removeAll(after.values().names());
            Changed changed = new Changed(after.kind(), after.key(), now.build(), gone);
            // Fields in another order, for one, are not told by which of them have changed.
            return changed.values(before).names().equals(after.values().names())
                    ? Optional.of(changed)
                    : Optional.empty();
        }

        private JsonObject values(JsonObject before) {
            JsonObject values = before;
            for (String name : gone) {
                values = values.without(name);
            }
            return values.withAll(now);
        }
    }

    /** An earlier root that has a name. */
    private record Earlier(String name, Instant at, RootForm root) {

        private static JsonObject write(NamedRoot snapshot) {
            return JsonObject.of(
                    EARLIER,
                    RecordWriter.write(new Earlier(snapshot.name(), snapshot.at(), RootForm.of(snapshot.root()))));
        }

        private Change.EarlierNamed read(Root before) {
            return new Change.EarlierNamed(
                    new NamedRoot(name, at, root.read(before.state().model(), before.limits())));
        }
    }

    /** @param before the root that the commit was decided on */
    static byte[] write(Root before, Commit commit) {
        List<JsonValue> changes = new ArrayList<>(commit.changes().size());
        for (Change change : commit.changes()) {
            changes.add(written(before, change));
        }
        return JsonWriter.write(
                RecordWriter.write(new Written(commit.version(), commit.at().toEpochMilli(), changes)),
                NumberStyle.WITH_SCALE);
    }

    private static JsonValue written(Root before, Change change) {
        if (change instanceof Change.EarlierNamed named) {
            return Earlier.write(named.snapshot());
        }
        Optional<JsonObject> changed =
                change instanceof Change.Put put ? changed(before, put.entity()) : Optional.empty();
        return changed.orElseGet(() -> CHANGES.write(change));
    }

    private static Optional<JsonObject> changed(Root before, Entity entity) {
        return before.state()
                .find(entity.kind(), entity.key())
                .flatMap(was -> Changed.between(was.values(), entity))
                .map(changed -> JsonObject.of(CHANGED, RecordWriter.write(changed)));
    }

    /**
     * The root after the commits of a row, of which those up to its own version are passed over.
     *
     * @param watch is told of each
     * @throws StoreRefused when they are not what was written, or do not follow the root
     */
    static Root after(Root before, CommitRow row, Roots.Watch watch) {
        Root root = before;
        try {
            for (JsonValue one : read(row.body(), JsonArray.class)) {
                Written written = RecordReader.read(one, Written.class);
                if (written.version <= root.version()) {
                    continue;
                }
                if (written.version != root.version() + 1) {
                    throw new StoreRefused(
                            "the store has a gap before version %d of sandbox %d: bring back a copy of it"
                                    .formatted(written.version, row.sandbox()));
                }
                List<Change> changes = new ArrayList<>(written.changes.size());
                for (JsonValue change : written.changes) {
                    changes.add(change(root, change));
                }
                Root after = root.after(changes);
                watch.changed(root, after, Instant.ofEpochMilli(written.at));
                root = after;
            }
        } catch (JsonMismatch e) {
            throw new StoreRefused(
                    "a commit of sandbox %d, version %d or later, is none that is known here: %s"
                            .formatted(row.sandbox(), row.first(), e.getMessage()),
                    e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new StoreRefused(
                    "a commit of sandbox %d, version %d or later, cannot be: %s"
                            .formatted(row.sandbox(), row.first(), e.getMessage()),
                    e);
        }
        return root;
    }

    /** The commits of a row, each as it is written. */
    static List<JsonValue> commits(CommitRow row) {
        try {
            return read(row.body(), JsonArray.class).items();
        } catch (JsonMismatch e) {
            throw new StoreRefused(
                    "what is kept of sandbox %d from version %d on cannot be read: %s"
                            .formatted(row.sandbox(), row.first(), e.getMessage()),
                    e);
        }
    }

    private static Change change(Root before, JsonValue written) {
        if (written instanceof JsonObject object && object.find(CHANGED).isPresent()) {
            Changed changed = RecordReader.read(object.find(CHANGED).get(), Changed.class);
            Entity was = before.state()
                    .find(changed.kind, changed.key)
                    .orElseThrow(() -> new JsonMismatch(
                            "/" + CHANGED, "there is no %s '%s'".formatted(changed.kind, changed.key)));
            return new Change.Put(was.withValues(changed.values(was.values())));
        }
        if (written instanceof JsonObject object && object.find(EARLIER).isPresent()) {
            return RecordReader.read(object.find(EARLIER).get(), Earlier.class).read(before);
        }
        return CHANGES.read(written);
    }

    /** The row that a sandbox begins with: nothing has changed it. */
    static CommitRow beginning(long sandbox, long id, long version) {
        return new CommitRow(sandbox, id, version, version, "[]".getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] write(Root root) {
        return JsonWriter.write(RecordWriter.write(RootForm.of(root)), NumberStyle.WITH_SCALE);
    }

    /**
     * The root of a checkpoint.
     *
     * @param limits those of a new sandbox of the family
     * @throws StoreRefused when it is not what was written
     */
    static Root root(Checkpoint checkpoint, Model model, Limits limits) {
        try {
            return RecordReader.read(read(checkpoint.body(), JsonObject.class), RootForm.class)
                    .read(model, limits);
        } catch (JsonMismatch e) {
            throw new StoreRefused(
                    "sandbox %d, version %d, is not written as it is known here: %s"
                            .formatted(checkpoint.sandbox(), checkpoint.version(), e.getMessage()),
                    e);
        }
    }

    private static <T extends JsonValue> T read(byte[] body, Class<T> type) {
        // As a file, which may be large, and not as a request.
        JsonReading reading = JsonReader.read(new String(body, StandardCharsets.UTF_8));
        if (reading instanceof JsonReading.Read read && type.isInstance(read.value())) {
            return type.cast(read.value());
        }
        throw new JsonMismatch(
                "", reading instanceof JsonReading.Unreadable unreadable ? unreadable.detail() : "it is other JSON");
    }
}
