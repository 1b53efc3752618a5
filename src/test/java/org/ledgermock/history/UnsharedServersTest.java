package org.ledgermock.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.server.HandClock;
import org.ledgermock.server.Served;
import org.ledgermock.server.Servers;
import org.ledgermock.server.Setup;

/** The controls of what is asked of three servers on one store: three servers that share nothing fail each of it. One passes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsharedServersTest {

    private static final int CALLS = 400;

    private List<Served> all;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Setup setup = Served.unlimited().toBuilder()
                .seed(Files.writeString(folder.resolve("customers.json"), PartnerCalls.seed())
                        .toString())
                .build();
        all = List.of(Served.start(setup), Served.start(setup), Served.start(setup));
    }

    @AfterAll
    void stop() {
        all.forEach(Served::close);
    }

    private record Several(List<Served> all) implements Servers {

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public URI address(int seat) {
            return all.get(seat).uri();
        }

        @Override
        public boolean isUp(int seat) {
            return true;
        }
    }

    private Line line(int servers, long seed) {
        return new SpreadLine(new Several(all.subList(0, servers)), seed);
    }

    private List<Call> calls(int servers) throws Exception {
        return Clients.drive(
                client -> line(servers, client),
                8,
                CALLS,
                Ticket.NO_BREAKS,
                new PartnerCalls(all.get(0).clock, 1)::call);
    }

    @Test
    void calls_of_one_partner() throws Exception {
        History history = new History(new PartnerCalls(all.get(0).clock, 1).first());

        List<Call> calls = calls(3);

        assertThatThrownBy(() -> history.check(calls)).isInstanceOf(Impossible.class);
    }

    @Test
    void errands() throws Exception {
        try (Line one = line(1, 1);
                Line three = line(3, 1)) {
            assertThat(new Errands(one, all.get(0).clock, "alone").round(1)).isTrue();

            assertThatThrownBy(() -> new Errands(three, all.get(0).clock, "lost").round(1))
                    .as("what one has made the others do not know")
                    .isInstanceOfAny(AssertionError.class, RuntimeException.class);
        }
    }

    @Test
    void a_credential_that_was_revoked_elsewhere() throws Exception {
        try (Line three = new TellingAll(line(3, 1), all)) {
            assertThatThrownBy(() -> new Errands(three, all.get(0).clock, "cached").round(1))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("AuthFailure.SecretIdNotFound");
        }
    }

    /** What is made all servers know, and what is unmade only one of them: as if the others had kept it in mind. */
    private record TellingAll(Line line, List<Served> all) implements Line {

        @Override
        public Optional<RawAnswer> exchange(byte[] request) throws IOException {
            String text = new String(request, UTF_8);
            if (text.startsWith("POST /__admin/")) {
                RawAnswer answer = all.get(0).exchange(request);
                for (Served other : all.subList(1, all.size())) {
                    other.exchange(request);
                }
                return Optional.of(answer);
            }
            return line.exchange(request);
        }

        @Override
        public void sendAndLeave(byte[] request) throws IOException {
            line.sendAndLeave(request);
        }

        @Override
        public boolean isTurnedAway(RawAnswer answer) {
            return line.isTurnedAway(answer);
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }

    @Test
    void seconds() throws Exception {
        Credential credential = new Credential("AKIDMADEUPSECONDS", "made-up-secret-key");
        all.forEach(one -> Seconds.sandbox(LedgermockClient.of(one.uri()), credential));
        HandClock clock = all.get(0).clock;
        try (Seconds one = new Seconds(seed -> line(1, seed), credential);
                Seconds three = new Seconds(seed -> line(3, seed), credential)) {
            one.oneThatStandsStill(clock.instant());
            all.forEach(server -> server.clock.forward(Duration.ofSeconds(100)));
            assertThatThrownBy(() -> three.oneThatStandsStill(clock.instant())).isInstanceOf(Impossible.class);

            all.forEach(server -> server.clock.forward(Duration.ofSeconds(100)));
            one.goingOn(clock, 60);
            all.forEach(server -> server.clock.forward(Duration.ofSeconds(100)));
            assertThatThrownBy(() -> three.goingOn(clock, 60)).isInstanceOf(Impossible.class);
        }
    }
}
