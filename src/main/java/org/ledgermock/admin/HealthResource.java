package org.ledgermock.admin;

import java.util.List;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.pipeline.ServedFamily;

/** Whether a server is up, and what it is. To those who have no token its guard says the first alone. */
final class HealthResource {

    private final AdminContext realm;

    HealthResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/health",
                request -> AdminAnswer.ok(RecordWriter.write(new Health(
                        "up",
                        AdminApi.version(),
                        realm.storeKind(),
                        realm.console(),
                        realm.families().all().stream().map(ServedFamily::name).toList())))));
    }

    private record Health(String status, String version, String store, ConsoleMode console, List<String> families) {}
}
