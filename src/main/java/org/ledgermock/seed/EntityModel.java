package org.ledgermock.seed;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.FamilyFile;
import org.ledgermock.contract.FileMistakes;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.Places;
import org.ledgermock.contract.Schema;
import org.ledgermock.message.JsonBoolean;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.Options;
import org.ledgermock.message.Texts;
import org.ledgermock.message.Violation;
import org.ledgermock.state.EntityKind;
import org.ledgermock.state.Invariant;
import org.ledgermock.state.LimitOverride;
import org.ledgermock.state.Model;

/**
 * A family's model of state, with the schemas that its entities keep.
 *
 * @param contract that declares it
 * @param schemas by kind
 * @param numbers by kind, the field that counts its entities in the order of their making
 * @param followers by quantity, those that move along when somebody sets it by hand
 */
public record EntityModel(
        FamilyContract contract,
        Model model,
        Map<String, Schema> schemas,
        Map<String, String> numbers,
        Map<Invariant.Term, List<Invariant.Term>> followers) {

    public EntityModel {
        requireNonNull(contract, "contract");
        requireNonNull(model, "model");
        schemas = Map.copyOf(schemas);
        numbers = Map.copyOf(numbers);
        followers = Map.copyOf(followers);
    }

    /**
     * Of a family.
     *
     * @param options what was chosen of that which the vendor leaves open
     * @throws InvalidFile when the family's file declares something that makes no sense together
     */
    public static EntityModel of(FamilyContract contract, Options options) {
        FileMistakes mistakes = contract.source().mistakes();
        List<EntityKind> kinds = new ArrayList<>();
        Map<String, Schema> schemas = new HashMap<>();
        Map<String, String> numbers = new HashMap<>();
        List<LimitOverride> raises = new ArrayList<>();
        contract.file().entities().forEach((name, declared) -> {
            boolean single = declared.single().map(JsonBoolean::value).orElse(false);
            kinds.add(new EntityKind(name, single, declared.key(), declared.order(), declared.quantities()));
            declared.quantities().stream()
                    .filter(quantity -> isOtherwise(declared.schema(), quantity))
                    .forEach(quantity -> mistakes.add(
                            JsonPointer.below("/entities", name) + "/quantities",
                            "'%s' is a quantity, and its schema says that it is no number".formatted(quantity)));
            declared.number().ifPresent(field -> numbers.put(name, field));
            declared.raises()
                    .ifPresent(raise -> raises.add(
                            new LimitOverride(raise.limit(), name, raise.calls(), raise.from(), raise.until())));
            schemas.put(
                    name, contract.schema(declared.schema(), contract.source().name() + ", entity " + name));
        });
        List<Invariant> invariants = new Invariants(kinds, contract.file().entities(), mistakes)
                .of(contract.file().invariants());
        Map<Invariant.Term, List<Invariant.Term>> followers =
                new Followers(kinds, mistakes).of(contract.file().entities());
        mistakes.check();
        return new EntityModel(
                contract, Model.of(kinds, invariants, raises, contract.times(options)), schemas, numbers, followers);
    }

    /**
     * The fields of an entity that is added by hand: those that were given, and defaults.
     *
     * @param given with its key
     */
    public JsonObject added(String kind, JsonObject given) {
        EntityKind known = model.kind(kind);
        String key = known.keyOf(given);
        JsonObject added = given;
        JsonObject defaults = declared(kind).defaults().orElse(JsonObject.EMPTY);
        for (String name : defaults.names()) {
            JsonValue value = defaults.find(name).orElseThrow();
            if (!given.has(name)) {
                added = added.with(
                        name,
                        value instanceof JsonString text
                                ? new JsonString(text.text().replace("{key}", key))
                                : value);
            }
        }
        for (String quantity : known.quantities()) {
            for (Invariant.Term follower : followers(kind, quantity)) {
                if (given.has(quantity) && follower.kind().equals(kind) && !given.has(follower.quantity())) {
                    added = added.with(follower.quantity(), given.find(quantity).orElseThrow());
                }
            }
        }
        return added;
    }

    /** Those that move along when somebody sets a quantity by hand. */
    public List<Invariant.Term> followers(String kind, String quantity) {
        return followers.getOrDefault(new Invariant.Term(kind, quantity), List.of());
    }

    /** Whether keys of a kind are whole numbers, so that there is a next one. */
    public boolean isNumbered(String kind) {
        JsonObject schema = declared(kind).schema();
        return Places.of(schema)
                .schemaAt(JsonPointer.of(JsonPointer.below("", model.kind(kind).key())))
                .text("type")
                .filter("integer"::equals)
                .isPresent();
    }

    private FamilyFile.EntityDeclaration declared(String kind) {
        return requireNonNull(contract.file().entities().get(kind), kind);
    }

    private static boolean isOtherwise(JsonObject schema, String quantity) {
        Places places = Places.of(schema);
        JsonPointer at = JsonPointer.of(JsonPointer.below("", quantity));
        return places.schemaAt(at).has("type") && !places.isNumber(at);
    }

    /** What it is made of, in words: where two models differ in what states are, they differ in a word. */
    public SortedSet<String> words() {
        return ModelWords.of(contract.file());
    }

    /** What is wrong with these fields of an entity, in words; empty when nothing is. */
    public Optional<String> problem(String kind, JsonObject values) {
        return schema(kind)
                .flatMap(
                        schema -> schema.violations(values).stream().findFirst().map(Violation::toString))
                .or(() -> problemOfKey(kind, values));
    }

    /** What is wrong with the fields of an entity that stands in a file. */
    FileMistakes mistakes(String kind, JsonObject values, String place, DataFile file) {
        FileMistakes mistakes =
                schema(kind).map(schema -> file.breaches(schema, values, place)).orElseGet(file::mistakes);
        problemOfKey(kind, values)
                .ifPresent(problem ->
                        mistakes.add(JsonPointer.below(place, model.kind(kind).key()), problem));
        return mistakes;
    }

    // By its key an entity is spoken of.
    private Optional<String> problemOfKey(String kind, JsonObject values) {
        return values.text(model.kind(kind).key()).flatMap(Texts::problemOfName);
    }

    private Optional<Schema> schema(String kind) {
        return Optional.ofNullable(schemas.get(kind));
    }
}
