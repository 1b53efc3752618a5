package org.ledgermock.contract;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.message.Options;

/** What is known of one operation. */
public final class Contract {

    private final String family;
    private final ContractFile file;
    private final RequestSchema request;
    private final RequestForm form;
    private final Schema response;
    private final List<Statement.Field> fields;
    private final Map<String, Statement> statements;

    Contract(
            String family,
            ContractFile file,
            RequestSchema request,
            RequestForm form,
            Schema response,
            List<Statement.Field> fields,
            Map<String, Statement> statements) {
        this.family = requireNonNull(family, "family");
        this.file = requireNonNull(file, "file");
        this.request = requireNonNull(request, "request");
        this.form = requireNonNull(form, "form");
        this.response = requireNonNull(response, "response");
        this.fields = List.copyOf(fields);
        this.statements = Map.copyOf(statements);
    }

    public String family() {
        return family;
    }

    public String operation() {
        return file.operation();
    }

    /**
     * Where it is called, in the form that its protocol knows: a method and a path template, or a path; the operation's
     * name when none is declared.
     */
    public String address() {
        return file.address().orElse(file.operation());
    }

    /** Whether a call of it can change state. */
    public boolean changes() {
        return file.changes();
    }

    /** In one line, in our words. */
    public String says() {
        return file.says();
    }

    public RequestSchema request() {
        return request;
    }

    /** Where the arguments stand in a request. */
    public RequestForm form() {
        return form;
    }

    /** The HTTP status of a success. */
    public int status() {
        return file.status().orElse(HttpStatus.OK).code();
    }

    /** Describes the document that the family's protocol makes of an answer. */
    public Schema response() {
        return response;
    }

    /** What its contract file says, in the order of that file. */
    public List<Statement> statements() {
        return file.statements();
    }

    /** Its own statement with this id, or else one common to its family. */
    public Optional<Statement> statement(String id) {
        return Optional.ofNullable(statements.get(id));
    }

    /** What its schemas say: the fields of requests, then those of answers, in their order. */
    public List<Statement.Field> fields() {
        return fields;
    }

    /** The error statement with this id: its own, or else one common to its family. */
    public Optional<Statement.ErrorCode> error(String id) {
        return Optional.ofNullable(statements.get(id))
                .filter(Statement.ErrorCode.class::isInstance)
                .map(Statement.ErrorCode.class::cast);
    }

    /** The error statements that its calls may be answered with, its own and those common to its family, by id. */
    public List<Statement.ErrorCode> errors() {
        return statements.values().stream()
                .filter(Statement.ErrorCode.class::isInstance)
                .map(Statement.ErrorCode.class::cast)
                .sorted(Comparator.comparing(Statement.ErrorCode::id))
                .toList();
    }

    /** The limits that hold for its calls, those of its family included. */
    public List<Statement.Limit> limits() {
        return statements.values().stream()
                .filter(Statement.Limit.class::isInstance)
                .map(Statement.Limit.class::cast)
                .toList();
    }

    /** Who may call it; empty when nothing is said of roles. */
    public Optional<Set<String>> roles() {
        return statements.values().stream()
                .filter(Statement.Roles.class::isInstance)
                .map(statement -> Set.copyOf(((Statement.Roles) statement).roles()))
                .findFirst();
    }

    /** Which of its calls are repetitions, and what they get; empty when each call is carried out. */
    public Optional<Once> once() {
        return statements().stream()
                .filter(Statement.Rule.class::isInstance)
                .flatMap(statement -> ((Statement.Rule) statement).once().stream())
                .findFirst();
    }

    /** The common parameters that it insists on under these options. */
    public Set<String> requiredCommonParameters(Options options) {
        return statements.values().stream()
                .filter(Statement.Rule.class::isInstance)
                .map(Statement.Rule.class::cast)
                .filter(rule -> rule.strict().isPresent() && holds(rule, options))
                .flatMap(rule -> rule.strict().orElseThrow().commonParameters().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean holds(Statement.Rule rule, Options options) {
        return options.is(rule.option().orElse(OptionDeclaration.STRICT), "true");
    }
}
