package org.ledgermock.fuzz;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.oracle.ResponseOracle;
import org.ledgermock.oracle.Violation;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.Served;
import org.ledgermock.server.Setup;
import org.ledgermock.state.State;

/** A server without HTTP whose time stands still, and which is the same whenever a target begins. */
final class Ground {

    static final Instant NOW = Instant.parse("2026-03-01T04:05:06Z");

    private static final Ground ONE = new Ground();
    private static final ResponseOracle ORACLE = ResponseOracle.of(Path.of("schemas"));
    private static final String SEEN = "first";

    private final Assembly assembly;
    private final AdminApi admin;

    private Ground() {
        Setup setup = Served.unlimited();
        assembly = Assembly.of(setup, () -> NOW);
        ClassPathFiles files = assembly.files();
        for (String name : files.below("ledgermock/mappings")) {
            ((JsonObject) files.json(name))
                    .object("response")
                    .flatMap(response -> response.object("transformerParameters"))
                    .ifPresent(parameters ->
                            assembly.families().serve(assembly.families().bind(parameters)));
        }
        admin = new AdminApi(assembly.realm(sockets -> {}, Optional::empty));
        assembly.sandboxes().all().forEach(sandbox -> sandbox.takeSnapshot(SEEN));
    }

    static Ground one() {
        return ONE;
    }

    Assembly assembly() {
        return assembly;
    }

    ServedFamily family(String name) {
        return assembly.families().find(name).orElseThrow();
    }

    /** What came of a request, of which all holds that holds of every one. The next one finds the same server again. */
    Exchange answer(String family, Request request) {
        Sandbox sandbox = assembly.sandboxes().find(family + "/default").orElseThrow();
        State before = sandbox.state();
        Exchange exchange = family(family).answer(request);
        State after = sandbox.state();
        // Also after a call that moved nothing: it is counted, and a later one may be told so.
        sandbox.restore(SEEN, false);
        Require.that(!exchange.stage().equals("defect"), () -> "the mock itself failed: " + why(exchange));
        exchange.refusal().ifPresent(refusal -> {
            Require.that(after == before, () -> "a refused call moved the state: " + why(exchange));
            Require.that(!refusal.why().cause().isBlank(), () -> "a refusal without a reason");
            Require.that(
                    !exchange.error().orElseThrow().code().isBlank(),
                    () -> "an error without a code: " + why(exchange));
            // A secret of another family is no secret here.
            String secret = (family.equals(Served.TENCENT) ? Served.PARTNER : Served.SHOP).secret();
            Require.that(!refusal.why().toString().contains(secret), () -> "a secret is told: " + refusal.why());
        });
        Require.that(
                after.version() - before.version() <= 1,
                () -> "a call moved the state by " + (after.version() - before.version()));
        String body = exchange.response().bodyText();
        List<Violation> violations = family.equals(Served.TENCENT)
                ? ORACLE.tencent(exchange.operation(), body)
                : ORACLE.kybio(exchange.operation(), body);
        Require.that(violations.isEmpty(), () -> "answered against its contract: " + violations + " in " + body);
        return exchange;
    }

    static String why(Exchange exchange) {
        return exchange.stage() + ", "
                + exchange.refusal()
                        .map(refusal -> refusal.error() + ": " + refusal.why().cause())
                        .orElse("answered");
    }

    /** What the admin API answers; the next request finds the same sandboxes again. */
    Response admin(Request request) {
        Response response = admin.answer(request);
        if (!request.method().equals("GET") && response.status() < 400) {
            putBack();
        }
        return response;
    }

    private void putBack() {
        for (Sandbox sandbox : assembly.sandboxes().all()) {
            boolean first = sandbox.id().equals(sandbox.family() + "/default");
            admin.answer(Request.whole(
                    first ? "POST" : "DELETE",
                    AdminApi.ROOT + "/sandboxes/" + sandbox.id() + (first ? "/reset" : ""),
                    "",
                    org.ledgermock.message.Headers.NONE,
                    new byte[0]));
            if (first) {
                sandbox.takeSnapshot(SEEN);
            }
        }
    }

    /** Two exchanges that have to be the same but for their ids. */
    static void requireSame(Exchange one, Exchange other, String why) {
        Function<Exchange, String> outline = exchange -> exchange.error()
                        .map(error -> error.code() + " at " + exchange.stage())
                        .orElse("success")
                + exchange.document().map(Ground::withoutId).orElse("");
        Require.that(
                outline.apply(one).equals(outline.apply(other)),
                () -> "%s, and yet it is answered otherwise:\n%s\n%s"
                        .formatted(why, outline.apply(one), outline.apply(other)));
    }

    private static String withoutId(JsonObject document) {
        return document.without("RequestId").toString();
    }

    static Optional<String> code(Exchange exchange) {
        return exchange.error().map(error -> error.code());
    }
}
