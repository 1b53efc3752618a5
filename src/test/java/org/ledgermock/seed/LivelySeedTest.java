package org.ledgermock.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.contract.RealFamilies;
import org.ledgermock.message.JsonNull;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Options;
import org.ledgermock.state.Entity;

/** Whoever reads a field for another one, or sorts by the wrong one, sees it in the seed {@code thousand}, and in a smaller one. */
class LivelySeedTest {

    private static final SeedLibrary LIBRARY = new SeedLibrary(RealFamilies.FILES);
    private static final Map<String, List<JsonObject>> SEEDS = new HashMap<>();

    // The page has one value of each and explains no other.
    private static final Set<String> CONSTANT = Set.of("Type", "Arrears");

    // A row gets its number when the member is made.
    private static final Set<Set<String>> TOGETHER = Set.of(Set.of("rowId", "createdDate"));

    @BeforeAll
    static void load() {
        for (String name : List.of("thousand", "60")) {
            for (SeedLibrary.NamedSeed seed : LIBRARY.find(name)) {
                boolean shop = seed.seed().family().equals("kybio-member");
                EntityModel model = EntityModel.of(shop ? RealFamilies.KYBIO : RealFamilies.TENCENT, Options.NONE);
                String kind = shop ? "member" : "customer";
                SEEDS.put(
                        name + " " + kind,
                        LIBRARY.start(List.of(seed), model, 10)
                                .state()
                                .all(kind, true)
                                .map(Entity::values)
                                .toList());
            }
        }
    }

    static Stream<String> seeds() {
        return Stream.of("thousand customer", "thousand member", "60 customer", "60 member");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_field_has_one_value_only_but_those_that_can_have_no_other(String seed) {
        for (String field : fields(seed)) {
            assertThat(SEEDS.get(seed).stream().map(one -> one.find(field)).distinct())
                    .as(field)
                    .hasSizeGreaterThan(CONSTANT.contains(field) ? 0 : 1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_field_can_be_taken_for_another_one(String seed) {
        for (String one : fields(seed)) {
            for (String other : fields(seed)) {
                if (!one.equals(other)) {
                    assertThat(SEEDS.get(seed).stream()
                                    .filter(entity -> !entity.find(one).equals(entity.find(other))))
                            .as("%s is not %s", one, other)
                            .hasSizeGreaterThan(SEEDS.get(seed).size() / 3);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_field_sorts_in_an_order_of_its_own(String seed) {
        Map<List<JsonObject>, Set<String>> orders = new HashMap<>();
        for (String field : fields(seed)) {
            if (!CONSTANT.contains(field)) {
                Comparator<JsonObject> order =
                        Comparator.comparing(one -> one.find(field).orElse(JsonNull.NULL), LivelySeedTest::compare);
                orders.computeIfAbsent(SEEDS.get(seed).stream().sorted(order).toList(), none -> new TreeSet<>())
                        .add(field);
            }
        }

        assertThat(orders.values()).filteredOn(fields -> fields.size() > 1).allMatch(TOGETHER::contains);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void texts_may_be_empty_and_amounts_nothing_whole_or_not(String seed) {
        boolean shop = seed.endsWith("member");

        assertThat(SEEDS.get(seed))
                .extracting(one -> one.text(shop ? "phone" : "Mobile").orElseThrow())
                .contains("");
        assertThat(SEEDS.get(seed))
                .extracting(one -> one.number(shop ? "balance" : "Credit").orElseThrow())
                .anyMatch(amount -> amount.signum() == 0)
                .anyMatch(amount -> amount.scale() <= 0 && amount.signum() > 0)
                .anyMatch(amount -> amount.scale() == 2)
                .anyMatch(amount -> !shop || amount.signum() < 0);
        assertThat(SEEDS.get(seed))
                .extracting(one -> one.text(shop ? "name" : "Name").orElseThrow())
                .anyMatch(name -> name.chars().anyMatch(each -> each > 0x7f));
    }

    private static List<String> fields(String seed) {
        return SEEDS.get(seed).get(0).names();
    }

    private static int compare(JsonValue one, JsonValue other) {
        return one instanceof JsonNumber number
                ? number.value().compareTo(((JsonNumber) other).value())
                : one.toString().compareTo(other.toString());
    }
}
