package org.ledgermock.history;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.server.Servers;
import tools.jackson.databind.JsonNode;

/**
 * To servers that come and go: each call goes to another one, by chance. Those that are known to be away are asked seldom, so
 * that the others are not without calls meanwhile.
 */
final class SpreadLine implements Line {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long RETRY_NANOS = 5_000_000;
    private static final int SELDOM = 10;

    private final Servers servers;
    private final SplittableRandom random;
    private final List<@Nullable Way> ways = new ArrayList<>();

    // A server may close a connection that nobody uses, and whoever writes to it then cannot know what came of it.
    private static final long IDLE_NANOS = Duration.ofSeconds(1).toNanos();

    private record Way(URI address, RawHttp connection, long used) {

        private boolean leadsTo(URI server) {
            return address.equals(server) && System.nanoTime() - used < IDLE_NANOS;
        }
    }

    SpreadLine(Servers servers, long seed) {
        this.servers = servers;
        this.random = new SplittableRandom(seed);
        for (int seat = 0; seat < servers.size(); seat++) {
            ways.add(null);
        }
    }

    @Override
    public Optional<RawAnswer> exchange(byte[] request) throws IOException {
        while (true) {
            int seat = seat();
            RawHttp connection;
            try {
                connection = connection(seat);
            } catch (IOException notThere) {
                // Nothing was sent.
                LockSupport.parkNanos(RETRY_NANOS);
                continue;
            }
            try {
                RawAnswer answer = connection.send(request).answer(PATIENCE);
                if (answer.ending() != RawAnswer.Ending.OPEN
                        || answer.value("Connection")
                                .filter("close"::equalsIgnoreCase)
                                .isPresent()) {
                    forget(seat);
                }
                if (answer.flaw().isPresent()) {
                    return Optional.empty();
                }
                return Optional.of(answer);
            } catch (IOException noAnswer) {
                forget(seat);
                return Optional.empty();
            }
        }
    }

    @Override
    public void sendAndLeave(byte[] request) throws IOException {
        int seat = seat();
        try {
            RawHttp.connect(servers.address(seat)).send(request).reset();
        } catch (IOException notThere) {
            // It may have come all the same.
            return;
        }
    }

    private int seat() {
        int[] up = IntStream.range(0, servers.size()).filter(servers::isUp).toArray();
        return up.length == 0 || random.nextInt(SELDOM) == 0
                ? random.nextInt(servers.size())
                : up[random.nextInt(up.length)];
    }

    private RawHttp connection(int seat) throws IOException {
        URI address = servers.address(seat);
        Way way = ways.get(seat);
        if (way != null && way.leadsTo(address)) {
            ways.set(seat, new Way(address, way.connection, System.nanoTime()));
            return way.connection;
        }
        forget(seat);
        RawHttp connection = RawHttp.connect(address);
        ways.set(seat, new Way(address, connection, System.nanoTime()));
        return connection;
    }

    private void forget(int seat) throws IOException {
        Way way = ways.set(seat, null);
        if (way != null) {
            way.connection.close();
        }
    }

    @Override
    public boolean isTurnedAway(RawAnswer answer) {
        JsonNode json = ExactJson.read(answer.bodyText());
        return json.at("/Response/Error/Code").asString("").equals("InternalError")
                || json.path("status").asString("").equals("error")
                        && json.path("errorCode").asInt(-1) == 0;
    }

    @Override
    public void close() throws IOException {
        for (int seat = 0; seat < ways.size(); seat++) {
            forget(seat);
        }
    }
}
