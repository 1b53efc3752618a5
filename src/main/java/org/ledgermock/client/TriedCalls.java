package org.ledgermock.client;

import java.util.List;

/** What the client of a sandbox has sent and met, as far as the journal reaches. */
public record TriedCalls(long calls, List<AtOperation> operations, List<Repeated> mistakes) {

    public TriedCalls {
        operations = List.copyOf(operations);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * What was tried at an operation.
     *
     * @param errors codes that were answered
     * @param fields JSON Pointers to arguments that were sent
     * @param pages boundaries of pages that were come to
     * @param faults kinds that happened
     */
    public record AtOperation(
            String operation,
            long calls,
            List<String> errors,
            List<String> fields,
            List<String> pages,
            List<String> faults) {

        public AtOperation {
            errors = List.copyOf(errors);
            fields = List.copyOf(fields);
            pages = List.copyOf(pages);
            faults = List.copyOf(faults);
        }
    }

    /** A mistake of the scorecard, and how often it was made. */
    public record Repeated(String mistake, String operation, int times) {}
}
