package org.ledgermock.verify;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Response;

/**
 * A mock that is wrong in the way of its tenants.
 *
 * @param spoilt makes a wrong tenant of an honest one
 */
record WrongTarget(Target mock, UnaryOperator<Tenant> spoilt) implements Target {

    @Override
    public String name() {
        return "a mock that is wrong";
    }

    @Override
    public boolean isOwnMock() {
        return true;
    }

    @Override
    public ScenarioTime newTime() {
        return mock.newTime();
    }

    @Override
    public Tenant enter(MockSetup wanted, ScenarioTime time) {
        return spoilt.apply(mock.enter(wanted, time));
    }

    @Override
    public void close() {
        mock.close();
    }

    /** A tenant that is honest in all that is not overridden; what it does not have to offer stays as {@link Tenant} has it. */
    static class Passing implements Tenant {

        private final Tenant honest;

        Passing(Tenant honest) {
            this.honest = honest;
        }

        @Override
        public String host() {
            return honest.host();
        }

        @Override
        public Credential credential(Caller caller) {
            return honest.credential(caller);
        }

        @Override
        public Response send(Outgoing call) throws IOException, InterruptedException {
            return honest.send(call);
        }

        @Override
        public List<String> changeable(String kind) {
            return honest.changeable(kind);
        }

        @Override
        public void giveToOther(String kind, JsonObject entity) {
            honest.giveToOther(kind, entity);
        }
    }
}
