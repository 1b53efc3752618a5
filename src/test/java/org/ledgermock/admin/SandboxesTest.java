package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonObject;

/** Sandboxes are made, listed, looked at, reset and deleted over HTTP. */
class SandboxesTest {

    @AutoClose
    private final Controlled controlled = Controlled.start();

    @Test
    void aSandboxOfANamedSeedIsCalledAtOnce() {
        SandboxClient sandbox = controlled.tencent();

        assertThat(sandbox.id()).matches("tencent-partner/s-[0-9a-f]{12}");
        assertThat(sandbox.credentials()).hasSize(1);
        assertThat(sandbox.credentials().get(0).id()).startsWith("AKIDLEDGERMOCKEXAMPLE");
        assertThat(controlled
                        .caller(sandbox)
                        .call(Controlled.ALLOCATE, Controlled.ONE)
                        .response()
                        .path("TotalCredit")
                        .toString())
                .isEqualTo("91");
    }

    @Test
    void withoutASeedThereIsAnAccountAndNothingElse() {
        SandboxClient partner = controlled.client.create(NewSandbox.of(Controlled.TENCENT));
        SandboxClient shop = controlled.client.create(NewSandbox.of(Controlled.KYBIO));

        assertThat(partner.entities("customer")).isEmpty();
        assertThat(partner.entities("partner")).hasSize(1);
        assertThat(shop.entities("member")).isEmpty();
        assertThat(controlled
                        .caller(partner)
                        .call(Controlled.QUERY, "{}")
                        .response()
                        .path("Total")
                        .intValue())
                .isZero();
    }

    @Test
    void aSeedMayBeADocument() {
        JsonObject seed = Controlled.json("""
                {"family": "kybio-member", "entities": {"member": [
                  {"customerUid": 300000000000000001, "number": "1001", "balance": 12.50, "point": 0, "enable": 1}]}}""");
        SandboxClient sandbox =
                controlled.client.create(NewSandbox.of(Controlled.KYBIO).withSeed(seed));

        assertThat(sandbox.entity("member", "300000000000000001").orElseThrow().number("balance"))
                .hasValueSatisfying(balance -> assertThat(balance).isEqualByComparingTo("12.50"));
    }

    @Test
    void everythingMayBeChosen() {
        Credential own = Credential.of("AKIDOWN", "own-secret-of-a-test");
        SandboxClient sandbox = controlled.client.create(NewSandbox.of(Controlled.TENCENT)
                .named("chosen")
                .withSeed("example")
                .withRole("distributor")
                .withCredential(own));

        assertThat(sandbox.id()).isEqualTo("tencent-partner/chosen");
        assertThat(sandbox.credentials()).containsExactly(own);
        assertThat(sandbox.inspect().object("account").orElseThrow().text("role"))
                .contains("distributor");
        assertThat(sandbox.inspect().toString()).doesNotContain(own.secret());
        assertThat(controlled
                        .caller(own)
                        .call(Controlled.ALLOCATE, Controlled.ONE)
                        .errorCode())
                .isEmpty();
    }

    @Test
    void twoSandboxesNeverSeeEachOther() {
        SandboxClient one = controlled.tencent();
        SandboxClient other = controlled.tencent();

        controlled.caller(one).call(Controlled.ALLOCATE, Controlled.ONE);

        assertThat(one.entity("customer", "1").orElseThrow().number("Credit"))
                .hasValueSatisfying(credit -> assertThat(credit).isEqualByComparingTo("91"));
        assertThat(other.entity("customer", "1").orElseThrow().number("Credit"))
                .hasValueSatisfying(credit -> assertThat(credit).isEqualByComparingTo("90"));
        assertThat(other.journal()).isEmpty();
        assertThat(other.ledger()).isEmpty();
    }

    @Test
    void theyAreListedPageByPage() {
        List<String> made = java.util.stream.IntStream.range(0, 5)
                .mapToObj(number -> controlled
                        .client
                        .create(NewSandbox.of(Controlled.KYBIO).named("n" + number))
                        .id())
                .toList();

        assertThat(controlled.client.sandboxes())
                .containsAll(made)
                .contains("kybio-member/default", "tencent-partner/default")
                .hasSize(7)
                .isSorted();
        JsonObject page = Controlled.json(
                controlled.raw("GET", "/sandboxes?family=kybio-member&after=kybio-member/n1&limit=2", ""));
        assertThat(page.find("sandboxes").orElseThrow().toString())
                .contains("n2", "n3")
                .doesNotContain("n1", "n4");
        assertThat(page.text("next")).contains("kybio-member/n3");
    }

    @Test
    void aDeletedOneIsGoneWithItsCredentials() {
        SandboxClient sandbox = controlled.tencent();
        Credential credential = sandbox.credentials().get(0);

        sandbox.delete();

        assertThat(controlled.caller(credential).call(Controlled.QUERY, "{}").errorCode())
                .contains("AuthFailure.SecretIdNotFound");
        assertThat(controlled.server.sandboxes().ownerOfSecret(Controlled.TENCENT, credential.secret()))
                .isEmpty();
        assertThat(controlled.client.sandboxes()).doesNotContain(sandbox.id());
        assertThatThrownBy(sandbox::inspect)
                .isInstanceOf(AdminRefused.class)
                .hasMessage(
                        "GET /__admin/ledgermock/sandboxes/" + sandbox.id() + " was answered 404: There is no sandbox '"
                                + sandbox.id() + "'; there are kybio-member/default, tencent-partner/default.");
    }

