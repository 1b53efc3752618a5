package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.message.Credential;
import org.ledgermock.server.Setup;
import org.ledgermock.verify.Caller;
import org.ledgermock.verify.MockSetup;
import org.ledgermock.verify.Tenant;
import org.ledgermock.wiremock.MockServer;

/** The sandboxes of scenarios are a server's like any other: where it has a store, they are in it. */
class OwnMockStoreTest {

    private static final String FAMILY = "tencent-partner";

    @Test
    void a_scenarios_sandbox_is_kept_with_those_who_may_call(@TempDir Path folder) {
        Path store = folder.resolve("ledgermock.db");
        Credential main;
        Credential temporary;
        try (OwnMock mock = new OwnMock(setup -> setup.toBuilder().store(store).build())) {
            Tenant tenant = mock.enter(MockSetup.plain(FAMILY), mock.newTime());
            main = tenant.credential(Caller.MAIN);
            temporary = tenant.credential(Caller.TEMPORARY);
        }

        try (MockServer server = MockServer.start(Setup.builder().store(store).build())) {
            assertThat(server.sandboxes().tenant(FAMILY, main.id()))
                    .hasValueSatisfying(
                            tenant -> assertThat(tenant.sandbox().id()).isEqualTo(FAMILY + "/verify-1"));
            assertThat(server.sandboxes().tenant(FAMILY, temporary.id())).isPresent();
        }
    }
}
