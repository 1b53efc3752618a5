package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonObject;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.seed.SeedWriter;
import org.ledgermock.server.Assembly;
import org.ledgermock.server.Setup;

/** What is made of all of a sandbox goes on where that was, whoever wrote it down meanwhile. */
class WholeExportTest {

    private static final Instant STOPPED = Instant.parse("2026-05-05T05:05:05Z");
    private static final String MEMBER = "231607639459718452";

    @TempDir
    private Path folder;

    @AutoClose
    private static Controlled controlled = Controlled.start();

    private String whole(SandboxClient sandbox) {
        HttpResponse<String> answer = controlled.raw("GET", "/sandboxes/" + sandbox.id() + "/export?whole=true", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private SandboxClient made(String whole) {
        JsonObject seed = Controlled.json(whole);
        return controlled.client.create(
                NewSandbox.of(seed.text("family").orElseThrow()).withSeed(seed));
    }

    // To get its credentials was one commit more.
    private static JsonObject unversioned(String whole) {
        JsonObject document = Controlled.json(whole).object("whole").orElseThrow();
        return document.with("root", document.object("root").orElseThrow().without("version"));
    }

    private SandboxClient usedPartner() {
        SandboxClient sandbox = controlled.tencent();
        assertThat(controlled
                        .caller(sandbox)
                        .call(Controlled.ALLOCATE, Controlled.ONE)
                        .errorCode())
                .isEmpty();
        sandbox.takeSnapshot("one");
        assertThat(controlled
                        .caller(sandbox)
                        .call(Controlled.ALLOCATE, Controlled.ONE)
                        .errorCode())
                .isEmpty();
        sandbox.changeRole("end-customer");
        sandbox.changeLimit("limit." + Controlled.ALLOCATE, 4);
        sandbox.order(NewFault.error(Controlled.ALLOCATE, "InternalError").next(1));
        sandbox.apiTime().freeze(STOPPED);
        return sandbox;
    }

    @Test
    void all_of_it_is_there_again_but_its_credentials() {
        SandboxClient sandbox = usedPartner();
        String whole = whole(sandbox);

        SandboxClient again = made(whole);

        assertThat(unversioned(whole(again))).isEqualTo(unversioned(whole));
        assertThat(again.ledger()).hasSize(2).isEqualTo(sandbox.ledger());
        assertThat(again.limits()).isEqualTo(sandbox.limits());
        assertThat(again.faults()).hasSize(1);
        assertThat(whole)
                .doesNotContain(
                        sandbox.credentials().get(0).secret(),
                        again.credentials().get(0).secret());
        again.restore("one");
        assertThat(again.ledger()).hasSize(1);
        again.reset();
        assertThat(again.ledger()).isEmpty();
        assertThat(again.entities("customer")).isEqualTo(controlled.tencent().entities("customer"));
        assertThat(sandbox.ledger()).hasSize(2);
    }

    @Test
    void what_may_not_be_done_twice_is_known_there() {
        SandboxClient sandbox = controlled.kybio();
        assertThat(increment(sandbox)).isTrue();

        SandboxClient again = made(whole(sandbox));

        assertThat(increment(again)).isFalse();
        assertThat(again.entity("member", MEMBER)).isEqualTo(sandbox.entity("member", MEMBER));
        assertThat(increment(
                        controlled.client.create(NewSandbox.of(Controlled.KYBIO).withSeed(sandbox.export()))))
                .isTrue();
    }

    private boolean increment(SandboxClient sandbox) {
        return controlled
                .member(sandbox)
                .call("updateBalancePointByIncrement", """
                        {"appId":"%s","customerUid":%s,"balanceIncrement":1,"dataChangeTime":"2026-01-01 00:00:00"}""".formatted(
                                sandbox.credentials().get(0).id(), MEMBER))
                .isSuccess();
    }

    @Test
    void a_server_begins_with_it() throws Exception {
        String whole = whole(usedPartner());
        Path file = Files.writeString(folder.resolve("whole.json"), whole);

        try (Assembly loaded = Assembly.of(Setup.builder().seed(file.toString()).build(), InstantSource.system())) {
            Sandbox sandbox = loaded.sandboxes().find("tencent-partner/default").orElseThrow();
            assertThat(unversioned(
                            SeedWriter.whole("tencent-partner", sandbox.root()).toString()))
                    .isEqualTo(unversioned(whole));
            assertThat(sandbox.root().credentialIds()).containsExactly("AKIDLEDGERMOCKEXAMPLE");
        }
    }

    @Test
    void a_role_of_its_own_is_given_to_it() {
        String whole = whole(usedPartner());

        HttpResponse<String> answer = controlled.raw(
                "POST",
                "/sandboxes",
                "{\"family\":\"tencent-partner\",\"role\":\"distributor\",\"seed\":" + whole + "}");

        assertThat(Controlled.json(answer).object("account").orElseThrow().text("role"))
                .contains("distributor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"state\":0 | \"state\":7 | of 1 states, the first of which is 0, none is number 7",
                "\"isEnded\":false | \"isEnded\":true | a sandbox that has ended does not go on",
                "\"role\":\"reseller\" | \"role\":\"boss\" | /whole/root/account/role: tencent-partner knows no role 'boss'",
                "\"kind\":\"customer\" | \"kind\":\"costumer\" | tencent-partner has no kind 'costumer'",
                "\"kind\":\"partner\" | \"kind\":\"customer\" | /whole/states/0/entities/",
                "\"Credit\":90 | \"Credit\":\"90\" | /values/Credit: expected a number, got the string",
                "\"AllocatedCredit\":9 | \"AllocatedCredit\":8 | /whole/states/0/entities: the entities do not fit together: ",
                "\"key\":\"1\" | \"key\":\"2\" | /key: its ClientUin is another one",
                "\"count\":0 | \"count\":-1 | no ledger has 0 entries, bound 10000 and count -1",
                "\"version\":2, | \"version\":0, | versions begin with 1, and not with 0",
                "\"whole\":{ | \"account\":{\"name\":\"a\"},\"whole\":{ | beside 'whole' there is 'family' alone",
                "\"restored\":0 | \"restored\":0,\"more\":1 | unknown key 'more'"
            })
    void what_could_not_be_is_refused_by_its_place(String part, String changed, String problem) {
        String whole = whole(controlled.tencent());
        assertThat(whole).contains(part);

        HttpResponse<String> answer = controlled.raw(
                "POST", "/sandboxes", "{\"family\":\"tencent-partner\",\"seed\":" + whole.replace(part, changed) + "}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Controlled.problem(answer)).contains(problem);
    }

    @Test
    void it_stands_alone() {
        String whole = whole(controlled.tencent());

        assertThat(Controlled.problem(controlled.raw(
                        "POST", "/sandboxes", "{\"family\":\"tencent-partner\",\"seed\":[\"example\"," + whole + "]}")))
                .contains("all of a sandbox has no other seed of its family beside it");
        assertThat(Controlled.problem(controlled.raw("GET", "/sandboxes/tencent-partner/default/export?whole=yes", "")))
                .isEqualTo("'whole' is true or false, not 'yes'.");
    }
}
