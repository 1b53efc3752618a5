package org.ledgermock.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.Response;
import org.ledgermock.pipeline.Families;
import org.ledgermock.server.Setup;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.Target;
import org.ledgermock.verify.Tenant;
import org.ledgermock.verify.VirtualTime;
import org.ledgermock.wiremock.MockServer;
import org.ledgermock.wiremock.ServerOptions;

/**
 * The mock that a contract run starts for itself, called over HTTP. Each scenario has a sandbox of its own, which has
 * nothing but the scenario's time: so scenarios may run side by side, and none waits. There is one server for each choice
 * of options.
 */
public final class OwnMock implements Target {

    // Of each scenario, and of those whom the mock does not know.
    private static final Instant BEGINNING = Instant.parse("2025-06-15T04:00:00Z");

    private final Map<Families.Choices, Served> servers = new ConcurrentHashMap<>();
    private final AtomicInteger tenants = new AtomicInteger();

    private record Served(MockServer server, HttpTarget http, MockTenants tenants) {}

    @Override
    public String name() {
        return "own mock";
    }

    @Override
    public boolean isOwnMock() {
        return true;
    }

    @Override
    public ScenarioTime newTime() {
        return new VirtualTime(BEGINNING);
    }

    @Override
    public Tenant enter(MockSetup wanted, ScenarioTime time) {
        Families.Choices choices = new Families.Choices(
                wanted.strict() ? Set.of(wanted.family()) : Set.of(),
                wanted.options().isEmpty() ? Map.of() : Map.of(wanted.family(), wanted.options()));
        Served served = servers.computeIfAbsent(choices, OwnMock::start);
        return served.tenants.make(wanted, time, tenants.incrementAndGet(), new MockTenants.Wire() {
            @Override
            public String host() {
                return served.http.host();
            }

            @Override
            public Response send(Outgoing call) throws IOException, InterruptedException {
                return served.http.send(call.request());
            }
        });
    }

    private static Served start(Families.Choices choices) {
        Setup setup = new Setup(
                Setup.DEFAULT.seeds(),
                Setup.DEFAULT.credentials(),
                choices,
                Setup.DEFAULT.limits(),
                Setup.DEFAULT.wireMockJournal());
        MockServer server = MockServer.start(ServerOptions.DEFAULT.with(setup), () -> BEGINNING);
        return new Served(server, HttpTarget.of(server.uri(), Optional.empty()), new MockTenants(server));
    }

    @Override
    public void close() {
        servers.values().forEach(served -> served.server.close());
        servers.clear();
    }
}
