package org.ledgermock.contract;

import java.util.List;
import java.util.Optional;

/** A contract file as it is written; schemas/README.md describes it. */
record ContractFile(
        String operation,
        Optional<String> address,
        String says,
        boolean changes,
        Optional<HttpStatus> status,
        List<String> documents,
        List<Statement> statements) {}
