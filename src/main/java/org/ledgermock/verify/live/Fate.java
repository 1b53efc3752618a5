package org.ledgermock.verify.live;

import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.Conduct;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Statement;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Response;
import org.ledgermock.protocol.ReadAnswer;
import org.ledgermock.verify.Contracts;

/** What a run knows of a changing call by its answer. */
public enum Fate {
    /** It was carried out: the answer is a success, and as answers of its family are. */
    MADE,
    /** It was not, by an error that says so. */
    REFUSED,
    /** There is an answer, and it does not say. */
    UNCLEAR,
    /** There is no answer: it may yet be carried out. */
    LOST,
    /** There was no answer, and by what was read later it had not been carried out. */
    LATE;

    static Fate of(Contracts contracts, String family, String operation, Response response) {
        ReadAnswer read = contracts.protocol(family).read(response, Optional.empty());
        int status =
                contracts.operation(family, operation).map(Contract::status).orElse(200);
        if (!read.refused()) {
            return read.breaches().isEmpty() && read.document() instanceof JsonObject && response.status() == status
                    ? MADE
                    : UNCLEAR;
        }
        List<Statement.ErrorCode> meant = meant(contracts, family, operation, read);
        List<String> unclear = contracts.family(family).conduct().unclear();
        return !meant.isEmpty() && meant.stream().noneMatch(error -> Conduct.isAmong(unclear, error.code(), error.id()))
                ? REFUSED
                : UNCLEAR;
    }

    // Errors may share a code: then their texts tell them apart, where those are known.
    private static List<Statement.ErrorCode> meant(
            Contracts contracts, String family, String operation, ReadAnswer read) {
        List<Statement.ErrorCode> ofCode = contracts.operation(family, operation).stream()
                .flatMap(contract -> contract.errors().stream())
                .filter(error -> read.code().equals(Optional.of(error.code())))
                .toList();
        List<Statement.ErrorCode> ofText = ofCode.stream()
                .filter(error -> read.text().filter(error.text()::containsValue).isPresent())
                .toList();
        return ofText.isEmpty() ? ofCode : ofText;
    }

    /** Whether only reading shows what came of it. */
    boolean isOpen() {
        return this == UNCLEAR || this == LOST || this == LATE;
    }
}
