package org.ledgermock.admin;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.RecordReader;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.store.SandboxStore;

/** Where the sandboxes are kept, and copies of all of them. */
final class StoreResource {

    private final AdminContext realm;

    StoreResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/store", request -> AdminAnswer.ok(RecordWriter.write(now()))),
                Route.post("/store/copies", this::copy));
    }

    /**
     * A store as it is told.
     *
     * @param place the file, or the address of the database without user and password
     * @param problem why nothing is kept at the moment
     */
    private record Told(String kind, Optional<String> place, Optional<String> problem) {}

    private record Copy(String file) {}

    private Told now() {
        return new Told(
                realm.storeKind(),
                realm.store().map(SandboxStore::place),
                realm.store().map(SandboxStore::problem).filter(problem -> !problem.isEmpty()));
    }

    private AdminAnswer copy(AdminRequest request) {
        SandboxStore store = realm.store()
                .orElseThrow(
                        () -> Problem.conflict("The sandboxes are in memory alone; serve --store FILE keeps them."));
        Copy copy = RecordReader.read(request.json(), Copy.class);
        Path file = file(copy.file);
        if (Files.exists(file)) {
            throw Problem.conflict("There is a file '%s' already.".formatted(file));
        }
        store.backUp(file);
        return AdminAnswer.ok(RecordWriter.write(new Copy(file.toString())));
    }

    private static Path file(String name) {
        try {
            return Path.of(name).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw Problem.bad("'%s' is no name of a file.".formatted(name));
        }
    }
}
