package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.Headers;
import org.ledgermock.message.Request;
import org.ledgermock.testing.Ledgermock;
import org.ledgermock.wiremock.MockServer;

/** A run of the tests with a store is one: nothing of it is green because all was in memory. */
class GivenStoreTest {

    @Test
    void each_server_of_a_test_has_a_store_of_the_kind_that_was_asked_for() throws IOException {
        try (MockServer one = GivenStore.start(Setup.DEFAULT);
                MockServer other = GivenStore.start(Setup.DEFAULT)) {
            assertThat(store(one)).contains("\"kind\": \"%s\"".formatted(GivenStore.KIND));
            if (!GivenStore.KIND.equals("memory")) {
                assertThat(store(one)).isNotEqualTo(store(other));
            }
        }
    }

    private static String store(MockServer server) throws IOException {
        return server.control(Request.whole("GET", "/__admin/ledgermock/store", "", Headers.NONE, new byte[0]))
                .bodyText();
    }

    @Test
    void so_has_the_one_that_all_tests_share() {
        assertThat(Ledgermock.shared()).isSameAs(Ledgermock.shared(GivenStore.SHARED));
    }
}
