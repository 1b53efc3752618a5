package org.ledgermock.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonObject;

/** A family's file as it is written; schemas/README.md describes it. */
public record FamilyFile(
        String family,
        String title,
        JsonObject protocol,
        ExampleCredential exampleCredential,
        List<OptionDeclaration> options,
        Map<String, EntityDeclaration> entities,
        List<InvariantDeclaration> invariants) {

    /** The made-up credential that a server has when it is given no other. */
    public record ExampleCredential(String id, String secret) {}

    /** A kind of entity: its key, order, quantities, running number and limit, and the schema of its fields. */
    public record EntityDeclaration(
            Optional<JsonBoolean> single,
            String key,
            List<String> order,
            List<String> quantities,
            Optional<String> number,
            Optional<RaiseDeclaration> raises,
            JsonObject schema) {}

    /** That entities of a kind raise a limit: how far, and in which fields it says from when until when. */
    public record RaiseDeclaration(String limit, String calls, String from, String until) {}

    /** Something that is always true: two sums equal, or quantities of each entity ascending. */
    public record InvariantDeclaration(
            String id, String says, List<List<String>> equal, Optional<String> each, List<String> ascending) {}
}
