package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.oracle.KybioClient;
import tools.jackson.databind.JsonNode;

/** Pages by LAST_RESULT_MAX_ID while others add members: none comes twice, and none that was there is missed. */
class PagesWhileAddingTest {

    private static final int ADDERS = 4;
    private static final int READERS = 2;
    private static final int ADDED = 50;
    private static final int SEEDED = 1_000;
    private static final int FULL = 100;

    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger adding = new AtomicInteger(ADDERS);

    @AutoClose
    private final Served served =
            Served.start(Served.unlimited().toBuilder().seed("thousand").build());

    /** One reading of all pages, and who had been added before its last page was asked for. */
    private record Reading(List<String> numbers, Set<String> before) {}

    @Test
    void they_neither_repeat_nor_miss_a_member() throws Exception {
        List<List<Reading>> all = Crowd.of(ADDERS + READERS, member -> member < ADDERS ? add(member) : readAndRead());

        List<Reading> readings = all.stream().flatMap(List::stream).toList();
        assertThat(readings).hasSizeGreaterThanOrEqualTo(2 * READERS).allSatisfy(reading -> {
            assertThat(reading.numbers).doesNotHaveDuplicates().containsAll(reading.before);
            assertThat(reading.numbers)
                    .filteredOn(number -> number.startsWith("LM"))
                    .hasSize(SEEDED);
        });
        assertThat(readings.stream().map(reading -> reading.numbers.size()).distinct())
                .as("some were read while members were added")
                .hasSizeGreaterThan(2);
        assertThat(read().numbers).hasSize(SEEDED + ADDERS * ADDED);
    }

    private List<Reading> add(int adder) {
        for (int member = 0; member < ADDED; member++) {
            String number = "A%d-%d".formatted(adder, member);
            KybioClient.Answer answer = served.kybio()
                    .call("add", served.kybio().body("\"customerInfo\":{\"number\":\"%s\"}".formatted(number)));
            assertThat(answer.isSuccess()).isTrue();
            answered.add(number);
        }
        adding.decrementAndGet();
        return List.of();
    }

    private List<Reading> readAndRead() {
        List<Reading> readings = new ArrayList<>();
        boolean last;
        do {
            last = adding.get() == 0;
            readings.add(read());
        } while (!last || readings.size() < 2);
        return readings;
    }

    private Reading read() {
        List<String> numbers = new ArrayList<>();
        String next = "";
        while (true) {
            Set<String> before = Set.copyOf(answered);
            JsonNode data = served.kybio()
                    .call("queryCustomerPages", served.kybio().body(next))
                    .data();
            List<String> page = data.path("result")
                    .valueStream()
                    .map(member -> member.path("number").stringValue())
                    .toList();
            numbers.addAll(page);
            if (page.size() < FULL) {
                return new Reading(numbers, before);
            }
            next = "\"postBackParameter\":" + data.path("postBackParameter");
        }
    }
}
