package org.ledgermock.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ledgermock.client.HttpTarget;
import org.ledgermock.message.Response;
import org.ledgermock.server.Setup;
import org.ledgermock.server.SetupBuilder;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.Outgoing;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.Target;
import org.ledgermock.verify.Tenant;
import org.ledgermock.verify.VirtualTime;
import org.ledgermock.wiremock.MockServer;

/**
 * The mock that a contract run starts for itself, called over HTTP. Each scenario has a sandbox of its own, which has
 * nothing but the scenario's time: so scenarios may run side by side, and none waits. There is one server for each choice
 * of options.
 */
public final class OwnMock implements Target {

    // Of each scenario, and of those whom the mock does not know.
    private static final Instant BEGINNING = Instant.parse("2025-06-15T04:00:00Z");

    private final WithFamilies with;
    private final String further;
    private final UnaryOperator<Setup> completion;
    private final Map<Setup, Served> servers = new ConcurrentHashMap<>();
    private final AtomicInteger tenants = new AtomicInteger();

    /** One that has the families which come with Ledgermock. */
    public OwnMock() {
        this(UnaryOperator.identity());
    }

    /** @param completion gives each of its servers what a scenario does not ask for, such as a store */
    public OwnMock(UnaryOperator<Setup> completion) {
        this(new WithFamilies(), "", completion);
    }

    /** @param further words that a run on it was given */
    OwnMock(WithFamilies with, String further) {
        this(with, further, UnaryOperator.identity());
    }

    private OwnMock(WithFamilies with, String further, UnaryOperator<Setup> completion) {
        this.with = with;
        this.further = further;
        this.completion = completion;
    }

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
    public String words() {
        return with.words() + further;
    }

    @Override
    public ScenarioTime newTime() {
        return new VirtualTime(BEGINNING);
    }

    @Override
    public Tenant enter(MockSetup wanted, ScenarioTime time) {
        SetupBuilder setup = Setup.builder();
        with.places().forEach(setup::with);
        if (wanted.strict()) {
            setup.strict(wanted.family());
        }
        wanted.options().forEach((key, value) -> setup.option(wanted.family(), key, value));
        Served served = servers.computeIfAbsent(setup.build(), this::start);
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

    private Served start(Setup setup) {
        MockServer server = MockServer.start(completion.apply(setup), () -> BEGINNING);
        return new Served(server, HttpTarget.of(server.uri(), Optional.empty()), new MockTenants(server));
    }

    @Override
    public void close() {
        servers.values().forEach(served -> served.server.close());
        servers.clear();
    }
}
