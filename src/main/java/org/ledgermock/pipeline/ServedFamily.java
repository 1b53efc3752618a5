package org.ledgermock.pipeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.behaviour.BehaviourType;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.FileMistakes;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.Statement;
import org.ledgermock.journal.Exchange;
import org.ledgermock.journal.Journal;
import org.ledgermock.message.Credential;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Options;
import org.ledgermock.message.Request;
import org.ledgermock.message.Response;
import org.ledgermock.protocol.Call;
import org.ledgermock.protocol.CallPlan;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ReadAnswer;
import org.ledgermock.protocol.Stage;
import org.ledgermock.sandbox.SandboxRegistry;
import org.ledgermock.seed.EntityModel;
import org.ledgermock.state.LimitRule;

/** One vendor API, ready to be called: its protocol, and the operations that mappings have bound so far. */
public final class ServedFamily {

    private final FamilyContract contract;
    private final EntityModel model;
    private final Protocol<?> protocol;
    private final Options options;
    private final Absences absences;
    private final CallCounts counts;
    private final CallRunner<?> runner;
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    ServedFamily(
            FamilyContract contract,
            EntityModel model,
            Protocol<?> protocol,
            Options options,
            SandboxRegistry sandboxes,
            Environment surroundings) {
        this.contract = requireNonNull(contract, "contract");
        this.model = requireNonNull(model, "model");
        this.protocol = requireNonNull(protocol, "protocol");
        this.options = requireNonNull(options, "options");
        requireErrors();
        requireOptions();
        requireCodes();
        this.absences = new Absences(contract, protocol);
        this.counts = new CallCounts(contract, options);
        this.runner = runner(protocol, sandboxes, surroundings);
    }

    // An error that the family's own file misspells is not there either: all that are missing are told, by name.
    private void requireErrors() {
        FileMistakes mistakes = contract.commonSource().mistakes();
        List<String> ids = contract.statements().stream().map(Statement::id).toList();
        new TreeSet<>(protocol.errors())
                .stream()
                        .filter(error -> contract.error(error).isEmpty())
                        .forEach(error -> mistakes.add(
                                "/statements",
                                "its protocol may name the error statement '%s'%s, which is not there"
                                        .formatted(error, Likely.hint(error, ids))));
        mistakes.check();
    }

    private void requireOptions() {
        FileMistakes mistakes = contract.source().mistakes();
        new TreeSet<>(protocol.options())
                .stream()
                        .filter(option -> !options.values().containsKey(option))
                        .forEach(option -> mistakes.add(
                                "/options",
                                "its protocol asks for the option '%s'%s, which is not declared"
                                        .formatted(
                                                option,
                                                Likely.hint(
                                                        option, options.values().keySet()))));
        mistakes.check();
    }

    private void requireCodes() {
        FileMistakes mistakes = contract.commonSource().mistakes();
        List<Statement> common = contract.statements();
        for (int at = 0; at < common.size(); at++) {
            String place = "/statements/%d/code".formatted(at);
            problemOfCode(common.get(at)).ifPresent(problem -> mistakes.add(place, problem));
        }
        mistakes.check();
        contract.operations()
                .forEach((name, operation) -> operation.statements().stream()
                        .flatMap(statement -> problemOfCode(statement).stream())
                        .findFirst()
                        .ifPresent(problem -> {
                            throw new InvalidFile(FamilyContract.folder(name()) + name + ".contract.json", problem);
                        }));
    }

    private Optional<String> problemOfCode(Statement statement) {
        if (!(statement instanceof Statement.ErrorCode error)) {
            return Optional.empty();
        }
        String answered = error.code(options);
        Optional<String> problem = problemOfCode(error, error.code());
        return problem.isPresent() || answered.equals(error.code()) ? problem : problemOfCode(error, answered);
    }

    private Optional<String> problemOfCode(Statement.ErrorCode error, String code) {
        return protocol.problemOfCode(code)
                .map(problem -> "the code '%s' of '%s' cannot be: %s".formatted(code, error.id(), problem));
    }

    private <C extends Call> CallRunner<C> runner(
            Protocol<C> typed, SandboxRegistry sandboxes, Environment surroundings) {
        return new CallRunner<>(this, typed, sandboxes, surroundings);
    }

    public String name() {
        return contract.family();
    }

    public FamilyContract contract() {
        return contract;
    }

    public EntityModel model() {
        return model;
    }

    public Options options() {
        return options;
    }

