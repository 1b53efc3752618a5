package org.ledgermock.verify.steps;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.cucumber.java.en.Then;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ledgermock.contract.Provenance;
import org.ledgermock.contract.Statement;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.CertainFailure;
import org.ledgermock.verify.GuessFailure;

/** Errors: their codes and texts as the vendor writes them, each as certain as the statement of it. */
public final class ErrorSteps {

    private static final String SUCCESS = "success";

    private final ScenarioContext scene = ScenarioContext.current();

    @Then("it fails with {word}")
    public void fails(String code) {
        fails(scene.answer(), code);
    }

    private void fails(Answer answer, String code) {
        Optional<String> got = answer.errorCode();
        try {
            Expect.equal(code, got.orElse(SUCCESS), answer.call().operation());
        } catch (AssertionError e) {
            // Who carries out what is to be refused breaks more than what the error is.
            throw got.isEmpty()
                    ? carriedOut(e)
                    : isGuess(code) ? new GuessFailure(e.getMessage(), guessedRules(code)) : e;
        }
    }

    /** Whatever else comes of it. */
    @Then("it does not fail with {word}")
    public void failsNot(String code) {
        Expect.that(
                !scene.answer().errorCode().equals(Optional.of(code)),
                scene.answer().call().operation(),
                "anything but " + code,
                code);
    }

    private AssertionError carriedOut(AssertionError wrong) {
        return scene.refusal()
                .<AssertionError>map(known ->
                        new CertainFailure("%s; that it is refused is %s".formatted(wrong.getMessage(), known)))
                .orElse(wrong);
    }

    private boolean isGuess(String code) {
        return scene.statements().stream().anyMatch(ErrorSteps::isGuessedRule)
                || !guessed(code, Statement.ErrorCode::certainty).isEmpty();
    }

    private static boolean isGuessedRule(Statement statement) {
        return !(statement instanceof Statement.ErrorCode)
                && statement.provenance().isGuess();
    }

    /**
     * The rules that say what is answered by this code, where all of them are guesses: of those that the scenario names, or
     * else the only one of the operation, where the code is one of its own.
     */
    private Set<String> guessedRules(String code) {
        List<Statement> rules = rules(code, scene.statements());
        if (rules.isEmpty()) {
            List<Statement> own = scene.statementsOfOperation();
            List<Statement> further = rules(code, own);
            rules = further.size() == 1 && own.stream().anyMatch(statement -> isError(code, statement))
                    ? further
                    : List.of();
        }
        return rules.stream().allMatch(ErrorSteps::isGuessedRule)
                ? rules.stream().map(Statement::id).collect(toUnmodifiableSet())
                : Set.of();
    }

    private static boolean isError(String code, Statement statement) {
        return statement instanceof Statement.ErrorCode error && error.code().equals(code);
    }

    private List<Statement> rules(String code, List<Statement> statements) {
        String names = Stream.concat(
                        Stream.of(code),
                        scene.errors(code).stream().map(error -> error.id().replaceFirst("^error\\.", "")))
                .map(Pattern::quote)
                .collect(joining("|"));
        Pattern answered = Pattern.compile("answered by (?:error\\.)?(?:" + names + ")(?!\\w|\\.\\w)");
        return statements.stream()
                .filter(statement -> answered.matcher(statement.says()).find())
                .toList();
    }

    @Then("the message is {string}")
    public void message(String text) {
        ofText(() -> Expect.equal(text, message(), "the message"));
    }

    @Then("the message begins with {string}")
    public void messageBegins(String text) {
        ofText(() -> Expect.that(message().startsWith(text), "the message", "to begin with " + text, message()));
    }

    private void ofText(Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            Set<String> guessed =
                    guessed(scene.answer().errorCode().orElse(SUCCESS), Statement.ErrorCode::textProvenance);
            throw guessed.isEmpty() ? e : new GuessFailure(e.getMessage(), guessed);
        }
    }

    /** The errors with this code that the scenario names, where all of them are guesses in this. */
    private Set<String> guessed(String code, Function<Statement.ErrorCode, Provenance> known) {
        List<Statement.ErrorCode> errors = scene.errors(code);
        return errors.stream().allMatch(error -> known.apply(error).isGuess())
                ? errors.stream().map(Statement.ErrorCode::id).collect(toUnmodifiableSet())
                : Set.of();
    }

    private String message() {
        return scene.answer().message().orElse("none");
    }

    @Then("one of them succeeds, the others fail with {word}")
    public void oneSucceeds(String code) {
        List<Answer> refused = scene.answers().stream()
                .filter(answer -> answer.errorCode().isPresent())
                .toList();
        Expect.equal(1, scene.answers().size() - refused.size(), "how many of them succeed");
        refused.forEach(answer -> fails(answer, code));
    }

    @Then("the last {int} of them fail(s) with {word}, the others succeed")
    public void lastFail(int failing, String code) {
        List<String> codes = scene.answers().stream()
                .map(answer -> answer.errorCode().orElse(SUCCESS))
                .toList();
        int first = codes.size() - failing;
        Expect.equal(Collections.nCopies(first, SUCCESS), codes.subList(0, first), "the first calls");
        Expect.equal(Collections.nCopies(failing, code), codes.subList(first, codes.size()), "the last calls");
    }
}
