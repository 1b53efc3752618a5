package org.ledgermock.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Response;

/** A mock whose answers are changed on their way. */
record RewritingTarget(Target mock, UnaryOperator<String> change) implements Target {

    @Override
    public String name() {
        return "a mock that is wrong";
    }

    @Override
    public boolean isOwnMock() {
        return true;
    }

    @Override
    public SceneTime newTime() {
        return mock.newTime();
    }

    @Override
    public Tenant enter(Wanted wanted, SceneTime time) {
        Tenant tenant = mock.enter(wanted, time);
        return new Tenant() {
            @Override
            public String host() {
                return tenant.host();
            }

            @Override
            public Credential credential(Caller caller) {
                return tenant.credential(caller);
            }

            @Override
            public Response send(Outgoing call) throws IOException, InterruptedException {
                Response response = tenant.send(call);
                String body = change.apply(response.bodyText());
                return new Response(response.status(), response.headers(), body.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public List<String> changeable() {
                return tenant.changeable();
            }

            @Override
            public void giveToOther(String kind, JsonObject entity) {
                tenant.giveToOther(kind, entity);
            }
        };
    }

    @Override
    public void close() {
        mock.close();
    }
}
