package org.ledgermock.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;

/** Controls one sandbox of a server. Safe for use by many threads. Two sandboxes never see each other. */
public final class SandboxClient {

    private final AdminConnection connection;
    private final String id;
    private final String path;
    private final List<Credential> credentials;

    SandboxClient(AdminConnection connection, String id, List<Credential> credentials) {
        int slash = id.indexOf('/');
        if (slash <= 0 || slash == id.length() - 1) {
            throw new IllegalArgumentException("the id of a sandbox is family/name, not '%s'".formatted(id));
        }
        this.connection = connection;
        this.id = id;
        this.path = AdminConnection.path("sandboxes", id.substring(0, slash), id.substring(slash + 1));
        this.credentials = List.copyOf(credentials);
    }

    /** The same, of which somebody is told what it is about to change in this sandbox. */
    public SandboxClient telling(Consumer<AdminWrite> listener) {
        return new SandboxClient(connection.telling(listener), id, credentials);
    }

    /** {@code family/name}. */
    public String id() {
        return id;
    }

    public String family() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The credentials that it was made with; none when it was not made by this client, for secrets are shown only once. */
    public List<Credential> credentials() {
        return credentials;
    }

    /** All that the server says of it: account, credentials, counts, snapshots, times. */
    public JsonObject inspect() {
        return connection.get(path);
    }

    /** Makes it what it was at first, but for its credentials. */
    public void reset() {
        connection.post(path + "/reset", JsonObject.EMPTY);
    }

    public void delete() {
        connection.delete(path);
    }

    /** Gives the account this role from the next call on. */
    public void changeRole(String role) {
        connection.put(path + "/role", JsonObject.of("role", role));
    }

    /** Adds a permanent credential that is made up. The state is the same for each. */
    public Credential addCredential() {
        return Documents.read(connection.post(path + "/credentials", JsonObject.EMPTY), Credential.class);
    }

    /** Adds a temporary credential, with a session token, that is good until an instant of wire time. */
    public Credential addTemporaryCredential(Instant until) {
        JsonObject wanted =
                JsonObject.of("temporary", new JsonBoolean(true)).with("expires", new JsonString(until.toString()));
        return Documents.read(connection.post(path + "/credentials", wanted), Credential.class);
    }

    public void addCredential(Credential credential) {
        connection.post(path + "/credentials", RecordWriter.write(credential));
    }

    /** Makes a credential one that is no longer good. */
    public void expireCredential(String credentialId) {
        connection.post(at("credentials", credentialId, "expire"), JsonObject.EMPTY);
    }

    /** Makes a credential nobody's. */
    public void revokeCredential(String credentialId) {
        connection.delete(at("credentials", credentialId));
    }

    /** The fields of an entity; empty when it is not there. {@link AdminRefused} when there is no such kind. */
    public Optional<JsonObject> entity(String kind, String key) {
        return connection
                .find(at("entities", kind, key), at("entities", kind))
                .map(entity -> Documents.object(entity, "values"));
    }

    private String at(String... segments) {
        return path + AdminConnection.path(segments);
    }

    /** The fields of all entities of a kind, in its order. */
    public List<JsonObject> entities(String kind) {
        return values(Pages.items(connection, at("entities", kind), "entities"));
    }

    /** Adds so many entities, with the family's defaults for what is left out, and tells their fields. */
    public List<JsonObject> add(String kind, int count, JsonObject given) {
        Map<String, String> asked = Map.of("count", Integer.toString(count));
        return values(Documents.objects(connection.send("POST", at("entities", kind), asked, given), "entities"));
    }

    private static List<JsonObject> values(List<JsonObject> entities) {
        return entities.stream().map(one -> Documents.object(one, "values")).toList();
    }

    /** Writes one entity, whether it was there before or not. */
    public void put(String kind, String key, JsonObject values) {
        connection.put(at("entities", kind, key), values);
    }

    /** Sets one quantity of an entity, and moves by as much what has to follow. */
    public void set(String kind, String key, String quantity, BigDecimal amount) {
        connection.put(at("entities", kind, key, quantity), JsonObject.of("amount", new JsonNumber(amount)));
    }

    /** Writes several entities together, all or none, where one alone would break an invariant. */
    public void write(Map<String, List<JsonObject>> entities) {
        connection.post(path + "/entities", JsonObject.of("entities", RecordWriter.object(entities)));
    }

    public void remove(String kind, String key) {
        connection.delete(at("entities", kind, key));
    }

    /** Uses up a quantity of an entity, so that what remains differs from the total. */
    public void spend(String kind, String key, String quantity, BigDecimal amount) {
        connection.post(path + "/spend", RecordWriter.write(new Spending(kind, key, quantity, amount)));
    }

    private record Spending(String kind, String key, String quantity, BigDecimal amount) {}

    /** The ledger as far back as it can be read, newest first. */
    public List<LedgerEntry> ledger() {
        return ledgerSince(0);
    }

