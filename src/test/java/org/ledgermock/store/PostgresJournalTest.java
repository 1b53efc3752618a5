package org.ledgermock.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ledgermock.fault.Delivery;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.Pause;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.SampleExchange;
import org.ledgermock.journal.SharedJournal;

/** What two servers write of one sandbox's calls is bounded, counted, and read as it was. */
class PostgresJournalTest {

    private static final int BOUND = 10;

    private final String database = Postgres.shared().database();
    private final StoreAddress.InDatabase address = (StoreAddress.InDatabase) StoreAddress.of(database);
    private final PostgresLog log = new PostgresLog(address, KeptRootsTest.SURROUNDINGS);
    private final long sandbox = log.begin("test/one", 7, 1, "{}".getBytes(StandardCharsets.US_ASCII), List.of());
    private final PostgresJournals one = new PostgresJournals(address, KeptRootsTest.SURROUNDINGS);
    private final PostgresJournals two = new PostgresJournals(address, KeptRootsTest.SURROUNDINGS);
    private final SharedJournal here = one.of(sandbox, BOUND);
    private final SharedJournal there = two.of(sandbox, BOUND);

    @AfterEach
    void close() {
        one.close();
        two.close();
        log.close();
    }

    private static SampleExchange arriving(int number) {
        return arriving(number, System.nanoTime());
    }

    private static SampleExchange arriving(int number, long at) {
        return SampleExchange.of("r" + number).at(Duration.ofNanos(at));
    }

    // Whoever reads has all of its own written first.
    private static List<String> ids(SharedJournal journal) {
        return journal.newestFirst().stream().map(Exchange::requestId).toList();
    }

    @Test
    void of_many_the_newest_of_all_servers_are_kept_and_the_rest_is_counted() {
        // Far apart: which of two servers' calls came first is known to a moment or so.
        long apart = Duration.ofSeconds(10).toNanos();
        long first = System.nanoTime() - 330 * apart;
        for (int number = 0; number < 330; number++) {
            (number % 3 == 0 ? here : there)
                    .add(arriving(number, first + number * apart).made(), 1);
        }
        ids(here);

        assertThat(ids(there))
                .isEqualTo(IntStream.range(0, BOUND)
                        .mapToObj(back -> "r" + (329 - back))
                        .toList());
        assertThat(here.counts()).isEqualTo(new SharedJournal.Counts(330, 320, 2));
        assertThat(Postgres.shared().number(database, "select count(*) from exchange"))
                .isBetween((long) BOUND, BOUND + 200L);
    }

    @Test
    void what_is_cleared_at_one_is_gone_at_both_though_it_be_written_later() {
        here.add(arriving(1).made(), 1);
        there.clear();
        assertThat(ids(here)).isEmpty();
        assertThat(ids(there)).isEmpty();
        there.add(arriving(2).made(), 1);
        assertThat(ids(there)).containsExactly("r2");
        assertThat(ids(here)).containsExactly("r2");
        assertThat(here.counts().dropped()).isZero();
    }

    @Test
    void for_what_there_is_no_room_counts_as_dropped() {
        here.add(arriving(1).made(), 1L << 40);
        here.add(arriving(2).made(), 1);
        assertThat(ids(there)).isSubsetOf("r2");
        assertThat(here.counts()).isEqualTo(new SharedJournal.Counts(2, 1, 2));
        assertThat(ids(here)).containsExactly("r2");
    }

    @Test
    void each_part_of_an_exchange_is_read_as_it_was() {
        for (SampleExchange sample : List.of(
                arriving(1)
                        .arguments("{\"a\":671.20,\"b\":[\"\u4e2d\\u0000\"],\"c\":123456789012345678901234567890}")
                        .header("X-Name", "\u00e9")
                        .answer("{\"x\":\"\u4e2d\"}")
                        .changed(7)
                        .takes(Duration.ofNanos(1_234_567)),
                arriving(2)
                        .refused("signature", "Bad", "error.bad")
                        .fault(new Deviation.Late(new Pause.Fixed(5)))
                        .late(Duration.ofSeconds(3))
                        .ends(Delivery.Ending.CUT))) {
            Exchange made = sample.made();
            Exchange read = ExchangeCodec.read(ExchangeCodec.write(made), made.nanos(), "here");
            assertThat(read)
                    .usingRecursiveComparison()
                    .ignoringFields("server", "request.sent.source")
                    .isEqualTo(made);
            assertThat(read.server()).contains("here");
        }
    }
}
