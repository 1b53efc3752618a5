package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private final TestServer server = TestServer.ofTheProject();

    @Test
    void a_path_leads_to_its_family_as_long_as_that_has_operations() {
        assertThat(server.families.claiming(TestServer.at("/")))
                .map(ServedFamily::name)
                .contains("tencent-partner");
        assertThat(server.families.claiming(TestServer.at("/openapi/v1/customerOpenApi/anything")))
                .map(ServedFamily::name)
                .contains("kybio-member");
        assertThat(server.families.claiming(TestServer.at("/pospal-api2//OpenAPI/v1/x")))
                .map(ServedFamily::name)
                .contains("kybio-member");
        assertThat(server.families.claiming(TestServer.at("/openapi/v2/x"))).isEmpty();
        assertThat(server.families.claiming(TestServer.at("/openapi/v1"))).isEmpty();
        assertThat(server.families.isAnyAt("/")).isTrue();
        assertThat(server.families.isAnyAt("/openapi/v2/x")).isFalse();

        server.families.withdrawAll();
        assertThat(server.families.claiming(TestServer.at("/"))).isEmpty();
        assertThat(server.families.isAnyAt("/")).isFalse();
        assertThat(server.family("tencent-partner").operations()).isEmpty();
    }

    @Test
    void an_operation_that_was_withdrawn_is_served_no_longer() {
        Operation allocate = server.family("tencent-partner").operations().get("AllocateCustomerCredit");
        server.families.withdraw(allocate);

        assertThat(server.call("tencent-partner", "AllocateCustomerCredit", "{}")
                        .error()
                        .orElseThrow()
                        .code())
                .isEqualTo("InvalidAction");
        server.families.serve(allocate);
        assertThat(server.call("tencent-partner", "AllocateCustomerCredit", "{}")
                        .error()
                        .orElseThrow()
                        .code())
                .isEqualTo("MissingParameter");
    }

    @Test
    void a_choice_for_a_family_that_there_is_not_is_refused() {
        String message = "there is no family 'tencent'; families are kybio-member, tencent-partner";

        assertThatThrownBy(() ->
                        new TestServer(getClass().getClassLoader(), new Families.Choices(Set.of("tencent"), Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> new TestServer(
                        getClass().getClassLoader(),
                        new Families.Choices(Set.of(), TestServer.option("tencent", "decimals", "round"))))
                .hasMessage(message);
        assertThatThrownBy(() -> new TestServer(
                        getClass().getClassLoader(),
                        new Families.Choices(Set.of(), TestServer.option("tencent-partner", "decimals", "up"))))
                .hasMessage("tencent-partner: the option 'decimals' cannot be 'up', allowed: exact, refuse, round");
    }

    @Test
    void a_choice_is_in_force_for_its_family_alone() {
        TestServer strict =
                new TestServer(getClass().getClassLoader(), new Families.Choices(Set.of("kybio-member"), Map.of()));

        assertThat(strict.family("kybio-member").options().is("requiredIncrements", "true"))
                .isTrue();
        assertThat(strict.family("tencent-partner").options().is("verification", "lenient"))
                .isTrue();
    }

    @Test
    void a_call_of_an_operation_without_a_contract_is_not_prepared() {
        assertThatThrownBy(() -> server.call("tencent-partner", "Allocate", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tencent-partner has no operation 'Allocate'; it has AllocateCustomerCredit, ");
    }
}
