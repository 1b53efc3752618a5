package org.ledgermock.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ledgermock.client.ActivityClient;
import org.ledgermock.client.ActivityView;
import org.ledgermock.client.UnfinishedCall;
import org.ledgermock.message.Texts;

/** Judges a sandbox when nothing is under way in it that could still make the verdict another one. */
final class Settling {

    /** As often is judged anew because a call came meanwhile: who judges while a program goes on calling has to end as well. */
    private static final int ROUNDS = 10;

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final TestSandbox sandbox;
    private final ActivityClient activity;

    Settling(TestSandbox sandbox) {
        this.sandbox = sandbox;
        this.activity = sandbox.control().activity();
    }

    /**
     * Waits for the calls under way, judges, and does so again when a call has come meanwhile. What holds only as long as no
     * further call comes cannot be judged while other servers take calls as well.
     */
    void judge(Runnable verdict) {
        judgeFound(verdict);
        activity.now().servers().filter(servers -> servers > 1).ifPresent(servers -> {
            throw new Misuse(
                    "%d servers share the sandbox %s, and this one cannot know what is under way elsewhere: assert what is there, or let all calls go to one server and stop the others."
                            .formatted(servers, sandbox.id()));
        });
    }

    /** The same for what no further call can undo. */
    void judgeFound(Runnable verdict) {
        for (int round = 0; round < ROUNDS; round++) {
            long mark = settled();
            verdict.run();
            if (activity.now().mark() == mark) {
                return;
            }
        }
    }

    /** What is there when the calls under way have ended. */
    <T> T read(Supplier<T> there) {
        settled();
        return there.get();
    }

    private long settled() {
        Duration patience = sandbox.context().patience();
        ActivityView view = activity.awaitSettled(patience);
        if (!view.reached()) {
            throw sandbox.failed(
                    "every call to have ended within %s (patience(Duration) allows more)".formatted(told(patience)),
                    told(view.underWay()));
        }
        return view.mark();
    }

    static String told(List<UnfinishedCall> calls) {
        return calls.stream()
                .map(Settling::asked)
                .collect(Collectors.joining(
                        ", ",
                        calls.size() == 1
                                ? "1 call is still under way: "
                                : calls.size() + " calls are still under way: ",
                        ""));
    }

    static String asked(UnfinishedCall call) {
        return call.operation() + " "
                + Texts.shortened(Texts.oneLine(call.arguments().toString()));
    }

    private static String told(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    // An assertion of the test's own knows nothing of the calls.
    private String reported(AssertionError notYet) {
        String message = String.valueOf(notYet.getMessage());
        return message.contains(TestSandbox.REPEAT)
                ? message
                : message + System.lineSeparator() + Report.of(sandbox.context());
    }

    /** Judges whenever something has happened, until it holds or the time is up. */
    void eventually(Duration within, Runnable assertions) {
        CompletableFuture<String> over = new CompletableFuture<>();
        over.completeOnTimeout("over", within.toMillis(), TimeUnit.MILLISECONDS);
        Duration step = within.compareTo(LONGEST) < 0 ? within : LONGEST;
        while (true) {
            boolean last = over.isDone();
            long mark = activity.now().mark();
            try {
                assertions.run();
                return;
            } catch (AssertionError notYet) {
                if (last) {
                    throw new AssertionError("not within %s: %s".formatted(told(within), reported(notYet)), notYet);
                }
            } catch (Misuse notYet) {
                if (last || !notYet.mayPass()) {
                    throw notYet;
                }
            }
            // In steps, for the time may be up long before the next change.
            while (!over.isDone() && !activity.awaitChange(mark, step).reached()) {
                continue;
            }
        }
    }
}
