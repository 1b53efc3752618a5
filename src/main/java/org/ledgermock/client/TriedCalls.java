package org.ledgermock.client;

import java.util.List;
import org.ledgermock.message.JsonObject;

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

        private static AtOperation of(JsonObject document) {
            return new AtOperation(
                    Documents.text(document, "operation"),
                    Documents.number(document, "calls").longValueExact(),
                    Documents.texts(document, "errors"),
                    Documents.texts(document, "fields"),
                    Documents.texts(document, "pages"),
                    Documents.texts(document, "faults"));
        }
    }

    /** A mistake of the scorecard, and how often it was made. */
    public record Repeated(String mistake, String operation, int times) {

        private static Repeated of(JsonObject document) {
            return new Repeated(
                    Documents.text(document, "mistake"),
                    Documents.text(document, "operation"),
                    Documents.number(document, "times").intValueExact());
        }
    }

    static TriedCalls of(JsonObject document) {
        return new TriedCalls(
                Documents.number(document, "calls").longValueExact(),
                Documents.objects(document, "operations").stream()
                        .map(AtOperation::of)
                        .toList(),
                Documents.objects(document, "mistakes").stream()
                        .map(Repeated::of)
                        .toList());
    }
}
