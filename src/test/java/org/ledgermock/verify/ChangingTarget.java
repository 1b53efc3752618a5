package org.ledgermock.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Response;

/** A mock whose state is another one after each call, the refused ones included. */
record ChangingTarget(Target mock) implements Target {

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
                return tenant.send(call);
            }

            @Override
            public List<String> changeable() {
                return tenant.changeable();
            }

            @Override
            public Optional<Object> state() {
                return Optional.of(new Object());
            }

            @Override
            public void giveToOther(String kind, JsonObject entity) {
                tenant.giveToOther(kind, entity);
            }

            @Override
            public void order(String operation, String code) {
                tenant.order(operation, code);
            }
        };
    }

    @Override
    public void close() {
        mock.close();
    }
}
