package org.ledgermock.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.contract.RealFamilies;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Options;
import org.ledgermock.state.Account;
import org.ledgermock.state.Entity;
import org.ledgermock.state.State;

/** The four seeds that come with the project, and the numbers that the vendors' examples need. */
class ShippedSeedsTest {

    private static final SeedLibrary LIBRARY = new SeedLibrary(RealFamilies.FILES);
    private static final EntityModel TENCENT = EntityModel.of(RealFamilies.TENCENT, Options.NONE);
    private static final EntityModel KYBIO = EntityModel.of(RealFamilies.KYBIO, Options.NONE);

    // Adding 10 gives the 100 and 100 of the page's answer; that of QueryCustomersCredit is this customer, masked.
    @Test
    void the_partners_example_leads_to_the_documented_answers() {
        SeedLibrary.Start start = start("tencent-partner/example", TENCENT);
        Entity customer = start.state().find("customer", "1").orElseThrow();

        assertThat(start.account()).isEqualTo(new Account("Ledgermock Example Limited", "reseller"));
        assertThat(start.state().count("customer")).isEqualTo(1);
        assertThat(customer.quantity("Credit")).isEqualTo("90");
        assertThat(customer.quantity("RemainingCredit")).isEqualTo("90");
        assertThat(customer.values().text("Email")).contains("abcdefghijklm@tencent.com");
        assertThat(customer.values().text("AssociationTime")).contains("2022-10-13 20:09:03");
        assertThat(start.state().single("partner").quantity("RemainingCredit")).isEqualTo("1000000");
        assertThat(start.state().single("partner").quantity("AllocatedCredit")).isEqualTo("90");
    }

    // The page: 400 and 300 before, 500 and 400 after an increment of 100 each.
    @Test
    void the_shops_example_leads_to_the_documented_answer() {
        SeedLibrary.Start start = start("kybio-member/example", KYBIO);
        Entity member = start.state().find("member", "231607639459718452").orElseThrow();

        assertThat(start.account()).isEqualTo(new Account("Ledgermock Example Shop", ""));
        assertThat(start.state().count("member")).isEqualTo(1);
        assertThat(member.quantity("balance")).isEqualTo("400");
        assertThat(member.quantity("point")).isEqualTo("300");
        assertThat(member.values().find("customerUid")).contains(JsonNumber.of(231607639459718452L));
    }

    @Test
    void a_thousand_customers_are_a_thousand_different_ones() {
        State state = start("tencent-partner/thousand", TENCENT).state();
        List<Entity> customers = state.all("customer", true).toList();

        assertThat(customers).hasSize(1_000);
        assertThat(customers.stream().map(Entity::key).collect(Collectors.toSet()))
                .hasSize(1_000)
                .contains("200000000001", "200000001000");
        assertThat(state.sum("customer", "Credit")).isEqualTo("2233519.04");
        assertThat(state.single("partner").quantity("AllocatedCredit")).isEqualTo("2233519.04");
        assertThat(state.single("partner").quantity("TotalCredit")).isEqualTo("3233519.04");
        assertThat(customers.get(0).values().text("AssociationTime")).contains("2022-01-01 00:00:00");
        assertThat(customers.get(999).values().text("AssociationTime")).contains("2022-02-11 15:00:00");
    }

    @Test
    void a_thousand_members_are_a_thousand_different_ones() {
        State state = start("kybio-member/thousand", KYBIO).state();

        assertThat(state.count("member")).isEqualTo(1_000);
        assertThat(state.sum("member", "balance")).isEqualTo("363692.65");
        assertThat(state.find("member", "300000000000006994")
                        .orElseThrow()
                        .values()
                        .text("number"))
                .contains("LM1000");
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "2500"})
    void a_number_stands_for_so_many_of_each_family(String number) {
        long count = Long.parseLong(number);

        assertThat(LIBRARY.find(number)).hasSize(2).noneMatch(LIBRARY::isNamed).allSatisfy(seed -> {
            boolean shop = seed.seed().family().equals("kybio-member");
            State state =
                    LIBRARY.start(List.of(seed), shop ? KYBIO : TENCENT, 10).state();
            assertThat(state.count(shop ? "member" : "customer")).isEqualTo(count);
        });
    }

    @ParameterizedTest
    @CsvSource({"0", "007", "1000001", "-1", "1e3"})
    void no_other_number_stands_for_anything(String number) {
        assertThat(LIBRARY.named(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"example", "thousand"})
    void a_name_stands_for_the_seeds_of_all_families(String name) {
        assertThat(LIBRARY.find(name))
                .extracting(seed -> seed.seed().family(), SeedLibrary.NamedSeed::name)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "kybio-member", "ledgermock/seeds/kybio-member/" + name + ".json"),
                        org.assertj.core.groups.Tuple.tuple(
                                "tencent-partner", "ledgermock/seeds/tencent-partner/" + name + ".json"));
    }

    @ParameterizedTest
    @CsvSource({"tencent-partner/example", "tencent-partner/thousand"})
    void the_same_seed_always_gives_the_same_state(String name) {
        State one = start(name, TENCENT).state();
        State other = start(name, TENCENT).state();

        assertThat(other.version()).isEqualTo(one.version());
        for (String kind : List.of("partner", "customer")) {
            assertThat(other.all(kind, true))
                    .containsExactlyElementsOf(one.all(kind, true).toList());
        }
        assertThat(other.ledger().count()).as("a seed is no movement").isZero();
    }

    @Test
    void no_shipped_seed_has_a_real_address() {
        for (String name : List.of("example", "thousand")) {
            for (SeedLibrary.NamedSeed seed : LIBRARY.find(name)) {
                EntityModel model = seed.seed().family().equals("kybio-member") ? KYBIO : TENCENT;
                State state = LIBRARY.start(List.of(seed), model, 10).state();
                model.model()
                        .kinds()
                        .keySet()
                        .forEach(kind ->
                                state.all(kind, true).map(Entity::values).forEach(ShippedSeedsTest::assertMadeUp));
            }
        }
    }

    private static void assertMadeUp(JsonObject values) {
        for (String field : List.of("Email", "email")) {
            values.text(field)
                    .ifPresent(mail -> assertThat(mail).matches("|.*@example\\.com|abcdefghijklm@tencent\\.com"));
        }
    }

    private static SeedLibrary.Start start(String name, EntityModel model) {
        return LIBRARY.start(LIBRARY.find(name), model, 10);
    }
}
