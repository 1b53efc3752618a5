package org.ledgermock.altered;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.journal.Exchange;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.NoAnswer;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.RawHttp;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.server.Served;
import org.ledgermock.state.State;

/** Sends requests one after the other, and says what is wrong with what came of each. */
final class Judge implements AutoCloseable {

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final long IDLE_NANOS = 5_000_000_000L;
    private static final int TRIES = 5;
    private static final int TIMES_A_PLAIN_CALL = 50;
    private static final List<String> NOT_THE_VENDORS_DOING = List.of("defect", "server");

    private final Served served;
    private final Tally tally;
    private final long slow;
    private Conversation conversation;
    private long spoken = System.nanoTime();

    Judge(Served served, Tally tally) throws IOException {
        this(served, tally, SLOW);
    }

    /** @param slow what takes longer is asked for again, and compared with a plain call */
    Judge(Served served, Tally tally, Duration slow) throws IOException {
        this.served = served;
        this.tally = tally;
        this.slow = slow.toNanos();
        this.conversation = new Conversation(served.uri());
    }

    /** What a family has before a call. */
    private record Before(State state, long calls, Optional<Exchange> unattributed) {}

    /** What is wrong; empty when nothing is. */
    Optional<String> send(Recipe recipe) throws IOException {
        Recipe.Request request = recipe.request(served.clock.seconds());
        Map<String, Before> before = Map.of(Served.KYBIO, before(Served.KYBIO), Served.TENCENT, before(Served.TENCENT));
        RawAnswer answer;
        try {
            answer = exchange(request);
        } catch (NoAnswer none) {
            converseAnew();
            return Optional.of("no answer: " + none.getMessage());
        }
        return Form.problem(answer)
                .or(() -> request.isHead() ? Optional.empty() : afterwards(recipe, request, answer, before))
                .map(wrong -> wrong + "; the answer: " + answer)
                .or(() -> answer.completeAfter().toNanos() > slow ? slow(recipe, request) : Optional.empty());
    }

    private RawAnswer exchange(Recipe.Request request) throws IOException {
        byte[] bytes = request.raw().bytes();
        if (request.anybodyMayAnswer() || request.isHead()) {
            return RawHttp.exchange(served.uri(), Served.PATIENCE, bytes);
        }
        // The server ends a connection on which nobody has spoken for some time.
        if (System.nanoTime() - spoken > IDLE_NANOS) {
            converseAnew();
        }
        RawAnswer answer = conversation.exchange(bytes);
        spoken = System.nanoTime();
        return answer;
    }

    private void converseAnew() throws IOException {
        conversation.close();
        conversation = new Conversation(served.uri());
        spoken = System.nanoTime();
    }

    private Before before(String family) {
        return new Before(served.state(family), served.sandbox(family).journal().count(), newestUnattributed(family));
    }

    private ServedFamily family(String name) {
        return served.server.families().find(name).orElseThrow();
    }

    private Optional<Exchange> newestUnattributed(String family) {
        return family(family).unattributed().newestFirst().stream().findFirst();
    }

    private Optional<String> afterwards(
            Recipe recipe, Recipe.Request request, RawAnswer answer, Map<String, Before> before) {
        Form.By by = Form.by(answer);
        if (!request.anybodyMayAnswer() && !by.family.equals(recipe.call().family())) {
            return Optional.of("answered by " + by);
        }
        if (by.family.isEmpty()) {
            tally.add(recipe, "answered by " + by);
            return Form.problem(by, "", answer).or(() -> moved(by.family, before, 0));
        }
        Optional<Exchange> written = written(by.family, before.get(by.family));
        if (written.isEmpty()) {
            return Optional.of("it is not in the journal");
        }
        Exchange exchange = written.get();
        tally.add(recipe, exchange.stage());
        if (NOT_THE_VENDORS_DOING.contains(exchange.stage())) {
            return Optional.of("the mock itself failed: "
                    + exchange.refusal().map(refusal -> refusal.why().cause()).orElse(exchange.stage()));
        }
        if (!isBeginningOf(exchange.response().body(), answer.body())) {
            return Optional.of("the journal has another answer");
        }
        boolean mayMove = exchange.error().isEmpty()
                && family(by.family)
                        .operations()
                        .get(exchange.operation())
                        .contract()
                        .changes();
        return Form.problem(by, exchange.operation(), answer).or(() -> moved(by.family, before, mayMove ? 1 : 0));
    }

    private Optional<Exchange> written(String family, Before before) {
        var journal = served.sandbox(family).journal();
        if (journal.count() == before.calls + 1) {
            return journal.newestFirst().stream().findFirst();
        }
        return newestUnattributed(family)
                .filter(newest -> before.unattributed.isEmpty() || newest != before.unattributed.get());
    }

    // The journal keeps the beginning of a long one.
    private static boolean isBeginningOf(byte[] kept, byte[] sent) {
        return kept.length <= sent.length && Arrays.equals(kept, 0, kept.length, sent, 0, kept.length);
    }

    /** @param most how far the state of this family may have moved; no other may have */
    private Optional<String> moved(String family, Map<String, Before> before, int most) {
        for (String one : before.keySet()) {
            State now = served.state(one);
            long steps = now.version() - before.get(one).state.version();
            long may = one.equals(family) ? most : 0;
            if (now != before.get(one).state && (steps < 1 || steps > may)) {
                return Optional.of(
                        "the state of %s moved by %d versions, and may move by %d".formatted(one, steps, may));
            }
        }
        return Optional.empty();
    }

    // A slow machine is no slow server: the best of some tries counts, and only if it is far from that of a plain call.
    private Optional<String> slow(Recipe recipe, Recipe.Request request) {
        long best = Long.MAX_VALUE;
        long plain = Long.MAX_VALUE;
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                best = Math.min(best, exchange(request).completeAfter().toNanos());
                plain = Math.min(
                        plain,
                        exchange(recipe.plain().request(served.clock.seconds()))
                                .completeAfter()
                                .toNanos());
            }
        } catch (IOException none) {
            return Optional.of("no answer when asked again: " + none.getMessage());
        }
        return best > slow && best > TIMES_A_PLAIN_CALL * plain
                ? Optional.of("slow: %d ms at best, a plain call %d ms".formatted(best / 1_000_000, plain / 1_000_000))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        conversation.close();
    }
}
