package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Makes a verdict of each scenario that Cucumber has run. */
final class VerdictListener implements ConcurrentEventListener {

    private static final List<String> CERTAINTIES = List.of("documented", "observed", "inferred", "invented");

    private static final Set<String> GUESSES = Set.of("inferred", "invented");

    private static final Set<Status> BROKEN = Set.of(Status.FAILED, Status.UNDEFINED, Status.AMBIGUOUS);

    private final Consumer<Verdict> verdicts;
    private final Map<UUID, String> brokenSteps = new ConcurrentHashMap<>();

    VerdictListener(Consumer<Verdict> verdicts) {
        this.verdicts = requireNonNull(verdicts, "verdicts");
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, event -> FieldsSeen.begin());
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    private void stepFinished(TestStepFinished event) {
        if (BROKEN.contains(event.getResult().getStatus()) && event.getTestStep() instanceof PickleStepTestStep step) {
            brokenSteps.putIfAbsent(
                    event.getTestCase().getId(), "'" + step.getStep().getText() + "': ");
        }
    }

    private void finished(TestCaseFinished event) {
        TestCase scenario = event.getTestCase();
        Result result = event.getResult();
        String step = Optional.ofNullable(brokenSteps.remove(scenario.getId())).orElse("");
        String file = scenario.getUri().toString();
        Set<String> tags = Set.copyOf(scenario.getTags());
        String certainty = CERTAINTIES.stream()
                .filter(name -> tags.contains("@" + name))
                .findFirst()
                .orElse("");
        verdicts.accept(new Verdict(
                Verdict.Kind.SCENARIO,
                ScenarioRun.family(file),
                ScenarioRun.operation(file),
                scenario.getName(),
                ScenarioRun.place(file, scenario.getLocation().getLine()),
                statements(result, ScenarioRun.statements(tags)),
                FieldsSeen.take(),
                certainty,
                outcome(result, certainty),
                result.getStatus() == Status.PASSED ? "" : step + detail(result),
                result.getDuration()));
    }

    // What is wrong with a feature breaks nothing of the contract.
    private static Set<String> statements(Result result, Set<String> all) {
        if (result.getError() instanceof IllegalStateException) {
            return Set.of();
        }
        return result.getError() instanceof GuessFailure guess ? guess.of(all) : all;
    }

    private static Outcome outcome(Result result, String certainty) {
        boolean guessed = result.getError() instanceof GuessFailure
                || GUESSES.contains(certainty)
                        && result.getError() instanceof AssertionError error
                        && !(error instanceof CertainFailure);
        return switch (result.getStatus()) {
            case PASSED -> Outcome.PASSED;
            case SKIPPED -> Outcome.SKIPPED;
            default -> guessed ? Outcome.DIFFERS : Outcome.FAILED;
        };
    }

    private static String detail(Result result) {
        return Optional.ofNullable(result.getError())
                .map(error -> Optional.ofNullable(error.getMessage()).orElse(error.toString()))
                .orElse(
                        result.getStatus() == Status.UNDEFINED
                                ? "no step is written so; features/README.md lists those there are"
                                : result.getStatus().toString());
    }
}
