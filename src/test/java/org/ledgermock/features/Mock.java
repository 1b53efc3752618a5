package org.ledgermock.features;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ledgermock.wiremock.MockServer;

/** The mock of one scenario, as far as one family is called: set up by its first steps, there from the first call on. */
final class Mock {

    static final String TENCENT = "tencent-partner";
    static final String KYBIO = "kybio-member";

    private final List<Runnable> onceThere = new ArrayList<>();
    private Wanted wanted;
    private Optional<MockServer> server = Optional.empty();
    private Tenant tenant = new Tenant(0);

    Mock(String family) {
        wanted = Wanted.plain(family);
    }

    void want(UnaryOperator<Wanted> change) {
        if (server.isPresent()) {
            throw new IllegalStateException(
                    "the mock has been called already: set it up in the scenario's first steps");
        }
        wanted = change.apply(wanted);
    }

    /** Does something to it before the first call. */
    void onceThere(Runnable work) {
        onceThere.add(work);
    }

    URI uri() {
        return server().uri();
    }

    Tenant tenant() {
        server();
        return tenant;
    }

    MockServer server() {
        return server.orElseGet(this::enter);
    }

    private MockServer enter() {
        Tenancy tenancy = Servers.with(wanted);
        tenant = tenancy.take();
        server = Optional.of(tenancy.server());
        onceThere.forEach(Runnable::run);
        return tenancy.server();
    }
}
