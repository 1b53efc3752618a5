package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.pipeline.Families;

/** What {@code /__admin/ledgermock/} answers: why calls were refused, so far. */
final class AdminApi implements AdminApiExtension {

    // WireMock hands an admin task the URL without its own prefix, /__admin.
    private static final String REFUSALS = "/ledgermock/refusals";

    private final Refusals refusals;

    AdminApi(Assembly assembly) {
        Families families = assembly.families();
        this.refusals = new Refusals(assembly.sandboxes(), families);
    }

    @Override
    public String getName() {
        return "ledgermock-admin";
    }

    // One route for everything: WireMock finds path parameters by the class of a task, and would mix up two of ours.
    @Override
    public void contributeAdminApiRoutes(Router router) {
        router.add(
                RequestMethod.ANY,
                "/ledgermock/**",
                (admin, event, parameters) -> answer(
                        event.getRequest().getMethod(), event.getRequest().getUrl()));
    }

    private ResponseDefinition answer(RequestMethod method, String url) {
        String path = url.replaceFirst("[?#].*", "");
        if (!path.equals(REFUSALS) && !path.startsWith(REFUSALS + "/")) {
            return problem(
                    404,
                    "There is nothing at /__admin%s; there is /__admin%s and /__admin%s/{request id}."
                            .formatted(path, REFUSALS, REFUSALS));
        }
        if (!method.equals(RequestMethod.GET)) {
            return problem(405, "/__admin%s can only be read, with GET.".formatted(path));
        }
        if (path.equals(REFUSALS)) {
            return json(200, JsonWriter.indented(refusals.all()) + "\n");
        }
        String requestId = path.substring(REFUSALS.length() + 1);
        return refusals.find(requestId)
                .map(found -> json(200, JsonWriter.indented(found) + "\n"))
                .orElseGet(() -> problem(
                        404, "No refused call with the request id '%s' is in the journal.".formatted(requestId)));
    }

    private static ResponseDefinition problem(int status, String problem) {
        return json(
                status,
                org.ledgermock.message.JsonObject.builder()
                        .put("problem", problem)
                        .build()
                        .toString());
    }

    private static ResponseDefinition json(int status, String body) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body)
                .build();
    }
}
