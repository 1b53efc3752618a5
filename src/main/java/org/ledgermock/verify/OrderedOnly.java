package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;

/**
 * A statement that no call to the mock exercises by itself, mostly an error: it can only be ordered. {@code
 * schemas/<family>/ordered-only.json} lists them.
 *
 * @param operation whose statement it is, or {@value Coverage#COMMON}; empty for any that has it
 * @param code of an error
 * @param why it has no natural cause
 */
public record OrderedOnly(String family, Optional<String> operation, String id, Optional<String> code, String why) {

    public OrderedOnly {
        requireNonNull(family, "family");
        requireNonNull(operation, "operation");
        requireNonNull(id, "id");
        requireNonNull(code, "code");
        requireNonNull(why, "why");
    }

    /** All of a family. */
    public static List<OrderedOnly> of(String family, ClassPathFiles files) {
        String name = FamilyContract.folder(family) + "ordered-only.json";
        if (files.text(name).isEmpty()) {
            return List.of();
        }
        Document file = files.read(name, Document.class);
        List<OrderedOnly> all = new ArrayList<>();
        for (ListedError error : file.errors) {
            all.add(new OrderedOnly(
                    family,
                    error.operation,
                    error.id.orElse("error." + error.code),
                    Optional.of(error.code),
                    error.why));
        }
        for (ListedStatement statement : file.statements) {
            all.add(new OrderedOnly(family, statement.operation, statement.id, Optional.empty(), statement.why));
        }
        return List.copyOf(all);
    }

    private record Document(List<ListedError> errors, List<ListedStatement> statements) {}

    private record ListedError(Optional<String> operation, Optional<String> id, String code, String why) {}

    private record ListedStatement(Optional<String> operation, String id, String why) {}

    /**
     * Whether it is this statement. An operation whose text is not the family's has the same error as listed besides; with a
     * field go those beneath it.
     */
    boolean isMeant(String of, String statement) {
        return operation.orElse(of).equals(of)
                && (id.equals(statement) || statement.equals(id + ".listed") || statement.startsWith(id + "/"));
    }
}
