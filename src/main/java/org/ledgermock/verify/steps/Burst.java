package org.ledgermock.verify.steps;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.ledgermock.contract.Statement;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.SkippedException;

/**
 * Calls within one second, more perhaps than its limit lets through. Nobody knows when the seconds of a live endpoint
 * begin: where not just the calls beyond the limit are refused, one may have begun between them, or somebody else has called.
 * Then they are made once more, half a second later in the second, where none can begin that began between the others.
 */
public final class Burst {

    private static final Duration HALF = Duration.ofMillis(500);

    private final ScenarioContext scene;
    private final String operation;
    private final int times;
    private final Supplier<Answer> call;

    private record Made(List<Answer> answers, Duration took) {}

    /** @param call sends the same call each time */
    public Burst(ScenarioContext scene, String operation, int times, Supplier<Answer> call) {
        this.scene = requireNonNull(scene, "scene");
        this.operation = requireNonNull(operation, "operation");
        this.times = times;
        this.call = requireNonNull(call, "call");
    }

    /** Makes the calls; their answers are the scenario's. */
    public void make() {
        Made made = made(Duration.ZERO);
        if (!scene.time().uncertainty().isZero() && !isAsLimited(made.answers())) {
            requireQuick(made);
            made = made(HALF);
            if (!isAsLimited(made.answers())) {
                requireQuick(made);
            }
        }
        made.answers().forEach(scene::answered);
    }

    private Made made(Duration afterOneBegan) {
        ScenarioTime time = scene.time();
        List<Answer> answers = new ArrayList<>();
        List<Instant> bounds = new ArrayList<>();
        time.within(afterOneBegan, () -> {
            bounds.add(time.instant());
            for (int i = 0; i < times; i++) {
                answers.add(call.get());
            }
            bounds.add(time.instant());
        });
        return new Made(answers, Duration.between(bounds.get(0), bounds.get(1)));
    }

    // What all of them are answered has nothing to do with how many they are.
    private boolean isAsLimited(List<Answer> answers) {
        OptionalLong limit = limit();
        if (limit.isEmpty() || limit.getAsLong() >= times) {
            return true;
        }
        int first = (int) limit.getAsLong();
        List<Optional<String>> codes = answers.stream().map(Answer::errorCode).toList();
        Optional<String> last = codes.get(times - 1);
        List<Optional<String>> within = codes.subList(0, first);
        return last.isPresent()
                && codes.subList(first, times).stream().allMatch(last::equals)
                && (!within.contains(last) || within.stream().allMatch(last::equals));
    }

    private OptionalLong limit() {
        return scene.session().contracts().operation(scene.family(), operation).stream()
                .flatMap(contract -> contract.limits().stream())
                .filter(limit -> limit.per() == Statement.Window.SECOND)
                .mapToLong(Statement.Limit::calls)
                .min();
    }

    private void requireQuick(Made made) {
        if (made.took().compareTo(HALF) >= 0) {
            throw new SkippedException(
                    "nothing is proven: %d calls of %s took %d ms here, in which a second may have begun"
                            .formatted(times, operation, made.took().toMillis()));
        }
    }
}
