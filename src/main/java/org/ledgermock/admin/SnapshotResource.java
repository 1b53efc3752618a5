package org.ledgermock.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.message.Texts;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.Change;
import org.ledgermock.state.NamedRoot;
import org.ledgermock.state.Root;

/** What can be asked of a sandbox's snapshots. */
final class SnapshotResource {

    private static final String ALL = Route.SANDBOX + "/snapshots";
    private static final String ONE = ALL + "/{snapshot}";

    private final AdminContext realm;
    private final SandboxJson json;
    private final SandboxResource sandboxes;

    SnapshotResource(AdminContext realm) {
        this.realm = realm;
        this.json = new SandboxJson();
        this.sandboxes = new SandboxResource(realm);
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        ALL,
                        request -> AdminAnswer.ok(JsonObject.of(
                                "snapshots",
                                PageJson.of(realm.sandbox(request).root().snapshots(), SnapshotResource::json)))),
                Route.post(ALL, this::take),
                Route.delete(ONE, this::delete),
                Route.post(ONE + "/restore", this::restore),
                Route.post(ONE + "/fork", this::fork));
    }

    /** @param version that it is to keep, instead of the present one */
    private record Named(String name, Optional<Long> version) {

        Named {
            if (name.isBlank() || name.length() > 64 || name.contains("/")) {
                throw new IllegalArgumentException("a snapshot's name has 1 to 64 characters, and no '/'");
            }
            Texts.problemOfName(name).ifPresent(problem -> {
                throw new IllegalArgumentException("a snapshot: " + problem);
            });
        }
    }

    private AdminAnswer take(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        Named asked = request.body(Named.class);
        return AdminAnswer.created(json(asked.version
                .map(version -> sandbox.takeSnapshot(asked.name, AdminContext.earlier(sandbox, version)))
                .orElseGet(() -> sandbox.takeSnapshot(asked.name))));
    }

    private AdminAnswer delete(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        String name = request.path("snapshot");
        sandbox.change(root -> {
            find(sandbox, root, name);
            return List.of(new Change.SnapshotDropped(name));
        });
        return AdminAnswer.done();
    }

    /** @param all whether the account, both times, limits and faults go back as well */
    private record Restore(Optional<Boolean> all) {}

    private AdminAnswer restore(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        String name = request.path("snapshot");
        boolean all = request.bodyOrNothing(Restore.class).all.orElse(false);
        if (sandbox.restore(name, all).isEmpty()) {
            throw unknown(sandbox, sandbox.root(), name);
        }
        return AdminAnswer.ok(json.whole(sandbox));
    }

    private record Fork(Optional<String> name, Optional<String> role, List<NewCredential> credentials) {}

    private AdminAnswer fork(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        NamedRoot snapshot = find(sandbox, sandbox.root(), request.path("snapshot"));
        Fork asked = request.bodyOrNothing(Fork.class);
        AdminContext.requireRole(realm.family(sandbox), asked.role);
        return sandboxes.make(
                realm.family(sandbox),
                asked.name,
                asked.role,
                asked.credentials,
                wanted -> realm.factory().fork(wanted, snapshot));
    }

    private static NamedRoot find(Sandbox sandbox, Root root, String name) {
        return root.snapshot(name).orElseThrow(() -> unknown(sandbox, root, name));
    }

    private static Problem unknown(Sandbox sandbox, Root root, String name) {
        List<String> names = root.snapshots().stream().map(NamedRoot::name).toList();
        return Problem.notFound("The sandbox '%s' has no snapshot '%s'; it has %s."
                .formatted(sandbox.id(), name, names.isEmpty() ? "none" : String.join(", ", names)));
    }

    private static JsonObject json(NamedRoot snapshot) {
        return RecordWriter.write(new Taken(
                snapshot.name(), snapshot.at(), snapshot.root().state().version()));
    }

    private record Taken(String name, Instant at, long version) {}
}
