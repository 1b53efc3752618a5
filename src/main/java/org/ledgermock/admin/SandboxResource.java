package org.ledgermock.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.Likely;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.seed.SeedLibrary.NamedSeed;
import org.ledgermock.seed.SeedWriter;
import org.ledgermock.state.Change;
import org.ledgermock.state.Root;

/** What can be asked of sandboxes as a whole. */
final class SandboxResource {

    /** The seed of a family that has nothing in it but what there has to be. */
    static final String EMPTY = "empty";

    private static final int PAGE = 100;

    private final AdminContext realm;
    private final SandboxJson json;

    SandboxResource(AdminContext realm) {
        this.realm = realm;
        this.json = new SandboxJson();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/sandboxes", this::list).asking("family", "after", "limit"),
                Route.post("/sandboxes", this::create),
                Route.get(Route.SANDBOX, request -> AdminAnswer.ok(json.whole(realm.sandbox(request)))),
                Route.delete(Route.SANDBOX, this::delete),
                Route.post(Route.SANDBOX + "/reset", this::reset),
                Route.put(Route.SANDBOX + "/role", this::changeRole),
                Route.get(Route.SANDBOX + "/export", this::export).asking("whole"));
    }

    private AdminAnswer list(AdminRequest request) {
        Optional<String> family =
                request.query("family").map(name -> realm.family(name).name());
        String after = request.query("after").orElse("");
        int limit = request.limit(PAGE);
        List<Sandbox> rest = realm.sandboxes().all().stream()
                .filter(sandbox -> family.map(sandbox.family()::equals).orElse(true))
                .filter(sandbox -> sandbox.id().compareTo(after) > 0)
                .sorted(java.util.Comparator.comparing(Sandbox::id))
                .limit(limit + 1L)
                .toList();
        return AdminAnswer.ok(
                PageJson.page("sandboxes", rest, limit, json::brief, sandbox -> new JsonString(sandbox.id())));
    }

    /** What is asked for. */
    private record NewSandbox(
            String family,
            Optional<String> name,
            Optional<JsonValue> seed,
            Optional<String> role,
            List<NewCredential> credentials) {

        private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

        NewSandbox {
            name.ifPresent(NewSandbox::requireName);
        }

        static void requireName(String name) {
            if (!name.matches(NAME)) {
                throw new IllegalArgumentException(
                        "a name is 1 to 64 letters, digits, '.', '_' and '-', the first a letter or a digit, not '%s'"
                                .formatted(name));
            }
        }
    }

    private AdminAnswer create(AdminRequest request) {
        NewSandbox asked = request.body(NewSandbox.class);
        ServedFamily family = realm.family(asked.family);
        AdminContext.requireRole(family, asked.role);
        List<NamedSeed> seeds = seeds(family, asked.seed);
        return make(
                family,
                asked.name,
                asked.role,
                asked.credentials,
                wanted -> realm.factory().make(wanted, seeds));
    }

    /** Makes a sandbox by a certain way, with credentials of its own, and shows them. */
    AdminAnswer make(
            ServedFamily family,
            Optional<String> name,
            Optional<String> role,
            List<NewCredential> asked,
            java.util.function.Function<SandboxFactory.Wanted, Sandbox> way) {
        name.ifPresent(NewSandbox::requireName);
        List<NewCredential> wanted = asked.isEmpty() ? List.of(NewCredential.ANY) : asked;
        List<Credential> credentials =
                wanted.stream().map(one -> one.credential(family, realm)).toList();
        Sandbox sandbox = way.apply(new SandboxFactory.Wanted(
                family, name.orElseGet(() -> "s-" + realm.chance().get().substring(0, 12)), role, credentials));
        List<JsonValue> shown = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++) {
            String id = credentials.get(at).id();
            wanted.get(at)
                    .expiry()
                    .ifPresent(instant -> sandbox.change(root -> List.of(new Change.CredentialExpired(id, instant))));
            shown.add(NewCredential.secretly(credentials.get(at), wanted.get(at).expiry()));
        }
        return AdminAnswer.created(json.whole(sandbox).with("credentials", new JsonArray(shown)));
    }

    private List<NamedSeed> seeds(ServedFamily family, Optional<JsonValue> asked) {
        if (asked.isEmpty()) {
            return named(family, EMPTY);
        }
        List<NamedSeed> seeds = new ArrayList<>();
        for (JsonValue one : asked.get() instanceof JsonArray several ? several.items() : List.of(asked.get())) {
            seeds.addAll(seed(family, one));
        }
        return seeds;
    }

    private List<NamedSeed> seed(ServedFamily family, JsonValue asked) {
        if (asked instanceof JsonString name) {
            List<NamedSeed> found = named(family, name.text());
            if (found.isEmpty()) {
                throw Problem.bad("%s has no seed '%s'%s; seeds that come with Ledgermock are %s, or give a document."
                        .formatted(
                                family.name(),
                                name.text(),
                                Likely.hint(name.text(), realm.library().names()),
                                String.join(", ", realm.library().names())));
            }
            return found;
        }
        NamedSeed inline = realm.library().written("the seed", asked.toString());
        if (!inline.seed().family().equals(family.name())) {
            throw Problem.bad("The seed is for the family '%s', and the sandbox for '%s'."
                    .formatted(inline.seed().family(), family.name()));
        }
        return List.of(inline);
    }

    private List<NamedSeed> named(ServedFamily family, String name) {
        return realm.library().named(name).stream()
                .filter(seed -> seed.seed().family().equals(family.name()))
                .toList();
    }

    private AdminAnswer delete(AdminRequest request) {
        realm.sandboxes().remove(realm.sandbox(request));
        return AdminAnswer.done();
    }

    private AdminAnswer reset(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        sandbox.reset();
        return AdminAnswer.ok(json.whole(sandbox));
    }

    private record Role(String role) {}

    private AdminAnswer changeRole(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        String role = request.body(Role.class).role;
        AdminContext.requireRole(realm.family(sandbox), Optional.of(role));
        sandbox.change(root -> List.of(new Change.RoleChanged(role)));
        return AdminAnswer.ok(json.whole(sandbox));
    }

    private AdminAnswer export(AdminRequest request) {
        Sandbox sandbox = realm.sandbox(request);
        Root root = sandbox.root();
        if (request.asks("whole")) {
            // Not for people, and as large as it has to be.
            return new AdminAnswer(
                    200, "application/json", JsonWriter.write(SeedWriter.whole(sandbox.family(), root)) + "\n");
        }
        return AdminAnswer.ok(SeedWriter.document(sandbox.family(), root.account(), root.state()));
    }
}
