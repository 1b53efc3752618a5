package org.ledgermock.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** Everything below {@value #ROOT}. Safe for use by many threads. */
public final class AdminApi {

    /** Where it is on a server. */
    public static final String ROOT = "/__admin/ledgermock";

    private static final System.Logger LOG = System.getLogger("org.ledgermock");

    private final List<Route> described;
    private final Router router;

    public AdminApi(AdminContext realm) {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get("/openapi.json", request -> Description.ANSWER));
        routes.add(Route.get("/ca.pem", request -> authority(realm)));
        routes.addAll(new HealthResource(realm).routes());
        routes.addAll(new StoreResource(realm).routes());
        routes.addAll(new MetricsResource(realm).routes());
        routes.addAll(new FamilyResource(realm).routes());
        routes.addAll(new OpenApiResource(realm).routes());
        routes.addAll(new SandboxResource(realm).routes());
        routes.addAll(new CredentialResource(realm).routes());
        routes.addAll(new EntityResource(realm).routes());
        routes.addAll(new LedgerResource(realm).routes());
        routes.addAll(new SnapshotResource(realm).routes());
        routes.addAll(new VersionResource(realm).routes());
        routes.addAll(new TimeResource(realm).routes());
        routes.addAll(new LimitResource(realm).routes());
        routes.addAll(new FaultResource(realm).routes());
        routes.addAll(new JournalResource(realm).routes());
        routes.addAll(new ActivityResource(realm).routes());
        routes.addAll(new ScorecardResource(realm).routes());
        routes.addAll(new RefusalResource(realm).routes());
        routes.addAll(new CallsResource(realm).routes());
        this.described = List.copyOf(routes);
        if (realm.console() != ConsoleMode.OFF) {
            routes.addAll(ConsoleFiles.routes());
        }
        this.router = new Router(routes, realm::counting);
    }

    /** Those that programs use: all but the console's own files. */
    List<Route> routes() {
        return described;
    }

    /**
     * Answers a request, whatever it is. Never fails.
     *
     * @param request with its whole path, from {@value #ROOT} on
     */
    public Response answer(Request request) {
        return answered(request, request.path().substring(ROOT.length())).response();
    }

    private static AdminAnswer authority(AdminContext realm) {
        return realm.authority()
                .get()
                .map(pem -> new AdminAnswer(200, "application/x-pem-file", pem))
                .orElseThrow(
                        () -> Problem.notFound(
                                "This server has no authority of its own: trust that of its key store, or of the WireMock that it is in."));
    }

    private AdminAnswer answered(Request request, String path) {
        try {
            return router.answer(request, path);
        } catch (RuntimeException defect) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "DEFECT of the mock, please report: %s %s could not be answered"
                            .formatted(request.method(), request.path()),
                    defect);
            return new AdminAnswer(
                    500,
                    JsonObject.of("problem", "This is a defect of the mock; its log says more. Nothing was changed."));
        }
    }

    /** The version that the jar was built as. */
    public static String version() {
        return Optional.ofNullable(AdminApi.class.getPackage().getImplementationVersion())
                .orElse("(not from a jar)");
    }

    /** Read when it is first asked for, and written once. */
    private static final class Description {

        private static final String FILE = "ledgermock/admin/openapi.json";

        static final AdminAnswer ANSWER =
                AdminAnswer.ok((JsonObject) new ClassPathFiles(AdminApi.class.getClassLoader()).json(FILE));
    }
}
