package org.ledgermock.verify.steps;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.FamilyCalls;
import org.ledgermock.verify.ScenarioTime;
import org.ledgermock.verify.Session;
import org.ledgermock.verify.SkippedException;
import org.ledgermock.verify.TenantSetup;

/** What one scenario works with. Each has its own, on the thread that runs it. */
public final class ScenarioContext {

    private static final AtomicLong TEXTS = new AtomicLong();
    private static final ThreadLocal<ScenarioContext> CURRENT = ThreadLocal.withInitial(ScenarioContext::new);

    private final Session session = Session.begin();
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final Map<String, BigDecimal> before = new HashMap<>();
    private final Map<String, JsonObject> met = new HashMap<>();
    private final List<Function<String, Optional<String>>> words = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private Optional<String> family = Optional.empty();
    private List<Statement> named = List.of();
    private Optional<String> refusal = Optional.empty();
    private String operation = "";
    private String text = "";

    private ScenarioContext() {}

    public static ScenarioContext current() {
        return CURRENT.get();
    }

    static void end() {
        CURRENT.remove();
    }

    /**
     * Of a family, and what its tags name.
     *
     * @throws IllegalStateException when that is no statement
     */
    void isOf(Optional<String> name, String ofOperation, Collection<String> statements, Optional<String> refusalKnown) {
        family = name;
        refusal = refusalKnown;
        operation = ofOperation;
        named = name.map(one -> session.statements(one, ofOperation, statements))
                .orElse(List.of());
    }

    /** How it is known that its call is refused at all, where that is more certain than the rest. */
    Optional<String> refusal() {
        return refusal;
    }

    /** What the operation that the scenario is about has of its own. */
    List<Statement> statementsOfOperation() {
        return family.flatMap(name -> session.contracts().operation(name, operation)).stream()
                .flatMap(contract -> contract.statements().stream())
                .toList();
    }

    /** What the scenario's tags name. */
    List<Statement> statements() {
        return named;
    }

    /** The errors with this code that the scenario's tags name. */
    List<Statement.ErrorCode> errors(String code) {
        return named.stream()
                .filter(Statement.ErrorCode.class::isInstance)
                .map(Statement.ErrorCode.class::cast)
                .filter(error -> error.code().equals(code))
                .toList();
    }

    /** The family that the scenario is about: its feature stands in a folder of that name. */
    public String family() {
        return family.orElseThrow(
                () -> new IllegalStateException(
                        "the feature is in no family's folder (ledgermock/features/FAMILY/): this step cannot tell which is meant"));
    }

    /** What a wing keeps for one scenario, made when it is first asked for. */
    public <T> T part(Class<T> type, Function<ScenarioContext, T> made) {
        Object part = parts.get(type);
        if (part == null) {
            part = made.apply(this);
            parts.put(type, part);
        }
        return type.cast(part);
    }

    public ScenarioTime time() {
        return session.time();
    }

    public Session session() {
        return session;
    }

    /** Calls of the family that the scenario is about. */
    public FamilyCalls calls() {
        return session.of(family());
    }

    /** The target as this family sees it. */
    public TenantSetup setup(String name) {
        return session.of(name).setup();
    }

    public void answered(Answer answer) {
        answers.add(answer);
    }

    /** The answer that the scenario speaks of: the last one. */
    public Answer answer() {
        if (answers.isEmpty()) {
            throw new IllegalStateException("nothing has been called yet");
        }
        return answers.get(answers.size() - 1);
    }

    public List<Answer> answers() {
        return answers;
    }

    /** Keeps what a field was, under the name that it has in answers. */
    public void know(String field, BigDecimal value) {
        before.put(field, value);
    }

    public BigDecimal before(String field) {
        return Optional.ofNullable(before.get(field))
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not known as before; known are %s".formatted(field, before.keySet())));
    }

    /** Keeps what somebody has whom the scenario speaks of, as a list or a page of theirs shows it. */
    public void meet(String name, JsonObject fields) {
        met.put(name, fields);
    }

    /**
     * A field of somebody whom the scenario speaks of.
     *
     * @throws SkippedException when there is none
     */
    JsonValue of(String name, String field) {
        return Optional.ofNullable(met.get(name))
                .orElseThrow(() -> new IllegalStateException("nothing is known of " + name + " yet"))
                .find(field)
                .orElseThrow(() -> new SkippedException("%s has no %s".formatted(name, field)));
    }

    /** From now on a wing's own words stand for JSON. */
    public void say(Function<String, Optional<String>> named) {
        words.add(named);
    }

    /** The JSON that a wing's words stand for; empty where they are none. */
    Optional<String> named(String said) {
        return words.stream().flatMap(each -> each.apply(said).stream()).findFirst();
    }

    /** A text that nobody else has sent. */
    String newText() {
        text = "made-up-%d-%d".formatted(time().instant().toEpochMilli(), TEXTS.incrementAndGet());
        return text;
    }

    /** The one that was made last. */
    String sameText() {
        if (text.isEmpty()) {
            throw new IllegalStateException("no new text has been made yet");
        }
        return text;
    }
}
