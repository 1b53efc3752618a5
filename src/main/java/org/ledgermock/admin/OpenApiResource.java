package org.ledgermock.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.contract.FamilyFile.ExampleCredential;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.openapi.OpenApi;
import org.ledgermock.pipeline.SandboxFactory;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.seed.SeedLibrary;

/** Families as documents of OpenAPI. Each is made when it is first asked for, by calls in a sandbox that goes at once. */
final class OpenApiResource {

    private final AdminContext realm;
    private final Map<String, String> written = new ConcurrentHashMap<>();

    OpenApiResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/families/{family}/openapi.json",
                request -> new AdminAnswer(
                        200, "application/json", written.computeIfAbsent(request.path("family"), this::write))));
    }

    private String write(String name) {
        ServedFamily family = realm.families().find(name).orElseThrow(() -> Problem.notFound(realm.noFamily(name)));
        Credential caller = NewCredential.ANY.credential(family, realm);
        Sandbox sandbox = realm.factory()
                .make(
                        new SandboxFactory.Wanted(
                                family, "openapi-" + realm.chance().get(), Optional.empty(), List.of(caller)),
                        realm.library().named(SeedLibrary.DEFAULT).stream()
                                .filter(seed -> seed.seed().family().equals(name))
                                .toList());
        try {
            JsonObject document = OpenApi.of(
                    family,
                    caller,
                    sandbox.root().wireTime().at(sandbox.now()),
                    request -> family.answer(request).response());
            ExampleCredential example = family.contract().file().exampleCredential();
            return AdminAnswer.ok(document).text().replace(caller.id(), example.id());
        } finally {
            realm.sandboxes().remove(sandbox);
        }
    }
}
