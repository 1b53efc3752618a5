package org.ledgermock.seed;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ledgermock.contract.FamilyFile;
import org.ledgermock.contract.FamilyFile.EntityDeclaration;
import org.ledgermock.contract.FamilyFile.InvariantDeclaration;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.RecordWriter;

/** What states of a family are made of, in words: where two models differ in that, they differ in a word. */
final class ModelWords {

    private final SortedSet<String> words = new TreeSet<>();

    private ModelWords() {}

    static SortedSet<String> of(FamilyFile file) {
        ModelWords all = new ModelWords();
        file.entities().forEach(all::add);
        file.invariants().forEach(all::add);
        return all.words;
    }

    private void add(String kind, EntityDeclaration declared) {
        words.add("%s.key=%s".formatted(kind, declared.key()));
        words.add("%s.order=%s".formatted(kind, String.join("+", declared.order())));
        declared.single().ifPresent(single -> words.add("%s.single=%s".formatted(kind, single)));
        declared.number().ifPresent(field -> words.add("%s.number=%s".formatted(kind, field)));
        declared.raises().ifPresent(raise -> words.add("%s.raises=%s".formatted(kind, RecordWriter.write(raise))));
        addAll(kind + ".quantity", declared.quantities());
        JsonObject schema = declared.schema();
        addAll(
                kind + ".field",
                schema.object("properties").map(JsonObject::names).orElse(List.of()));
        schema.array("required")
                .ifPresent(required -> addAll(
                        kind + ".required",
                        required.stream().map(JsonValue::asText).toList()));
    }

    private void addAll(String what, Iterable<String> names) {
        names.forEach(name -> words.add("%s=%s".formatted(what, name)));
    }

    // But for its words for people.
    private void add(InvariantDeclaration declared) {
        words.add("invariant " + RecordWriter.write(declared).without("says"));
    }
}
