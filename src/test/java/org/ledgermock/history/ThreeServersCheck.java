package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.oracle.Credential;
import org.ledgermock.server.Fleet;
import org.ledgermock.server.Served;
import org.ledgermock.store.Postgres;

/**
 * Three servers on one database are as one that does a call after the other, whatever goes wrong meanwhile. {@code
 * -Dledgermock.calls} makes it more calls, {@code -Dledgermock.strikes} has more go wrong, {@code -Dledgermock.nemeses} only some
 * of it, and {@code -Dledgermock.pause} makes pauses longer, in milliseconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeServersCheck {

    private static final int CALLS = Integer.getInteger("ledgermock.calls", 20_000);
    private static final int SERVERS = 3;
    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("ledgermock.pause", 900));
    private static final List<Nemesis> NEMESES =
            nemeses(System.getProperty("ledgermock.nemeses", "KILL,PAUSE,CUT,FREEZE,RESTART"));
    private static final int STRIKES = Integer.getInteger("ledgermock.strikes", 8);
    private static final int WINDOWS = Integer.getInteger("ledgermock.windows", 10);
    private static final int CLIENTS = 16;
    private static final int BREAK_EVERY = 16 * Math.max(20, CALLS / 500);
    private static final String MANY = "1000000000";

    private final InstantSource clock = InstantSource.system();
    private Postgres database;
    private Fleet fleet;

    private static List<Nemesis> nemeses(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Nemesis::valueOf)
                .toList();
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        database = Postgres.durable();
        Path customers = Files.writeString(folder.resolve("customers.json"), PartnerCalls.seed());
        Path members = Files.writeString(folder.resolve("members.json"), MemberCalls.seed());
        fleet = Fleet.start(
                SERVERS,
                Stream.of(
                                Stream.of("--store", database.database()),
                                Stream.of("--seed", customers.toString(), "--seed", members.toString()),
                                Stream.of(Served.TENCENT, Served.KYBIO)
                                        .flatMap(family -> Stream.of("--limit", family + "=" + MANY)))
                        .flatMap(options -> options)
                        .toArray(String[]::new));
    }

    @AfterAll
    void stop() {
        fleet.close();
        database.close();
    }

    private Line line(long seed) {
        return new SpreadLine(fleet, seed);
    }

    @Test
    void calls_could_have_been_made_one_after_the_other() throws Exception {
        PartnerCalls partner = new PartnerCalls(clock, 1);
        MemberCalls members = new MemberCalls();
        List<Made> made;
        String errands;
        try (Storm storm = new Storm(NEMESES, fleet, database, PAUSE, CALLS / STRIKES, 7)) {
            CompletableFuture<String> side = new CompletableFuture<>();
            AtomicBoolean over = new AtomicBoolean();
            Thread errand = new Thread(() -> errands(over, side), "errands");
            errand.start();
            storm.begin();
            try {
                made = Clients.drive(this::line, CLIENTS, CALLS, Ticket.NO_BREAKS, (any, line) -> {
                    Ticket ticket = Ticket.of(any.number() / 2, BREAK_EVERY);
                    boolean ofPartner = any.number() % 2 == 0;
                    Call call = ofPartner ? partner.call(ticket, line) : members.call(ticket, line);
                    if (!call.told().isEmpty() && call.isAnswered()) {
                        storm.answered();
                    }
                    return new Made(ofPartner, call);
                });
            } finally {
                over.set(true);
            }
            errands = side.get();
            print(made, storm, errands);
        }

        check(made, true, partner.first(), partner::call);
        check(made, false, members.first(), members::call);
    }

    private record Made(boolean ofPartner, Call call) {}

    private void check(List<Made> made, boolean ofPartner, Map<Quantity, BigDecimal> first, Clients.Work<Call> caller)
            throws Exception {
        List<Call> calls = new ArrayList<>(made.stream()
                .filter(one -> one.ofPartner == ofPartner)
                .map(Made::call)
                .toList());
        // While the database stands still calls are turned away at once, so many of them on a machine that is fast.
        assertThat(calls.stream().filter(ThreeServersCheck::isMade).count()).isGreaterThan(calls.size() / 10);
        try (Line line = line(0)) {
            int reads = 0;
            while (reads < 4 * SERVERS) {
                Call read = caller.of(new Ticket(reads, reads, Ticket.Kind.READ_ALL), line);
                calls.add(read);
                reads += isMade(read) ? 1 : 0;
            }
        }
        new History(first).check(calls);
    }

    private static boolean isMade(Call call) {
        return call.isAnswered() && !call.told().isEmpty();
    }

    private void errands(AtomicBoolean over, CompletableFuture<String> end) {
        int whole = 0;
        int rounds = 0;
        try (Line line = line(1_000)) {
            Errands errands = new Errands(line, clock, "errand");
            while (!over.get() || whole == 0) {
                whole += errands.round(rounds++) ? 1 : 0;
            }
            end.complete("%d of %d rounds of errands to their end".formatted(whole, rounds));
        } catch (IOException | RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
    }

    private static void print(List<Made> made, Storm storm, String errands) throws Exception {
        System.out.printf(
                "%d calls, %d without an answer, %d turned away; %d times something went wrong (%s), and the longest"
                        + " time from its end to the next call that was made was %d ms; %s%n",
                made.size(),
                made.stream().filter(one -> !one.call.isAnswered()).count(),
                made.stream()
                        .filter(one -> one.call.isAnswered() && one.call.told().isEmpty())
                        .count(),
                storm.end(),
                NEMESES,
                storm.longestSilence().toMillis(),
                errands);
    }

    @Test
    void a_second_has_five_calls_over_all_of_them() throws Exception {
        Credential credential = new Credential("AKIDMADEUPSECONDS", "made-up-secret-key");
        try (Line line = line(2_000);
                Seconds seconds = new Seconds(this::line, credential)) {
            SandboxClient sandbox = Seconds.sandbox(LineEndpoint.client(line), credential);
            seconds.goingOn(clock, CALLS / 20);

            Instant first = clock.instant().plusSeconds(60);
            for (int second = 0; second < WINDOWS; second++) {
                sandbox.wireTime().freeze(first.plusSeconds(second));
                seconds.oneThatStandsStill(first.plusSeconds(second));
            }
        }
    }
}
