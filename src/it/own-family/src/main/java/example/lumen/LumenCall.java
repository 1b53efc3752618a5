package example.lumen;

import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Request;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.Gateway;
import org.ledgermock.protocol.Routing;

/** A call of Lumen Cards. The bearer token is the secret of the credential; nothing else says who calls. */
record LumenCall(String requestId, Request request, Routing routing, Optional<Credential> credential)
        implements Call {

    private static final String BEARER = "Bearer ";

    static LumenCall of(Request request, Gateway gateway) {
        return new LumenCall(
                gateway.newRequestId(),
                request,
                gateway.route(request),
                request.headers()
                        .first("Authorization")
                        .filter(value -> value.startsWith(BEARER))
                        .flatMap(value -> gateway.ownerOfSecret(value.substring(BEARER.length())))
                        .filter(id -> !gateway.isExpired(id))
                        .flatMap(gateway::credential));
    }

    @Override
    public String operation() {
        return routing instanceof Routing.Found found ? found.operation() : "";
    }

    @Override
    public String credentialId() {
        return credential.map(Credential::id).orElse("");
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