    @Test
    void aResetLeadsBackToTheBeginningButForCredentials() {
        SandboxClient sandbox = controlled.tencent();
        Credential second = sandbox.addCredential();
        controlled.caller(second).call(Controlled.ALLOCATE, Controlled.ONE);
        sandbox.changeRole("distributor");
        sandbox.takeSnapshot("later");
        sandbox.apiTime().freeze(java.time.Instant.parse("2030-01-01T00:00:00Z"));
        sandbox.changeLimit("limit.AllocateCustomerCredit", 0);
        JsonObject before = sandbox.inspect();

        sandbox.reset();

        JsonObject after = sandbox.inspect();
        assertThat(after.number("version").orElseThrow())
                .isGreaterThan(before.number("version").orElseThrow());
        assertThat(after.object("account").orElseThrow().text("role")).contains("reseller");
        assertThat(sandbox.snapshots()).isEmpty();
        assertThat(sandbox.journal()).isEmpty();
        assertThat(sandbox.ledger()).isEmpty();
        assertThat(sandbox.apiTime().now().toString()).doesNotStartWith("2030");
        assertThat(controlled
                        .caller(second)
                        .call(Controlled.ALLOCATE, Controlled.ONE)
                        .response()
                        .path("TotalCredit")
                        .toString())
                .isEqualTo("91");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatDoes() {
        assertProblem(
                "POST",
                "/sandboxes",
                "{\"family\": \"x\"}",
                400,
                "There is no family 'x'; families are kybio-member, tencent-partner.");
        assertProblem("POST", "/sandboxes", "{}", 400, "The body does not fit: /: the key 'family' is missing.");
        assertProblem("POST", "/sandboxes", "{", 400, "The body is not JSON that can be read");
        assertProblem("POST", "/sandboxes", "[]", 400, "The body does not fit: /: expected an object");
        assertProblem(
                "POST",
                "/sandboxes",
                "{\"family\": \"kybio-member\", \"seed\": \"x\"}",
                400,
                "kybio-member has no seed 'x'; seeds that come with Ledgermock are empty, example, thousand");
        assertProblem(
                "POST",
                "/sandboxes",
                "{\"family\": \"kybio-member\", \"seed\": {\"family\": \"tencent-partner\"}}",
                400,
                "The seed is for the family 'tencent-partner'");
        assertProblem(
                "POST",
                "/sandboxes",
                "{\"family\": \"kybio-member\", \"name\": \"a/b\"}",
                400,
                "a name is 1 to 64 letters");
        assertProblem(
                "POST",
                "/sandboxes",
                "{\"family\": \"tencent-partner\", \"role\": \"king\"}",
                400,
                "roles are distributor, end-customer, reseller, second-level-reseller");
        assertProblem(
                "POST",
                "/sandboxes",
                "{\"family\": \"kybio-member\", \"name\": \"default\"}",
                409,
                "There is a sandbox 'kybio-member/default' already.");
        assertProblem("POST", "/sandboxes", """
                {"family": "kybio-member", "credentials": [{"id": "LEDGERMOCKEXAMPLE"}]}""", 409, "already belongs to sandbox 'kybio-member/default'");
        assertProblem("GET", "/sandboxes?page=1", "", 400, "there are family, after, limit");
        assertProblem("GET", "/sandboxes?limit=0", "", 400, "'limit' is a number from 1 to 1000");
        assertProblem("PUT", "/sandboxes", "", 405, "it knows GET, POST");
        assertProblem("GET", "/sandbox", "", 404, "GET /__admin/ledgermock/openapi.json describes what there is");
        assertThat(controlled.client.sandboxes()).hasSize(2);
    }

    private void assertProblem(String method, String path, String body, int status, String problem) {
        HttpResponse<String> response = controlled.raw(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Controlled.problem(response)).contains(problem);
    }

    @Test
    void whatIsServedIsListed() {
        List<JsonObject> families = controlled.client.families();

        assertThat(families)
                .extracting(family -> family.text("family").orElseThrow())
                .containsExactly("kybio-member", "tencent-partner");
        assertThat(families.get(1).toString())
                .contains("AllocateCustomerCredit", "limit.AllocateCustomerCredit", "distributor", "RemainingCredit")
                .contains(
                        "InvalidParameterValue.CreditAmountOutOfRange",
                        "\"seeds\":[\"empty\",\"example\",\"thousand\"]");
    }

    @Test
    void whatIsAskedOfASandboxThatIsGoneFailsAndIsNotJustEmpty() {
        SandboxClient sandbox = controlled.tencent();
        assertThat(sandbox.entity("customer", "2")).isEmpty();
        assertThat(sandbox.exchange("none")).isEmpty();
        assertThatThrownBy(() -> sandbox.entity("costumer", "1"))
                .hasMessageContaining(
                        "There is no kind 'costumer' of entity; kinds are customer, partner, verifyCode.");

        sandbox.delete();

        assertThatThrownBy(() -> sandbox.entity("customer", "1"))
                .hasMessageContaining("There is no sandbox '%s'".formatted(sandbox.id()));
        assertThatThrownBy(() -> sandbox.exchange("none"))
                .hasMessageContaining("There is no sandbox '%s'".formatted(sandbox.id()));
    }

    @Test
    void whereThereIsNothingItSaysWhereToLook() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        java.net.URI.create(controlled.server.uri() + AdminApi.ROOT + "/unheard"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Controlled.problem(answer)).contains("GET /__admin/ledgermock/openapi.json describes what there is");
    }
}
