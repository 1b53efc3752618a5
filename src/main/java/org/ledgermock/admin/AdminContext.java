package org.ledgermock.admin;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.seed.SeedLibrary;
import org.ledgermock.state.Root;
import org.ledgermock.store.SandboxStore;

/**
 * What the admin API has power over.
 *
 * @param console what a browser gets of the server
 * @param store in which the sandboxes outlive the server, if any
 * @param around writes the metrics of what is around the sandboxes: sockets and the JVM
 * @param authority the certificate that clients of the server have to trust, in PEM; none where it has no authority of its own
 * @param chance a new text of lower-case hexadecimal digits each time, of which names and secrets are made up
 */
public record AdminContext(
        Families families,
        SandboxRegistry sandboxes,
        SeedLibrary library,
        SandboxFactory factory,
        ConsoleMode console,
        Optional<SandboxStore> store,
        Consumer<MetricsText> around,
        Supplier<Optional<String>> authority,
        Supplier<String> chance) {

    public AdminContext {
        requireNonNull(families, "families");
        requireNonNull(sandboxes, "sandboxes");
        requireNonNull(library, "library");
        requireNonNull(factory, "factory");
        requireNonNull(console, "console");
        requireNonNull(store, "store");
        requireNonNull(around, "around");
        requireNonNull(authority, "authority");
        requireNonNull(chance, "chance");
    }

    /** The sandbox that a request's path names. */
    Sandbox sandbox(AdminRequest request) {
        String id = request.path("family") + "/" + request.path("sandbox");
        return sandboxes
                .find(id)
                .orElseThrow(() -> Problem.notFound("There is no sandbox '%s'; %s.".formatted(id, sandboxesThere())));
    }

    private String sandboxesThere() {
        Collection<Sandbox> all = sandboxes.all();
        return ThoseThere.of(all.stream().map(Sandbox::id).sorted(), all.size());
    }

    /** What a request asks about: what its sandbox is, or what it was at the {@code version} that the query names. */
    Root root(AdminRequest request) {
        Sandbox sandbox = sandbox(request);
        return request.query("version")
                .map(text -> earlier(sandbox, request.number("version", 0, Long.MAX_VALUE)))
                .orElseGet(sandbox::root);
    }

    /** What a sandbox was at a version. */
    static Root earlier(Sandbox sandbox, long version) {
        return sandbox.at(version)
                .orElseThrow(() -> Problem.notFound(
                        "Version %d of the sandbox '%s' cannot be seen; GET .../versions lists those that can."
                                .formatted(version, sandbox.id())));
    }

    /** Where the sandboxes are: in memory alone, or in a file or a database as well. */
    String storeKind() {
        return store.map(kept -> kept.isShared() ? "database" : "file").orElse("memory");
    }

    /** Counts what is asked for, where it would change a sandbox. */
    void counting(AdminRequest request) {
        if (request.path().containsKey("sandbox")) {
            sandboxes
                    .find(request.path("family") + "/" + request.path("sandbox"))
                    .ifPresent(Sandbox::changing);
        }
    }

    ServedFamily family(String name) {
        return families.find(name).orElseThrow(() -> Problem.bad(noFamily(name)));
    }

    String noFamily(String name) {
        return "There is no family '%s'; families are %s."
                .formatted(
                        name,
                        String.join(
                                ", ",
                                families.all().stream().map(ServedFamily::name).toList()));
    }

    ServedFamily family(Sandbox sandbox) {
        return family(sandbox.family());
    }

    static void requireRole(ServedFamily family, Optional<String> role) {
        role.flatMap(family.contract()::problemOfRole).ifPresent(problem -> {
            throw Problem.bad(problem + ".");
        });
    }
}
