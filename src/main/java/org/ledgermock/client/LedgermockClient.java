package org.ledgermock.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;

/**
 * Controls a Ledgermock server over its admin API: makes sandboxes, and finds those there are. Safe for use by many
 * threads.
 *
 * <p>What the server refuses is thrown as {@link AdminRefused}; a server that cannot be reached, as {@link
 * java.io.UncheckedIOException}.
 */
public final class LedgermockClient {

    private final AdminConnection connection;

    private LedgermockClient(AdminConnection connection) {
        this.connection = connection;
    }

    /**
     * A client of a server that asks for no token: one that listens on loopback.
     *
     * @param server scheme, host and port: {@code http://127.0.0.1:18080}
     * @throws IllegalArgumentException when the URI is no http or https URI
     */
    public static LedgermockClient of(URI server) {
        return of(HttpTarget.of(server, Optional.empty()), Optional.empty());
    }

    /** A client of a server that asks for this token. */
    public static LedgermockClient of(URI server, String token) {
        return of(HttpTarget.of(server, Optional.empty()), Optional.of(token));
    }

    /** A client of a target, which may trust certificates of its own. */
    public static LedgermockClient of(HttpTarget target, Optional<String> token) {
        return new LedgermockClient(new AdminConnection(target.host(), target, token));
    }

    /** A client of a server that answers without HTTP, at what would be this host and port. */
    public static LedgermockClient of(String host, Endpoint server) {
        return new LedgermockClient(new AdminConnection(host, server, Optional.empty()));
    }

    /** Makes a sandbox, with credentials that no other has. */
    public SandboxClient create(NewSandbox wanted) {
        return created(connection, connection.post("/sandboxes", wanted.json()));
    }

    static SandboxClient created(AdminConnection connection, JsonObject document) {
        List<Credential> credentials = Documents.objects(document, "credentials").stream()
                .map(one -> Documents.read(one, Credential.class))
                .toList();
        return new SandboxClient(connection, Documents.text(document, "id"), credentials);
    }

    /**
     * A sandbox that is there already. Nothing is asked of the server before it is used.
     *
     * @param id {@code family/name}
     * @throws IllegalArgumentException when the id is not of this form
     */
    public SandboxClient sandbox(String id) {
        return new SandboxClient(connection, id, List.of());
    }

    /** The ids of all sandboxes, in their order. */
    public List<String> sandboxes() {
        return Pages.items(connection, "/sandboxes", "sandboxes").stream()
                .map(one -> Documents.text(one, "id"))
                .toList();
    }

    /** The file or database in which the server keeps its sandboxes; empty where they end with it. */
    public Optional<String> storePlace() {
        return connection.get("/store").text("place");
    }

    /**
     * Has the server write all that it keeps into a file that is not there yet: every change that was answered before is in it.
     *
     * @param file on the server's machine
     */
    public void copyStore(String file) {
        connection.post("/store/copies", JsonObject.of("file", file));
    }

    /** What the server serves: families with their operations, errors, kinds of entities, limits, roles and seeds. */
    public List<JsonObject> families() {
        return Documents.objects(connection.get("/families"), "families");
    }

    /**
     * What the server serves of one family, with all that can come of a call.
     *
     * @throws AdminRefused when there is no such family; the message says which there are
     */
    public FamilyDetails family(String name) {
        return FamilyDetails.of(connection.get(AdminConnection.path("families", name)));
    }

    /**
     * Anything that the admin API can do: its {@code openapi.json} describes all of it.
     *
     * @param path its parts, below that of the admin API
     * @param asked behind a question mark
     * @param body left away where the method is GET or DELETE
     */
    public JsonObject ask(String method, List<String> path, Map<String, String> asked, JsonObject body) {
        return connection.send(method, AdminConnection.path(path.toArray(String[]::new)), asked, body);
    }

    /** Why the call with this request id was refused; empty when no journal has it, or it was not refused. */
    public Optional<JsonObject> refusal(String requestId) {
        return connection.find(AdminConnection.path("refusals", requestId));
    }

    /**
     * Why calls were refused, in all sandboxes and of those that belong to none: in the order in which they arrived,
     * newest first.
     *
     * @param having by the names {@code family}, {@code sandbox}, {@code operation}, {@code stage}, {@code code}, {@code
     *     credential}, {@code fault}
     */
    public List<JsonObject> refusals(Map<String, String> having) {
        return Pages.items(Pages.read(connection, "/refusals", having), "refusals");
    }
}
