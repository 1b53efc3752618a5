package org.ledgermock.seed;

import java.util.List;
import java.util.TreeSet;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.state.Account;
import org.ledgermock.state.Entity;
import org.ledgermock.state.Root;
import org.ledgermock.state.RootForm;
import org.ledgermock.state.State;

/**
 * Writes a state as a seed that leads to its entities again, always in the same way: names in their order, entities in
 * that of their kind. The ledger, and what may not be done to an entity twice, are history, and stay behind, unless all is
 * wanted.
 */
public final class SeedWriter {

    private SeedWriter() {}

    public static JsonObject document(String family, Account account, State state) {
        JsonObject.Builder entities = JsonObject.builder();
        for (String kind : new TreeSet<>(state.model().kinds().keySet())) {
            List<JsonValue> all = state.all(kind, true)
                    .map(Entity::values)
                    .map(SeedWriter::sorted)
                    .toList();
            if (!all.isEmpty()) {
                entities.put(kind, new JsonArray(all));
            }
        }
        JsonObject.Builder document = JsonObject.builder().put("family", family);
        if (!account.name().isEmpty()) {
            JsonObject named = RecordWriter.write(account);
            document.put("account", account.role().isEmpty() ? named.without("role") : named);
        }
        return document.put("entities", entities.build()).build();
    }

    /** All of a sandbox but its credentials, as a seed that leads to it again. */
    public static JsonObject whole(String family, Root root) {
        return JsonObject.builder()
                .put("family", family)
                .put("whole", RecordWriter.write(RootForm.of(root.withoutCredentials())))
                .build();
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObject.Builder inOrder = JsonObject.builder();
            new TreeSet<>(object.names())
                    .forEach(name -> inOrder.put(name, sorted(object.find(name).orElseThrow())));
            return inOrder.build();
        }
        return value instanceof JsonArray array
                ? new JsonArray(array.stream().map(SeedWriter::sorted).toList())
                : value;
    }
}
