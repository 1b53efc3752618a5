package org.ledgermock.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.ledgermock.client.LedgermockClient;
import org.ledgermock.client.NewSandbox;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.history.Windows.Limited;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.server.Crowd;
import org.ledgermock.server.RawRequest;
import org.ledgermock.server.Served;

/** Many clients who call a sandbox that has five calls a second. */
final class Seconds implements AutoCloseable {

    private static final int CALLS_A_SECOND = 5;
    private static final int CLIENTS = 6;
    private static final int CALLS_EACH = 4;

    // How far the servers' clock may be from ours.
    private static final Duration UNSURE = Duration.ofMillis(600);

    private final List<Line> lines = new ArrayList<>();
    private final Credential credential;

    /** @param line a new one, by a seed */
    Seconds(LongFunction<Line> line, Credential credential) {
        for (int client = 0; client < CLIENTS; client++) {
            lines.add(line.apply(client));
        }
        this.credential = credential;
    }

    /** Makes the sandbox that they call. */
    static SandboxClient sandbox(LedgermockClient admin, Credential credential) {
        SandboxClient sandbox = admin.create(NewSandbox.of(Served.TENCENT)
                .named("seconds")
                .withSeed("example")
                .withCredential(org.ledgermock.message.Credential.of(credential.id(), credential.secret())));
        sandbox.changeLimit("limit." + Served.ALLOCATE, CALLS_A_SECOND);
        return sandbox;
    }

    /** Of a second of wire time that stands still: exactly five calls are admitted, of many more. */
    void oneThatStandsStill(Instant now) throws Exception {
        List<Integer> admitted = Crowd.of(CLIENTS, client -> {
            int own = 0;
            for (int call = 0; call < CALLS_EACH; call++) {
                own += isAdmitted(lines.get(client), now) ? 1 : 0;
            }
            return own;
        });
        if (admitted.stream().mapToInt(Integer::intValue).sum() != CALLS_A_SECOND) {
            throw new Impossible("of %d calls of each of %d clients %s were admitted in one second: expected %d"
                    .formatted(CALLS_EACH, CLIENTS, admitted, CALLS_A_SECOND));
        }
    }

    /** So many calls while time goes on: none that is admitted is the sixth of its second, and none is refused but by five. */
    void goingOn(InstantSource clock, int calls) throws Exception {
        List<List<Limited>> all = Crowd.of(CLIENTS, client -> {
            List<Limited> own = new ArrayList<>();
            for (int call = 0; call < calls / CLIENTS; call++) {
                Instant asked = clock.instant();
                boolean admitted = isAdmitted(lines.get(client), asked);
                own.add(new Limited(
                        "client %d, call %d".formatted(client, call),
                        asked.minus(UNSURE),
                        clock.instant().plus(UNSURE),
                        admitted));
            }
            return own;
        });
        new Windows(CALLS_A_SECOND, Instant::getEpochSecond)
                .check(all.stream().flatMap(List::stream).toList());
    }

    private boolean isAdmitted(Line line, Instant signed) throws IOException {
        RawAnswer answer = line.exchange(
                        RawRequest.tencent(() -> signed, credential, "{\"ClientUin\":1,\"AddedCredit\":0.01}")
                                .bytes())
                .orElseThrow();
        Optional<String> error =
                ExactJson.read(answer.bodyText()).at("/Response/Error/Code").stringValueOpt();
        assertThat(error.orElse("RequestLimitExceeded")).as(answer.toString()).isEqualTo("RequestLimitExceeded");
        return error.isEmpty();
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.close();
        }
    }
}
