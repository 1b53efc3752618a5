package org.ledgermock.verify.cases;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ledgermock.contract.Statement;

/** How a call has to be answered. */
public sealed interface Expected {

    /**
     * What is wrong with an answer, naming the statement that it breaks; empty when it is as it has to be.
     *
     * @param code of the error; empty when the call succeeded
     */
    Optional<String> problem(Optional<String> code);

    /**
     * By this error, and nothing is changed.
     *
     * @param parameter as the error's text names it, where it does
     */
    record Refused(Statement.ErrorCode error, String parameter) implements Expected {

        private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

        public Refused {
            requireNonNull(error, "error");
            requireNonNull(parameter, "parameter");
        }

        @Override
        public Optional<String> problem(Optional<String> code) {
            return code.equals(Optional.of(error.code()))
                    ? Optional.empty()
                    : Optional.of("%s is broken: expected the code %s, got %s"
                            .formatted(
                                    error.id(),
                                    error.code(),
                                    code.map(got -> "the code " + got).orElse("a success")));
        }

        /** What is wrong with the text of such an error, by the texts that its statement gives; empty when nothing is. */
        public Optional<String> problemOfText(String text) {
            return error.text().values().stream().anyMatch(template -> isText(template, text))
                    ? Optional.empty()
                    : Optional.of("%s is broken: expected a text as %s, for the parameter '%s', got '%s'"
                            .formatted(error.id(), error.text().values(), parameter, text));
        }

        private boolean isText(String template, String text) {
            String pattern =
                    PLACEHOLDER.splitAsStream(template).map(Pattern::quote).collect(Collectors.joining("(?s:.*)"));
            String ending = template.endsWith("}") ? "(?s:.*)" : "";
            return text.matches(pattern + ending) && (!template.contains("{parameter}") || text.contains(parameter));
        }
    }

    /**
     * By whatever comes behind the request schema: a success, or an error of another kind than these.
     *
     * @param breaches the errors by which breaches of the schema are answered
     */
    record Admitted(List<Statement.ErrorCode> breaches) implements Expected {

        public Admitted {
            breaches = List.copyOf(breaches);
        }

        @Override
        public Optional<String> problem(Optional<String> code) {
            return breaches.stream()
                    .filter(error -> code.equals(Optional.of(error.code())))
                    .findFirst()
                    .map(error -> "the request schema is broken: it allows this call, which was refused by %s (%s)"
                            .formatted(error.code(), error.id()));
        }
    }
}