    /** The lines behind that of this number, newest first; behind 0 are all. */
    public List<LedgerEntry> ledgerSince(long number) {
        return LedgerEntry.of(Pages.read(connection, path + "/ledger", Map.of("since", Long.toString(number))));
    }

    /** The lines of one entity. {@link AdminRefused} when there is no such kind. */
    public EntityLedger ledgerOf(String kind, String key) {
        return EntityLedger.of(Pages.read(connection, path + "/ledger", Map.of("kind", kind, "key", key)));
    }

    public void takeSnapshot(String name) {
        connection.post(path + "/snapshots", JsonObject.of("name", name));
    }

    public List<String> snapshots() {
        return Documents.objects(connection.get(path + "/snapshots"), "snapshots").stream()
                .map(one -> Documents.text(one, "name"))
                .toList();
    }

    /** Takes back the state and what was counted against limits; role, times, limits and faults stay as they are. */
    public void restore(String snapshot) {
        connection.post(at("snapshots", snapshot, "restore"), JsonObject.EMPTY);
    }

    /** Takes back all that a snapshot has. Credentials stay. */
    public void restoreAll(String snapshot) {
        connection.post(at("snapshots", snapshot, "restore"), JsonObject.of("all", new JsonBoolean(true)));
    }

    /** A new sandbox, with a credential of its own, that begins where the snapshot was taken, with its times and limits. */
    public SandboxClient fork(String snapshot) {
        return LedgermockClient.created(
                connection.telling(write -> {}), connection.post(at("snapshots", snapshot, "fork"), JsonObject.EMPTY));
    }

    public void deleteSnapshot(String name) {
        connection.delete(at("snapshots", name));
    }

    /** The state as a seed document, of which a sandbox can be made again. */
    public JsonObject export() {
        return connection.get(path + "/export");
    }

    /** The time in answers, and of the daily quota. */
    public TimeClient apiTime() {
        return new TimeClient(connection, path + "/times/api");
    }

    /** The time of the signature window and of the rate limit's seconds. */
    public TimeClient wireTime() {
        return new TimeClient(connection, path + "/times/wire");
    }

    /** What goes on in it: the calls under way, and waiting for them. */
    public ActivityClient activity() {
        return new ActivityClient(connection, path + "/activity");
    }

    public List<JsonObject> limits() {
        return Documents.objects(connection.get(path + "/limits"), "limits");
    }

    /** Lets this many calls through in each window of a limit. */
    public void changeLimit(String limit, long calls) {
        limit(limit, JsonNumber.of(calls));
    }

    public void switchLimitOff(String limit) {
        limit(limit, new JsonString("off"));
    }

    /** Undoes all changes of a limit. */
    public void restoreLimit(String limit) {
        limit(limit, new JsonString("as-at-first"));
    }

    private void limit(String limit, JsonValue calls) {
        connection.put(at("limits", limit), JsonObject.of("calls", calls));
    }

    /** Orders a fault for deliveries that come from now on. */
    public OrderedFault order(NewFault fault) {
        return Documents.read(connection.post(path + "/faults", fault.json()), OrderedFault.class);
    }

    /** The faults on order, as they were made; those with no hits have happened to nobody. */
    public List<OrderedFault> faults() {
        return Documents.objects(connection.get(path + "/faults"), "faults").stream()
                .map(one -> Documents.read(one, OrderedFault.class))
                .toList();
    }

    public void cancelFault(String id) {
        connection.delete(at("faults", id));
    }

    public void cancelFaults() {
        connection.delete(path + "/faults");
    }

    /** What its client did wrong, as far as the journal reaches; none when it did nothing wrong. */
    public List<ReportedFinding> scorecard() {
        return Documents.objects(connection.get(path + "/scorecard"), "findings").stream()
                .map(one -> Documents.read(one, ReportedFinding.class))
                .toList();
    }

    /** What its client has sent and met, as far as the journal reaches. */
    public TriedCalls tried() {
        return Documents.read(connection.get(path + "/tried"), TriedCalls.class);
    }

    /** The calls that it has had, as far back as they are kept, newest first. */
    public List<JournalEntry> journal() {
        return journal(Map.of());
    }

    /** Those that have such values of {@code operation}, {@code stage}, {@code code}, {@code credential}, {@code fault}. */
    public List<JournalEntry> journal(Map<String, String> having) {
        return journalView(having).entries();
    }

    /** The same, and how many calls there are in all. */
    public JournalView journalView(Map<String, String> having) {
        return JournalView.of(Pages.read(connection, path + "/journal", having));
    }

    /** The newest calls, 1 to 1000 of them, each with all that is kept of it. */
    public JournalView newestCalls(int most) {
        return JournalView.of(
                List.of(connection.get(path + "/journal", Map.of("whole", "true", "limit", Integer.toString(most)))));
    }

    /** All that is kept of one call: request, answer, and why it was refused; empty when it is not in the journal. */
    public Optional<JsonObject> exchange(String requestId) {
        return connection.find(at("journal", requestId), path);
    }

    public void clearJournal() {
        connection.delete(path + "/journal");
    }
}
