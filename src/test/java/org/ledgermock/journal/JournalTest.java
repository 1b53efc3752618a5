package org.ledgermock.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.fault.Delivery;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.VendorError;
import org.ledgermock.state.Things;
import org.ledgermock.state.Together;

class JournalTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "1, 5", "3, 2", "3, 3", "3, 4", "3, 300", "100, 50"})
    void the_newest_are_kept_newest_first(int bound, int added) {
        Journal journal = new Journal(bound);
        for (int number = 1; number <= added; number++) {
            journal.add(exchange("r" + number));
        }
        List<String> kept =
                journal.newestFirst().stream().map(Exchange::requestId).toList();

        assertThat(journal.count()).isEqualTo(added);
        assertThat(kept).hasSize(Math.min(bound, added));
        for (int at = 0; at < kept.size(); at++) {
            assertThat(kept.get(at)).isEqualTo("r" + (added - at));
        }
        assertThat(kept.contains("r" + added)).isEqualTo(added > 0);
        assertThat(kept).doesNotContain("r" + (added - bound));
    }

    @Test
    void a_journal_of_no_length_is_refused_when_it_is_made_and_not_at_the_first_call() {
        assertThatThrownBy(() -> new Journal(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eight_threads_lose_nothing_of_the_newest() throws InterruptedException {
        Journal journal = new Journal(4_000);
        Together.run(8, thread -> {
            for (int number = 0; number < 500; number++) {
                journal.add(exchange(thread + "-" + number));
            }
        });
        Set<String> ids = new HashSet<>();
        journal.newestFirst().forEach(exchange -> ids.add(exchange.requestId()));

        assertThat(journal.count()).isEqualTo(4_000);
        assertThat(ids).hasSize(4_000);
    }

    @Test
    void what_a_reader_sees_while_eight_threads_write_is_whole_and_bounded() throws InterruptedException {
        Journal journal = new Journal(50);
        Together.run(8, thread -> {
            for (int number = 0; number < 2_000; number++) {
                if (thread == 0) {
                    assertThat(journal.newestFirst())
                            .hasSizeLessThanOrEqualTo(50)
                            .doesNotContainNull();
                } else {
                    journal.add(exchange(thread + "-" + number));
                }
            }
        });
        assertThat(journal.newestFirst()).hasSize(50).doesNotHaveDuplicates();
        assertThat(journal.count()).isEqualTo(14_000);
    }

    @Test
    void what_was_at_a_place_one_lap_ago_is_never_read_as_the_newest() throws InterruptedException {
        Journal journal = new Journal(2);
        Together.run(2, thread -> {
            for (int number = 1; number <= 20_000; number++) {
                if (thread == 0) {
                    journal.add(exchange(Integer.toString(number)));
                } else {
                    assertThat(journal.newestFirst())
                            .extracting(exchange -> -Integer.parseInt(exchange.requestId()))
                            .isSorted();
                }
            }
        });
    }

    @Test
    void journals_that_share_room_have_no_more_than_that_together_and_say_what_they_dropped() {
        long weight = exchange("r").weight();
        JournalRoom room = new JournalRoom(100 * weight);
        Journal quiet = sharing(room);
        Journal busy = sharing(room);
        add(quiet, 60);
        add(busy, 60);

        assertThat(room.used()).isLessThanOrEqualTo(100 * weight);
        assertThat(quiet.newestFirst()).as("the one that is not called").hasSize(60);
        assertThat(quiet.dropped()).isZero();
        assertThat(busy.newestFirst()).hasSizeBetween(38, 40);
        assertThat(busy.newestFirst().get(0).requestId()).isEqualTo("r60");
        assertThat(busy.dropped()).isEqualTo(60 - busy.newestFirst().size());

        quiet.close();
        add(busy, 60);

        assertThat(busy.newestFirst()).as("there is room again").hasSizeGreaterThan(90);
        assertThat(room.used()).isEqualTo(busy.newestFirst().size() * weight);
        busy.clear();
        assertThat(room.used()).isZero();
        assertThat(busy.dropped()).isZero();
        add(quiet, 5);
        assertThat(room.used()).as("one that is closed keeps nothing").isZero();
    }

    @Test
    void however_little_room_there_is_the_newest_ten_are_kept() {
        Journal journal = sharing(new JournalRoom(0));
        add(journal, 50);

        assertThat(journal.newestFirst()).hasSize(Journal.LEAST);
        assertThat(journal.dropped()).isEqualTo(50 - Journal.LEAST);
    }

    @Test
    void room_is_kept_account_of_however_many_threads_use_it() throws InterruptedException {
        long weight = exchange("r").weight();
        JournalRoom room = new JournalRoom(300 * weight);
        Journal[] journals = {sharing(room), sharing(room), sharing(room)};
        Together.run(8, thread -> {
            for (int number = 0; number < 2_000; number++) {
                journals[number % 3].add(exchange(thread + "-" + number));
            }
        });
        long kept = 0;
        for (Journal journal : journals) {
            kept += journal.newestFirst().size();
        }

        assertThat(room.used()).isEqualTo(kept * weight).isLessThan(310 * weight);
    }

    private static Journal sharing(JournalRoom room) {
        Journal journal = new Journal(200);
        journal.share(room);
        return journal;
    }

    private static void add(Journal journal, int exchanges) {
        for (int number = 1; number <= exchanges; number++) {
            journal.add(exchange("r" + number));
        }
    }

    @Test
    void a_refused_exchange_has_an_error_and_a_refusal_or_neither() {
        assertThatThrownBy(() -> new Exchange(
                        "r",
                        Things.TIME,
                        Things.TIME,
                        0,
                        Duration.ZERO,
                        "test",
                        "Do",
                        "id",
                        "answered",
                        Optional.of(new VendorError("c", "t", 200)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        SampleExchange.REQUEST,
                        JsonObject.EMPTY,
                        Optional.empty(),
                        Delivery.prompt(SampleExchange.RESPONSE),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a refused exchange has an error and a refusal, another has neither");
    }

    private static Exchange exchange(String requestId) {
        return SampleExchange.of(requestId).made();
    }
}
