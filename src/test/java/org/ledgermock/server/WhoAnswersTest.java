package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.server.RunningWireMock.Kind;

/**
 * Where a user's stub and a family could both answer, the same one does: however the stub came in, whatever its state, in
 * our own server and in a stock WireMock.
 */
class WhoAnswersTest {

    private static final String PLACEHOLDER = "not on the class path";
    private static final String ALL_AT_TEN =
            "{\"priority\":10,\"request\":{\"method\":\"ANY\",\"urlPattern\":\".*\"},\"response\":{\"status\":404}}";

    /** How a stub comes in. */
    enum Way {
        FOLDER,
        MAPPINGS_API,
        IMPORT,
        CLIENT;

        void put(RunningWireMock server, String stub) throws IOException {
            switch (this) {
                case FOLDER -> throw new IllegalStateException("before the start");
                case MAPPINGS_API ->
                    assertThat(server.send("POST", "/__admin/mappings", stub).statusCode())
                            .isEqualTo(201);
                case IMPORT ->
                    assertThat(server.send("POST", "/__admin/mappings/import", "{\"mappings\":[%s]}".formatted(stub))
                                    .statusCode())
                            .isEqualTo(200);
                case CLIENT ->
                    new WireMock("127.0.0.1", server.uri().getPort()).register(Json.read(stub, StubMapping.class));
            }
        }
    }

    @TempDir
    private Path folder;

    private final List<RunningWireMock> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(RunningWireMock::close);
    }

    static Stream<Arguments> ways() {
        return Stream.of(Kind.SERVE, Kind.DROP_IN)
                .flatMap(kind -> Stream.of(Way.values()).map(way -> Arguments.of(kind, way)));
    }

    private RunningWireMock with(Kind kind, Way way, Iterable<String> stubs) throws IOException {
        if (way == Way.FOLDER) {
            Files.createDirectories(folder.resolve("mappings"));
            Files.writeString(
                    folder.resolve("mappings/users.json"), "{\"mappings\":[%s]}".formatted(String.join(",", stubs)));
        }
        RunningWireMock server = RunningWireMock.start(kind, folder);
        started.add(server);
        if (way != Way.FOLDER) {
            for (String stub : stubs) {
                way.put(server, stub);
            }
        }
        return server;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ways")
    void stubs_win_unless_their_priority_or_their_state_says_otherwise(Kind kind, Way way) throws IOException {
        Map<String, String> cases = new LinkedHashMap<>();
        Map<String, String> stubs = new LinkedHashMap<>();
        stub(stubs, cases, "no-priority", "", "stub");
        stub(stubs, cases, "first", "\"priority\":1,", "stub");
        stub(stubs, cases, "last-before", "\"priority\":10,", "stub");
        stub(stubs, cases, "first-behind", "\"priority\":11,", "family");
        stub(stubs, cases, "far-behind", "\"priority\":2147483647,", "family");
        stub(stubs, cases, "state", "\"scenarioName\":\"a\",\"requiredScenarioState\":\"Started\",", "stub");
        stub(stubs, cases, "no-state", "\"scenarioName\":\"b\",", "stub");
        stub(stubs, cases, "other-state", "\"scenarioName\":\"c\",\"requiredScenarioState\":\"Later\",", "family");
        stub(
                stubs,
                cases,
                "state-at-ten",
                "\"priority\":10,\"scenarioName\":\"d\",\"requiredScenarioState\":\"Started\",",
                "stub");
        RunningWireMock server = with(kind, way, stubs.values());

        Map<String, String> answered = new LinkedHashMap<>();
        for (String name : cases.keySet()) {
            String body = server.familyCall("X-Case", name).body();
            answered.put(name, body.equals("stub") ? "stub" : body.contains("RequestId") ? "family" : body);
        }

        assertThat(answered).isEqualTo(cases);
        assertThat(server.familyCall().body()).contains("RequestId");
        for (String path :
                List.of("/__admin/mappings", "/__admin/", "/nothing", "/__admin/requests/unmatched/near-misses")) {
            assertThat(server.send("GET", path, "").body()).as(path).doesNotContain(PLACEHOLDER);
        }
    }

    private static void stub(
            Map<String, String> stubs, Map<String, String> cases, String name, String members, String answers) {
        cases.put(name, answers);
        stubs.put(
                name,
                "{%s\"request\":{\"headers\":{\"X-Case\":{\"equalTo\":\"%s\"}}},\"response\":{\"body\":\"stub\"}}"
                        .formatted(members, name));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ways")
    void a_stub_for_everything_that_stands_last_before_the_families_gets_their_calls(Kind kind, Way way)
            throws IOException {
        RunningWireMock server = with(kind, way, List.of(ALL_AT_TEN));

        assertThat(server.familyCall())
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(404))
                .satisfies(answer -> assertThat(answer.body()).doesNotContain(PLACEHOLDER));
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVE", "DROP_IN"})
    void a_family_mapping_that_is_made_a_stub_of_answers(Kind kind) throws IOException {
        RunningWireMock server = with(kind, Way.CLIENT, List.of());
        WireMock client = new WireMock("127.0.0.1", server.uri().getPort());
        StubMapping mapping = client.allStubMappings().getMappings().stream()
                .filter(stub -> String.valueOf(stub.getName()).endsWith(" " + Served.QUERY))
                .findFirst()
                .orElseThrow();

        mapping.setResponse(WireMock.aResponse().withBody("taken").build());
        assertThat(server.send("PUT", "/__admin/mappings/" + mapping.getId(), Json.write(mapping))
                        .statusCode())
                .isEqualTo(200);

        assertThat(server.familyCall().body()).isEqualTo("taken");
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVE", "DROP_IN"})
    void saving_all_stubs_writes_the_users_and_none_of_a_familys(Kind kind) throws IOException {
        RunningWireMock server = with(
                kind, Way.MAPPINGS_API, List.of("{\"name\":\"mine\",\"request\":{\"url\":\"/mine\"},\"response\":{}}"));

        assertThat(server.send("POST", "/__admin/mappings/save", "").statusCode())
                .isEqualTo(200);

        try (Stream<Path> files = Files.walk(folder.resolve("mappings"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file.getFileName().toString()).startsWith("mine"));
        }
        assertThat(server.familyCall().body()).contains("RequestId");
        assertThat(server.send("DELETE", "/__admin/mappings", "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVE", "DROP_IN"})
    void families_answer_while_somebody_resets_the_stubs_or_saves_them(Kind kind) throws Exception {
        RunningWireMock server = with(kind, Way.CLIENT, List.of());
        AtomicBoolean resetting = new AtomicBoolean(true);
        CompletableFuture<Void> resets = CompletableFuture.runAsync(() -> {
            try {
                for (int reset = 0; reset < 8; reset++) {
                    server.send("POST", "/__admin/reset", "");
                    server.send("POST", "/__admin/mappings/reset", "");
                    server.send("POST", "/__admin/mappings/save", "");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                resetting.set(false);
            }
        });

        while (resetting.get()) {
            assertThat(server.familyCall().body()).contains("RequestId");
        }
        resets.get();
    }
}
