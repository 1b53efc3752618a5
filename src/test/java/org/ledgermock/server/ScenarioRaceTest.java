package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ledgermock.server.RunningWireMock.Kind;

/** A scenario's state is given to one call, however many come at once; all others are the family's. */
class ScenarioRaceTest {

    private static final int RESETS = 30;
    private static final int READERS = 8;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"SERVE", "DROP_IN"})
    void each_reset_fails_one_call_and_no_more(Kind kind) throws Exception {
        Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(folder.resolve("mappings/outage.json"), """
                {"scenarioName": "outage", "requiredScenarioState": "Started", "newScenarioState": "over",
                 "request": {"method": "POST", "urlPath": "/"}, "response": {"status": 503}}""");
        Map<Integer, Integer> statuses = new TreeMap<>();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try (RunningWireMock server = RunningWireMock.start(kind, folder)) {
            for (int reset = 0; reset < RESETS; reset++) {
                assertThat(server.send("POST", "/__admin/scenarios/reset", "").statusCode())
                        .isEqualTo(200);
                CyclicBarrier together = new CyclicBarrier(READERS);
                List<Future<Integer>> answers = new ArrayList<>();
                for (int reader = 0; reader < READERS; reader++) {
                    answers.add(readers.submit(() -> {
                        together.await();
                        return server.familyCall().statusCode();
                    }));
                }
                for (Future<Integer> answer : answers) {
                    statuses.merge(answer.get(), 1, Integer::sum);
                }
            }
            assertThat(statuses).isEqualTo(Map.of(503, RESETS, 200, RESETS * (READERS - 1)));
            assertThat(server.send("POST", "/__admin/requests/count", "{\"method\":\"ANY\"}")
                            .body())
                    .contains("\"count\" : " + RESETS);
        } finally {
            readers.shutdownNow();
        }
    }
}
