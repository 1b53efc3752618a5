package org.ledgermock.pipeline;

import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Gateway;
import org.ledgermock.protocol.Routing;

/** @param id of the credential, found by the token, which is its secret */
record BearerCall(String requestId, Request request, Routing routing, String id, Optional<Credential> credential)
        implements Call {

    static BearerCall of(Request request, Gateway gateway) {
        Optional<String> owner = request.headers()
                .first("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .flatMap(value -> gateway.ownerOfSecret(value.substring("Bearer ".length())));
        return new BearerCall(
                gateway.newRequestId(),
                request,
                gateway.route(request),
                owner.orElse(""),
                owner.flatMap(gateway::credential));
    }

    @Override
    public String operation() {
        return routing instanceof Routing.Found found ? found.operation() : "";
    }

    @Override
    public String credentialId() {
        return id;
    }

    @Override
    public JsonObject arguments() {
        return routing instanceof Routing.Found found ? found.arguments() : JsonObject.EMPTY;
    }

    @Override
    public boolean textual() {
        return false;
    }

    @Override
    public String language() {
        return "en";
    }
}
