package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.LedgerEntry;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;

/** State is read and written over HTTP, and keeps schemas and invariants whoever writes it. */
class StateTest {

    @AutoClose
    private static Controlled controlled = Controlled.start();

    @Test
    void oneQuantityIsSetWithItsLineInTheLedgerAndNothingElse() {
        SandboxClient shop = controlled.kybio();
        String path = "/sandboxes/" + shop.id() + "/entities/member/231607639459718452/";

        assertThat(controlled
                        .raw("PUT", path + "balance", "{\"amount\": 671.20}")
                        .body())
                .contains("\"balance\": 671.20");
        assertThat(shop.ledger()).hasSize(1);
        assertThat(Controlled.problem(controlled.raw("PUT", path + "blance", "{\"amount\": 1}")))
                .startsWith("A member has no quantity 'blance'; it has ");
        assertThat(controlled
                        .raw("PUT", path + "balance", "{\"amount\": \"1\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsSpentIsMissingFromWhatRemainsAndNotFromTheTotal() {
        SandboxClient sandbox = controlled.tencent();

        sandbox.spend("customer", "1", "RemainingCredit", new BigDecimal("30.5"));

        assertThat(controlled
                        .caller(sandbox)
                        .call(Controlled.ALLOCATE, Controlled.ONE)
                        .response()
                        .toString())
                .contains("\"TotalCredit\":91", "\"RemainingCredit\":60.5");
        List<LedgerEntry> ledger = sandbox.ledger();
        assertThat(ledger).extracting(LedgerEntry::number).containsExactly(2L, 1L);
        assertThat(sandbox.ledgerSince(1)).containsExactly(ledger.get(0));
        assertThat(sandbox.ledgerSince(2)).isEmpty();
        assertThat(ledger).extracting(LedgerEntry::operation).containsExactly(Controlled.ALLOCATE, "(by hand)");
        assertThat(ledger.get(1).movements())
                .containsExactly(new LedgerEntry.Movement(
                        "RemainingCredit", new BigDecimal("90"), new BigDecimal("-30.5"), new BigDecimal("59.5")));
        assertThatThrownBy(() -> sandbox.spend("customer", "1", "RemainingCredit", new BigDecimal("61")))
                .isInstanceOfSatisfying(
                        AdminRefused.class,
                        refused -> assertThat(refused.status()).isIn(400, 409))
                .hasMessageContaining("RemainingCredit");
        assertThatThrownBy(() -> sandbox.spend("customer", "1", "Remark", BigDecimal.ONE))
                .hasMessageContaining("it has Credit, RemainingCredit");
        assertThatThrownBy(() -> sandbox.spend("customer", "2", "Credit", BigDecimal.ONE))
                .hasMessageContaining("There is no customer '2' in this sandbox");
        assertThatThrownBy(() -> sandbox.spend("customer", "1", "RemainingCredit", new BigDecimal("-1")))
                .hasMessageContaining("above zero, not -1");
        assertThat(sandbox.ledger()).hasSize(2);
    }

    @Test
    void aMemberMayHaveLessThanNothingAndNoOtherMembersNumber() {
        SandboxClient shop = controlled.kybio();
        List<JsonObject> members = shop.entities("member");
        JsonObject member = members.get(0);
        String uid = member.number("customerUid").orElseThrow().toPlainString();

        shop.put("member", uid, member.with("balance", JsonNumber.of(-50)));
        assertThat(shop.entity("member", uid).orElseThrow().number("balance"))
                .as("an increment without a check leads there as well")
                .contains(new BigDecimal("-50"));
        String number = member.text("number").orElseThrow();
        assertThatThrownBy(() -> shop.put(
                        "member",
                        "77",
                        member.with("customerUid", JsonNumber.of(77)).without("rowId")))
                .isInstanceOfSatisfying(
                        AdminRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(409))
                .hasMessageContaining(
                        "Member-number: member 77 and member " + uid + " have the same number, " + number);
        assertThat(shop.entities("member")).hasSize(members.size());
    }

    @Test
    void aWrittenEntityIsWhatACallFinds() {
        SandboxClient sandbox = controlled.tencent();
        JsonObject customer = sandbox.entity("customer", "1").orElseThrow();

        sandbox.put("customer", "1", customer.with("Remark", new JsonString("written")));

        assertThat(controlled
                        .caller(sandbox)
                        .call(Controlled.QUERY, "{}")
                        .response()
                        .at("/Data/0/Remark")
                        .stringValue())
                .isEqualTo("written");
        assertThat(sandbox.ledger()).isEmpty();
        assertThat(sandbox.entity("customer", "2")).isEmpty();
    }

    @Test
    void whatWouldBreakASchemaOrAnInvariantIsNotWritten() {
        SandboxClient sandbox = controlled.tencent();
        JsonObject customer = sandbox.entity("customer", "1").orElseThrow();

        assertThatThrownBy(() -> sandbox.put("customer", "1", customer.with("Name", JsonNumber.of(1))))
                .isInstanceOfSatisfying(
                        AdminRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(400))
                .hasMessageContaining("The customer does not fit: /Name breaks 'type'");
        assertThatThrownBy(() -> sandbox.put("customer", "1", customer.with("Credit", JsonNumber.of(95))))
                .isInstanceOfSatisfying(
                        AdminRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(409))
                .hasMessageContaining("Allocated-sum: [partner.AllocatedCredit] is 90, but [customer.Credit] is 95.");
        assertThatThrownBy(() -> sandbox.put("customer", "2", customer))
                .hasMessageContaining("The customer in the body has the key '1', the path has '2'.");
        assertThatThrownBy(() -> sandbox.put("customer", "77", JsonObject.of("ClientUin", 77)))
                .hasMessageContaining("POST .../entities/customer adds one with defaults for what is left out.");
        assertThatThrownBy(() -> sandbox.put("custom", "2", customer))
                .hasMessageContaining("kinds are customer, partner");
        assertThatThrownBy(() -> sandbox.remove("partner", "100000000001")).hasMessageContaining("there has to be one");
        assertThat(sandbox.entity("customer", "1")).contains(customer);
        assertThat(sandbox.inspect().number("version").orElseThrow().intValue()).isEqualTo(1);
    }

    @Test
    void severalAreWrittenTogetherOrNotAtAll() {
        SandboxClient sandbox = controlled.tencent();
        JsonObject customer = sandbox.entity("customer", "1").orElseThrow();
        JsonObject partner = sandbox.entity("partner", "100000000001").orElseThrow();

        sandbox.write(Map.of(
                "customer",
                List.of(
                        customer.with("Credit", JsonNumber.of(95)),
                        customer.with("ClientUin", JsonNumber.of(2)).with("Credit", JsonNumber.of(100))),
                "partner",
                List.of(partner.with("AllocatedCredit", JsonNumber.of(195))
                        .with("RemainingCredit", JsonNumber.of(999895)))));

        assertThat(sandbox.entities("customer")).hasSize(2);
        assertThat(controlled
                        .caller(sandbox)
                        .call(Controlled.QUERY, "{}")
                        .response()
                        .path("Total")
                        .intValue())
                .isEqualTo(2);
        assertThat(sandbox.ledger())
                .extracting(entry -> entry.kind() + " " + entry.key() + " "
                        + entry.movements().size())
                .containsExactlyInAnyOrder("customer 1 1", "customer 2 2", "partner 100000000001 2");
        assertThat(controlled
                        .caller(sandbox)
                        .call("QueryCreditAllocationHistory", "{\"ClientUin\":1,\"Page\":1}")
                        .response()
                        .path("Total")
                        .intValue())
                .isZero();
        assertThatThrownBy(() -> sandbox.write(Map.of("customer", List.of(customer, customer))))
                .hasMessageContaining("The customer '1' is there twice.");
    }

    @Test
    void aRunningNumberIsGivenWhereItIsLeftOut() {
        SandboxClient sandbox = controlled.kybio();
        sandbox.put("member", "300000000000000001", Controlled.json("""
                {"customerUid": 300000000000000001, "number": "1", "balance": 5, "point": 0, "enable": 1}"""));

        assertThat(sandbox.entity("member", "300000000000000001").orElseThrow().number("rowId"))
                .contains(new BigDecimal(2));
        assertThat(sandbox.ledger().get(0).movements().toString()).contains("quantity=balance, before=0, amount=5");
        sandbox.remove("member", "300000000000000001");
        assertThat(sandbox.entity("member", "300000000000000001")).isEmpty();
        assertThat(sandbox.ledger().get(0).movements().toString()).contains("before=5, amount=-5, after=0");
    }

    @Test
    void listsAreReadPageByPage() {
        SandboxClient sandbox =
                controlled.client.create(NewSandbox.of(Controlled.TENCENT).withSeed("thousand"));

        JsonObject page = Controlled.json(controlled.raw(
                "GET", "/sandboxes/" + sandbox.id() + "/entities/customer?after=200000000003&limit=2", ""));
        assertThat(page.find("entities").orElseThrow().toString())
                .contains("\"200000000982\"", "\"200000000961\"")
                .doesNotContain("\"200000000003\"", "\"200000000940\"");
        assertThat(page.text("next")).contains("200000000961");
        assertThat(page.number("total")).contains(new BigDecimal(1000));
        assertThat(sandbox.entities("customer")).hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void theLedgerIsReadPageByPageAndByEntity() {
        SandboxClient sandbox = controlled.kybio();
        for (int times = 0; times < 5; times++) {
            sandbox.spend("member", "231607639459718452", times % 2 == 0 ? "balance" : "point", BigDecimal.ONE);
        }
        String ledger = "/sandboxes/" + sandbox.id() + "/ledger";

        JsonObject page = Controlled.json(controlled.raw("GET", ledger + "?limit=2&after=5", ""));
        assertThat(page.find("entries").orElseThrow().toString())
                .contains("\"number\":4", "\"number\":3")
                .doesNotContain("\"number\":5", "\"number\":2");
        assertThat(page.number("next")).contains(new BigDecimal(3));
        assertThat(page.number("count")).contains(new BigDecimal(5));
        assertThat(Controlled.json(controlled.raw("GET", ledger + "?kind=member&key=1", ""))
                        .find("entries")
                        .orElseThrow())
                .hasToString("[]");
        assertThat(sandbox.ledger()).hasSize(5);
    }

    @Test
    void aRoleIsInForceFromTheNextCallOn() {
        SandboxClient sandbox = controlled.tencent();

        sandbox.changeRole("second-level-reseller");
        assertThat(controlled
                        .caller(sandbox)
                        .call("DescribeCustomerInfo", "{\"CustomerUin\":[1]}")
                        .errorCode())
                .contains("UnauthorizedOperation.UinNoAuth");
        sandbox.changeRole("distributor");
        assertThat(controlled
                        .caller(sandbox)
                        .call("DescribeCustomerInfo", "{\"CustomerUin\":[1]}")
                        .errorCode())
                .isEmpty();
        assertThatThrownBy(() -> sandbox.changeRole("king"))
                .hasMessageContaining("roles are distributor, end-customer, reseller");
        SandboxClient shop = controlled.kybio();
        assertThatThrownBy(() -> shop.changeRole("reseller")).hasMessageContaining("kybio-member knows no roles.");
    }

    @Test
    void what_is_added_has_defaults_and_what_follows_it_moves_along() throws Exception {
        SandboxClient partner = controlled.tencent();
        String path = "/sandboxes/" + partner.id() + "/entities/customer";
        BigDecimal allocated =
                partner.entities("partner").get(0).number("AllocatedCredit").orElseThrow();

        assertThat(partner.add("customer", 3, JsonObject.of("Credit", 20)))
                .extracting(one -> one.text("Name").orElseThrow())
                .hasSize(3)
                .doesNotHaveDuplicates();

        assertThat(partner.entities("partner").get(0).number("AllocatedCredit").orElseThrow())
                .isEqualByComparingTo(allocated.add(new BigDecimal("60")));
        assertThat(Controlled.problem(controlled.raw("POST", path + "?count=2", "{\"ClientUin\": 9}")))
                .isEqualTo("2 entities cannot have the same 'ClientUin': leave it out.");
        assertThat(Controlled.problem(controlled.raw("POST", path, "{\"ClientUin\": 1}")))
                .isEqualTo("There is a customer '1' already.");
        assertThat(Controlled.problem(controlled.raw("POST", path, "{\"Credit\": -1}")))
                .contains("Credit");
        assertThat(Controlled.problem(controlled.raw("POST", path + "?count=0", "{}")))
                .contains("count");
        partner.set("customer", "1", "Credit", new BigDecimal("1000.5"));
        assertThat(partner.entity("customer", "1")
                        .orElseThrow()
                        .number("RemainingCredit")
                        .orElseThrow())
                .isEqualByComparingTo("1000.5");
    }
}
