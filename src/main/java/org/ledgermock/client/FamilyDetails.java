package org.ledgermock.client;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.ledgermock.message.JsonObject;

/**
 * What a server serves of one family.
 *
 * @param exampleCredential id of the credential that it has where it is given none
 * @param limits of all its operations
 * @param seeds names of the seeds that come with Ledgermock
 * @param document all that the server says of it
 */
public record FamilyDetails(
        String family,
        String exampleCredential,
        List<OfOperation> operations,
        List<OfKind> kinds,
        List<OfLimit> limits,
        List<String> seeds,
        JsonObject document) {

    public FamilyDetails {
        requireNonNull(family, "family");
        requireNonNull(exampleCredential, "exampleCredential");
        operations = List.copyOf(operations);
        kinds = List.copyOf(kinds);
        limits = List.copyOf(limits);
        seeds = List.copyOf(seeds);
        requireNonNull(document, "document");
    }

    /**
     * An operation that is served.
     *
     * @param limits ids of those that its calls count against
     * @param faults one of each kind that can happen, besides the errors
     * @param fields JSON Pointers to its arguments; of an array's items to those of the first
     * @param pages the boundaries that a client can come to; none where its answers are no pages
     * @param answer JSON Pointers to fields of its answer
     * @param key where its arguments name what it changes
     * @param once whether the vendor knows a repetition of a call, and makes it once
     * @param readBack operations that show whether its change was made
     */
    public record OfOperation(
            String operation,
            boolean changes,
            List<PossibleError> errors,
            List<String> limits,
            List<NewFault> faults,
            List<String> fields,
            List<String> pages,
            List<String> answer,
            Optional<String> key,
            boolean once,
            List<String> readBack) {

        public OfOperation {
            requireNonNull(operation, "operation");
            errors = List.copyOf(errors);
            limits = List.copyOf(limits);
            faults = List.copyOf(faults);
            fields = List.copyOf(fields);
            pages = List.copyOf(pages);
            answer = List.copyOf(answer);
            requireNonNull(key, "key");
            readBack = List.copyOf(readBack);
        }

        private static OfOperation of(JsonObject document) {
            String operation = Documents.text(document, "operation");
            return new OfOperation(
                    operation,
                    Documents.flag(document, "changes"),
                    Documents.objects(document, "errors").stream()
                            .map(PossibleError::of)
                            .toList(),
                    Documents.texts(document, "limits"),
                    Documents.objects(document, "faults").stream()
                            .map(deviation -> NewFault.of(operation, deviation))
                            .toList(),
                    Documents.texts(document, "fields"),
                    Documents.texts(document, "pages"),
                    Documents.texts(document, "answer"),
                    document.text("key"),
                    Documents.flag(document, "once"),
                    Documents.texts(document, "readBack"));
        }
    }

    /**
     * A kind of entity.
     *
     * @param key the field that its key is in
     * @param main the quantity that is meant where none is named
     */
    public record OfKind(String kind, String key, boolean single, List<String> quantities, Optional<String> main) {

        public OfKind {
            requireNonNull(kind, "kind");
            requireNonNull(key, "key");
            quantities = List.copyOf(quantities);
            requireNonNull(main, "main");
        }
    }

    /**
     * An error of a contract. Several may have one code.
     *
     * @param says when it is answered, in our words
     * @param superseded whether a newer or stronger source overrules it: only a strict family answers it
     * @param means {@code limited}, {@code unclear}, {@code hopeless} or {@code repeated}, when one of these is known of it
     */
    public record PossibleError(String id, String code, String says, boolean superseded, Optional<String> means) {

        public PossibleError {
            requireNonNull(id, "id");
            requireNonNull(code, "code");
            requireNonNull(says, "says");
            requireNonNull(means, "means");
        }

        private static PossibleError of(JsonObject document) {
            return new PossibleError(
                    Documents.text(document, "id"),
                    Documents.text(document, "code"),
                    Documents.text(document, "says"),
                    Documents.text(document, "provenance").equals("superseded"),
                    document.text("means"));
        }
    }

    /**
     * A limit of a contract.
     *
     * @param per the window that it counts in: {@code second}, {@code minute} or {@code day}
     * @param scope what is counted separately: {@code credential}, {@code operation}
     */
    public record OfLimit(String id, String per, List<String> scope) {

        public OfLimit {
            requireNonNull(id, "id");
            requireNonNull(per, "per");
            scope = List.copyOf(scope);
        }

        private static OfLimit of(JsonObject document) {
            return new OfLimit(
                    Documents.text(document, "id"),
                    Documents.text(document, "per"),
                    Documents.texts(document, "scope"));
        }

        /** Whether each operation has a count of its own. */
        public boolean ofEachOperation() {
            return scope.contains("operation");
        }
    }

    static FamilyDetails of(JsonObject document) {
        return new FamilyDetails(
                Documents.text(document, "family"),
                Documents.text(document, "exampleCredential"),
                Documents.objects(document, "operations").stream()
                        .map(OfOperation::of)
                        .toList(),
                Documents.objects(document, "kinds").stream()
                        .map(one -> Documents.read(one, OfKind.class))
                        .toList(),
                Documents.objects(document, "limits").stream().map(OfLimit::of).toList(),
                Documents.texts(document, "seeds"),
                document);
    }

    public Optional<OfOperation> operation(String name) {
        return operations.stream().filter(one -> one.operation().equals(name)).findFirst();
    }
}
