package org.ledgermock.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonObject;

/**
 * A family's file as it is written; schemas/README.md describes it.
 *
 * @param domains what the names of the vendor's hosts end in
 * @param by the ids of statements by which request schemas have a keyword, where a property has no {@code x-by} of its own
 */
public record FamilyFile(
        String family,
        String title,
        JsonObject protocol,
        ExampleCredential exampleCredential,
        List<String> domains,
        Optional<TimesDeclaration> times,
        List<OptionDeclaration> options,
        Map<String, EntityDeclaration> entities,
        List<InvariantDeclaration> invariants,
        List<BreachDeclaration> breaches,
        Map<String, String> by) {

    /** The made-up credential that a server has when it is given no other. */
    public record ExampleCredential(String id, String secret) {}

    /** In which zone its days begin, and in which form it writes times; by default UTC and RFC 3339. */
    public record TimesDeclaration(String zone, String form) {}

    /**
     * A kind of entity: its key, order, quantities, running number and limit, and the schema of its fields.
     *
     * @param defaults fields of an entity that somebody adds by hand and leaves out; {@code {key}} in a text is its key
     * @param follow by quantity, those that move along when somebody sets it by hand: of the same entity by their name, of a
     *     kind that has one entity as {@code kind.quantity}
     */
    public record EntityDeclaration(
            Optional<JsonBoolean> single,
            String key,
            List<String> order,
            List<String> quantities,
            Optional<String> number,
            Optional<RaiseDeclaration> raises,
            Map<String, List<String>> follow,
            Optional<JsonObject> defaults,
            JsonObject schema) {

        public EntityDeclaration {
            follow = Map.copyOf(follow);
        }
    }

    /** That entities of a kind raise a limit: how far, and in which fields it says from when until when. */
    public record RaiseDeclaration(String limit, String calls, String from, String until) {}

    /** Something that is always true: two sums equal, quantities of each entity ascending, or a field of each unique. */
    public record InvariantDeclaration(
            String id,
            String says,
            List<List<String>> equal,
            Optional<String> each,
            List<String> ascending,
            Optional<String> unique) {}

    /**
     * By which error a breach of a request schema is answered.
     *
     * @param rules the schema's keywords that it answers; all of them when there are none
     * @param parameters the names that it answers breaches of; all of them when there are none
     * @param error id of the statement; of several breaches at once the one declared first is answered
     */
    public record BreachDeclaration(List<String> rules, List<String> parameters, String error) {

        /** Whether it answers a breach of this rule at this JSON Pointer. */
        public boolean answers(String rule, String pointer) {
            return (rules.isEmpty() || rules.contains(rule))
                    && (parameters.isEmpty() || parameters.contains(pointer.substring(pointer.lastIndexOf('/') + 1)));
        }
    }
}
