package org.ledgermock.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.cli.LiveOffer;
import org.ledgermock.cli.OwnMock;

/** Which target a project's own Cucumber run has is configured, and no matter of the class path's order. */
class ConfiguredTargetTest {

    private static final Target MOCK = new OwnMock();

    @Test
    void it_is_a_mock_of_our_own_where_nothing_is_said_and_the_projects_where_it_offers_one() {
        Target theirs = theirs();

        assertThat(of(Map.of(), MOCK)).isSameAs(MOCK);
        assertThat(of(Map.of(), MOCK, theirs)).isSameAs(theirs);
        assertThat(of(Map.of(), theirs, MOCK)).isSameAs(theirs);
        assertThat(of(Map.of("ledgermock.target", "mock"), theirs, MOCK)).isSameAs(MOCK);
        assertThat(of(Map.of("ledgermock.target", theirs.getClass().getName()), MOCK, theirs))
                .isSameAs(theirs);
        assertThatThrownBy(() -> of(Map.of(), theirs, theirs(), MOCK))
                .isInstanceOf(ServiceConfigurationError.class)
                .hasMessageStartingWith("more than one target is offered; -Dledgermock.target=CLASS says which: ");
        assertThatThrownBy(() -> of(Map.of("ledgermock.target", "mokc"), MOCK))
                .isInstanceOf(ServiceConfigurationError.class)
                .hasMessageContaining("ledgermock.target is 'mokc', which is neither an address such as https://host");
    }

    @Test
    void an_address_is_a_live_endpoint_with_credentials(@TempDir Path folder) throws IOException {
        Path credentials = Files.writeString(folder.resolve("credentials.json"), """
                {"credentials": [
                  {"family": "tencent-partner", "id": "AKIDMADEUP", "secret": "made-up"},
                  {"family": "tencent-partner", "id": "AKIDMADEUPSECOND", "secret": "made-up"}
                ]}
                """);
        Map<String, String> settings = Map.of(
                "ledgermock.target", "http://127.0.0.1:1", "ledgermock.target.credentials", credentials.toString());

        try (Target live = of(settings, MOCK)) {
            assertThat(live.name()).isEqualTo("http://127.0.0.1:1");
            assertThat(live.isOwnMock()).isFalse();
            Tenant tenant = live.enter(MockSetup.plain("tencent-partner"), live.newTime());
            assertThat(tenant.credential(Caller.MAIN).id()).isEqualTo("AKIDMADEUP");
            assertThat(tenant.credential(Caller.SECOND).id()).isEqualTo("AKIDMADEUPSECOND");
        }
        assertThatThrownBy(() -> of(Map.of("ledgermock.target", "http://127.0.0.1:1"), MOCK))
                .hasMessageStartingWith("there are no credentials: set ledgermock.target.credentials, or ");
    }

    private static Target of(Map<String, String> settings, Target... offered) {
        Function<String, Optional<String>> found = name -> Optional.ofNullable(settings.get(name));
        return ConfiguredTarget.of(found, List.of(offered), List.of(new LiveOffer()));
    }

    private static Target theirs() {
        return (Target) Proxy.newProxyInstance(
                Target.class.getClassLoader(), new Class<?>[] {Target.class}, (self, method, arguments) -> null);
    }
}