    /** What its calls came to. */
    public CallCounts counts() {
        return counts;
    }

    /** The limits of all its operations, each once, by id. */
    public List<LimitRule> limits() {
        Map<String, LimitRule> rules = new TreeMap<>();
        contract.operations().values().stream()
                .flatMap(operation -> operation.limits().stream())
                .forEach(limit -> rules.putIfAbsent(limit.id(), Operation.rule(limit)));
        return List.copyOf(rules.values());
    }

    /** Whether it has operations, and answers at this path. */
    boolean isAt(String path) {
        return !operations.isEmpty() && protocol.isAt(path);
    }

    /** How much in a request speaks for this family. */
    Candidate candidate(Request request) {
        return runner.candidate(request);
    }

    /** Why no request could be told from those of another family; empty when something can tell. */
    Optional<String> sameAs(ServedFamily other) {
        return protocol.sameAs(other.protocol);
    }

    /** The ids of the error statements that its protocol may name. */
    public Set<String> errors() {
        return protocol.errors();
    }

    /** What is checked of each call, in its order, by the names that journals use. */
    public List<String> stages() {
        return protocol.stages().stream().map(Stage::name).toList();
    }

    /** Takes a request all the way to its answer, whatever it is. Never fails. */
    public Exchange answer(Request request, Line line) {
        return runner.run(request, line);
    }

    /** The same, on a connection of which nothing is known. */
    public Exchange answer(Request request) {
        return answer(request, Line.UNKNOWN);
    }

    /**
     * A signed call of one of its operations, as a client sends it.
     *
     * @param body the arguments as JSON
     * @param host as the Host header will have it
     * @throws IllegalArgumentException when there is no contract for the operation; the message lists those there are
     */
    public Request prepare(String operation, String body, Credential credential, String host, Instant now) {
        Contract found = Optional.ofNullable(contract.operations().get(operation))
                .orElseThrow(() -> new IllegalArgumentException("%s has no operation '%s'%s; it has %s"
                        .formatted(
                                name(),
                                operation,
                                Likely.hint(operation, contract.operations().keySet()),
                                String.join(", ", contract.operations().keySet()))));
        return protocol.prepare(
                new CallPlan(found.address(), body, found.form().request(body), credential, host, now, Map.of()));
    }

    /**
     * Reads an answer as a client of it does.
     *
     * @param caller whose key an answer is signed with; absent where nobody can tell
     */
    public ReadAnswer read(Response response, Optional<Credential> caller) {
        return protocol.read(response, caller);
    }

    /** The name of the operation that a request asks for; empty when it asks for none that is served. */
    public String operationOf(Request request) {
        return runner.operationOf(request);
    }

    /** The journal of calls whose credential belongs to no sandbox. */
    public Journal unattributed() {
        return runner.unattributed();
    }

    /** The operations that are served, by name. */
    public Map<String, Operation> operations() {
        return new TreeMap<>(operations);
    }

    Optional<Operation> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    /** The operation at an address in the form that the protocol looks it up by. */
    Optional<String> operationAt(String address) {
        return Optional.ofNullable(names.get(address));
    }

    /** Why there is no operation at some addresses. */
    Absences absences() {
        return absences;
    }

    Collection<String> addresses() {
        return names.keySet();
    }

    /** The contracts of those served at a path, whatever the method, the most definite first. */
    List<Contract> at(String path) {
        return operations.values().stream()
                .map(Operation::contract)
                .filter(contract -> contract.form().isAt(path))
                .sorted(Comparator.comparing(contract -> contract.form().target()))
                .toList();
    }

    Operation bind(Binding binding, Collection<BehaviourType<?>> types) {
        Contract found = Optional.ofNullable(contract.operations().get(binding.operation()))
                .orElseThrow(() -> new JsonMismatch(
                        "/operation",
                        "the family %s has no contract for '%s'%s; it has contracts for %s"
                                .formatted(
                                        name(),
                                        binding.operation(),
                                        Likely.hint(
                                                binding.operation(),
                                                contract.operations().keySet()),
                                        contract.operations().keySet())));
        return binding.bind(found, types, model, options);
    }

    void serve(Operation operation) {
        operations.put(operation.name(), operation);
        names.put(protocol.address(operation.contract().address()), operation.name());
    }

    void withdraw(String operation) {
        operations.remove(operation);
        names.values().remove(operation);
    }

    void withdrawAll() {
        operations.clear();
        names.clear();
    }
}
