package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import org.ledgermock.admin.AdminApi;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;

/** Puts our admin API beside WireMock's own. */
final class AdminRoutes implements AdminApiExtension {

    // WireMock hands an admin task the URL without this.
    private static final String PREFIX = "/__admin";

    private final AdminApi api;

    AdminRoutes(AdminApi api) {
        this.api = api;
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
                (admin, event, parameters) ->
                        definition(api.answer(prefixed(RequestReading.read(event.getRequest())))));
        // Without the slash: there is nothing, and ours says where there is.
        router.add(
                RequestMethod.ANY,
                "/ledgermock",
                (admin, event, parameters) ->
                        definition(api.answer(prefixed(RequestReading.read(event.getRequest())))));
    }

    private static Request prefixed(Request request) {
        return new Request(
                request.method(),
                PREFIX + request.path(),
                request.query(),
                request.headers(),
                request.sent(),
                request.arrival());
    }

    static ResponseDefinition definition(Response answer) {
        ResponseDefinitionBuilder definition =
                ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
        answer.headers().forEach(definition::withHeader);
        return answer.body().length == 0
                ? definition.build()
                : definition.withBody(answer.body()).build();
    }
}
