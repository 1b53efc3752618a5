package org.ledgermock.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonObject;

class LedgerTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 1_000})
    void the_newest_entries_up_to_the_bound_stay_readable_and_not_many_more(int bound) {
        Ledger ledger = Ledger.empty(bound);
        for (int number = 1; number <= 1_500; number++) {
            ledger = ledger.plus(entry(number, "0.01"));
            long readable = ledger.newestFirst().count();

            assertThat(readable).isBetween((long) Math.min(number, bound), Math.min(number, bound + 2L * 64));
            assertThat(ledger.count()).isEqualTo(number);
            assertThat(ledger.folded()).isEqualTo(number - readable);
            assertThat(ledger.moved("thing", "amount")).isEqualByComparingTo(new BigDecimal(number).movePointLeft(2));
        }
    }

    @Test
    void entries_are_read_newest_first_without_a_gap() {
        Ledger ledger = Ledger.empty(200);
        for (int number = 1; number <= 777; number++) {
            ledger = ledger.plus(entry(number, "1"));
        }
        List<String> keys = ledger.newestFirst().map(Change.Entry::key).toList();

        for (int at = 0; at < keys.size(); at++) {
            assertThat(keys.get(at)).isEqualTo(Integer.toString(777 - at));
        }
        assertThat(keys).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void count_and_sums_are_exact_over_a_hundred_thousand_entries() {
        Random random = new Random(100_000);
        Ledger ledger = Ledger.empty(1_000);
        BigDecimal amounts = BigDecimal.ZERO;
        BigDecimal others = BigDecimal.ZERO;
        for (int number = 0; number < 100_000; number++) {
            BigDecimal amount = new BigDecimal(java.math.BigInteger.valueOf(random.nextLong() >> 8), random.nextInt(9));
            amounts = amounts.add(amount);
            boolean both = random.nextBoolean();
            if (both) {
                others = others.add(amount.negate());
            }
            ledger = ledger.plus(new Change.Entry(
                    Things.TIME,
                    "Do",
                    "r",
                    "thing",
                    "1",
                    both
                            ? List.of(
                                    new Change.Movement("amount", BigDecimal.ZERO, amount),
                                    new Change.Movement("limit", BigDecimal.ONE, amount.negate()))
                            : List.of(new Change.Movement("amount", BigDecimal.ZERO, amount)),
                    JsonObject.EMPTY));
        }

        assertThat(ledger.count()).isEqualTo(100_000);
        assertThat(ledger.moved("thing", "amount")).isEqualByComparingTo(amounts);
        assertThat(ledger.moved("thing", "limit")).isEqualByComparingTo(others);
        assertThat(ledger.moved("thing", "weight")).isEqualByComparingTo("0");
        assertThat(ledger.moved("purse", "amount")).isEqualByComparingTo("0");
        assertThat(ledger.newestFirst().count()).isBetween(1_000L, 1_128L);
    }

    @Test
    void the_entries_of_one_entity_are_found_among_all() {
        Ledger ledger = Ledger.empty(500);
        for (int number = 1; number <= 300; number++) {
            ledger = ledger.plus(Things.entry(Integer.toString(number % 3), "0", Integer.toString(number)));
        }

        assertThat(ledger.newestFirst("thing", "1"))
                .hasSize(100)
                .first()
                .satisfies(
                        entry -> assertThat(entry.movements().get(0).amount()).isEqualTo("298"));
        assertThat(ledger.newestFirst("purse", "1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 63, 64, 100, 128, 130})
    void what_was_folded_of_an_older_ledger_is_read_again_from_a_later_one(int entries) {
        Ledger older = Ledger.empty(1_000);
        for (int number = 1; number <= entries; number++) {
            older = older.plus(entry(number, "1"));
        }
        List<Change.Entry> all = older.newestFirst().toList();
        Ledger folded = older.folding();
        for (Ledger later = older; later.count() <= entries + 70; later = later.plus(entry(999, "1"))) {
            Ledger again = folded.from(later);

            assertThat(again.newestFirst()).containsExactlyElementsOf(all);
            assertThat(again.count()).isEqualTo(entries);
            assertThat(again.folded()).isZero();
        }
        assertThat(folded.newestFirst()).isEmpty();
        assertThat(folded.folded()).isEqualTo(entries);
        assertThat(folded.from(Ledger.empty(1_000)).newestFirst()).isEmpty();
    }

    @Test
    void an_older_ledger_stays_as_it_was() {
        Ledger ledger = Ledger.empty(10);
        for (int number = 1; number <= 63; number++) {
            ledger = ledger.plus(entry(number, "1"));
        }
        Ledger one = ledger.plus(entry(64, "1"));
        Ledger other = ledger.plus(entry(1_000, "5"));

        assertThat(ledger.newestFirst().findFirst().orElseThrow().key()).isEqualTo("63");
        assertThat(one.newestFirst().findFirst().orElseThrow().key()).isEqualTo("64");
        assertThat(other.newestFirst().findFirst().orElseThrow().key()).isEqualTo("1000");
        assertThat(one.moved("thing", "amount")).isEqualByComparingTo("64");
        assertThat(other.moved("thing", "amount")).isEqualByComparingTo("68");
        assertThat(ledger.count()).isEqualTo(63);
    }

    private static Change.Entry entry(int number, String amount) {
        return Things.entry(Integer.toString(number), "0", amount);
    }
}
