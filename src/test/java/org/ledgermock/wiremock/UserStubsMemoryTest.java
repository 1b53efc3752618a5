package org.ledgermock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.RequestCache;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ExtensionFactory;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** WireMock remembers by thread what it parsed of a request; of one that a family answers nothing stays. */
class UserStubsMemoryTest {

    @Test
    void a_body_that_was_held_against_a_stub_is_forgotten() {
        AtomicReference<WireMockServices> services = new AtomicReference<>();
        ExtensionFactory capturing = given -> {
            services.set(given);
            return List.of();
        };
        assertThat(new WireMockServer(WireMockConfiguration.options().extensions(capturing)))
                .isNotNull();
        UserStubs stubs = new UserStubs(services.get());
        stubs.put(Json.read(
                "{\"request\":{\"bodyPatterns\":[{\"matchesJsonPath\":\"$.a\"}]},\"response\":{}}", StubMapping.class));
        RequestMemory.clear();
        RequestCache before = RequestCache.getCurrent();

        assertThat(stubs.mayWant(Json.read(
                        "{\"url\":\"/\",\"method\":\"POST\",\"bodyAsBase64\":\"eyJhIjoxfQ==\"}", LoggedRequest.class)))
                .isTrue();

        assertThat(RequestCache.getCurrent()).isNotSameAs(before);
    }
}
