package org.ledgermock.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

    private static final JsonObject ABC = JsonText.object("{\"a\":1,\"b\":\"two\",\"c\":{\"d\":null}}");

    @Test
    void fields_are_found_by_name_and_type() {
        assertThat(ABC.find("b")).contains(new JsonString("two"));
        assertThat(ABC.find("B")).isEmpty();
        assertThat(ABC.text("b")).contains("two");
        assertThat(ABC.text("a")).isEmpty();
        assertThat(ABC.number("a")).contains(BigDecimal.ONE);
        assertThat(ABC.number("b")).isEmpty();
        assertThat(ABC.object("c")).contains(JsonObject.of("d", JsonNull.NULL));
        assertThat(ABC.object("a")).isEmpty();
        assertThat(ABC.has("c")).isTrue();
        assertThat(ABC.has("d")).isFalse();
        assertThat(ABC.names()).containsExactly("a", "b", "c");
    }

    @Test
    void with_sets_a_field_in_its_place_or_at_the_end_and_leaves_the_old_object() {
        assertThat(ABC.with("b", new JsonString("2"))).hasToString("{\"a\":1,\"b\":\"2\",\"c\":{\"d\":null}}");
        assertThat(ABC.with("z", JsonNull.NULL)).hasToString("{\"a\":1,\"b\":\"two\",\"c\":{\"d\":null},\"z\":null}");
        assertThat(ABC).hasToString("{\"a\":1,\"b\":\"two\",\"c\":{\"d\":null}}");
    }

    @Test
    void without_leaves_a_field_out_and_keeps_the_order() {
        assertThat(ABC.without("b")).hasToString("{\"a\":1,\"c\":{\"d\":null}}");
        assertThat(ABC.without("x")).isEqualTo(ABC);
        assertThat(ABC.without("a").without("b").without("c")).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void with_all_sets_each_field_of_the_other() {
        JsonObject other = JsonText.object("{\"c\":3,\"z\":[],\"a\":0}");

        assertThat(ABC.withAll(other)).hasToString("{\"a\":0,\"b\":\"two\",\"c\":3,\"z\":[]}");
        assertThat(ABC.withAll(JsonObject.EMPTY)).isEqualTo(ABC);
        assertThat(JsonObject.EMPTY.withAll(ABC)).isEqualTo(ABC).hasToString(ABC.toString());
    }

    @Test
    void the_order_of_the_names_does_not_matter_to_equality_but_everything_else_does() {
        JsonObject turned = JsonText.object("{\"c\":{\"d\":null},\"b\":\"two\",\"a\":1}");

        assertThat(turned).isEqualTo(ABC).hasSameHashCodeAs(ABC);
        assertThat(ABC.with("a", JsonNumber.of(2))).isNotEqualTo(ABC);
        assertThat(ABC.without("a")).isNotEqualTo(ABC);
        assertThat(ABC.without("a").with("x", JsonNumber.of(1))).isNotEqualTo(ABC);
        assertThat(JsonText.object("{\"a\":1.0}")).isNotEqualTo(JsonText.object("{\"a\":1}"));
    }

    @Test
    void a_builder_refuses_a_name_that_was_put_before() {
        JsonObject.Builder builder = JsonObject.builder().put("a", 1).put("b", true);

        assertThatThrownBy(() -> builder.put("a", "again"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name 'a' appears twice");
        assertThat(builder.build()).hasToString("{\"a\":1,\"b\":true}");
    }

    @Test
    void a_builder_that_goes_on_does_not_change_what_it_built() {
        JsonObject.Builder builder = JsonObject.builder().put("a", 1);
        JsonObject first = builder.build();
        builder.put("b", 2);

        assertThat(first).hasToString("{\"a\":1}");
        assertThat(builder.build()).hasToString("{\"a\":1,\"b\":2}");
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 200})
    void a_large_builder_refuses_each_of_its_names(int size) {
        JsonObject.Builder builder = JsonObject.builder();
        for (int at = 0; at < size; at++) {
            builder.put("n" + at, at);
        }
        for (int at = 0; at < size; at++) {
            String name = "n" + at;
            assertThatThrownBy(() -> builder.put(name, 0)).hasMessage("the name '" + name + "' appears twice");
        }
        assertThat(builder.build().size()).isEqualTo(size);
    }

    @Test
    void objects_of_one_shape_can_share_their_names() {
        JsonObject one = JsonText.object("{\"a\":1,\"b\":2}");
        JsonObject same = JsonText.object("{\"a\":3,\"b\":4}").sharingNamesOf(one);
        JsonObject other = JsonText.object("{\"b\":4,\"a\":3}").sharingNamesOf(one);

        assertThat(same).hasToString("{\"a\":3,\"b\":4}");
        assertThat(other).hasToString("{\"b\":4,\"a\":3}");
        assertThat(same.with("b", JsonNumber.of(9)).with("c", JsonNumber.of(0)))
                .hasToString("{\"a\":3,\"b\":9,\"c\":0}");
        assertThat(one).hasToString("{\"a\":1,\"b\":2}");
    }

    @Test
    void objects_are_made_of_names_and_as_many_values() {
        JsonObject.Names names = JsonObject.Names.of(List.of("a", "b"));

        assertThat(names.with(JsonNumber.of(1), JsonNull.NULL)).isEqualTo(JsonText.value("{\"a\":1,\"b\":null}"));
        assertThat(JsonObject.Names.of(List.of()).with()).isEqualTo(JsonObject.EMPTY);
        assertThatThrownBy(() -> names.with(JsonNull.NULL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 names take as many values, not 1");
        assertThatThrownBy(() -> JsonObject.Names.of(List.of("a", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a'");
    }

    @Test
    void names_and_items_that_are_handed_out_cannot_be_changed() {
        List<String> names = ABC.names();
        List<JsonValue> items = new ArrayList<>(List.of(JsonNull.NULL));
        JsonArray array = new JsonArray(items);
        items.add(JsonNull.NULL);

        assertThatThrownBy(() -> names.set(0, "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> array.items().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(array.size()).isEqualTo(1);
    }

    @Test
    void many_random_steps_lead_to_what_a_map_says() {
        Random random = new Random(20260101);
        Map<String, JsonValue> model = new LinkedHashMap<>();
        JsonObject object = JsonObject.EMPTY;
        for (int step = 0; step < 5_000; step++) {
            String name = "n" + random.nextInt(30);
            if (random.nextInt(3) == 0) {
                object = object.without(name);
                model.remove(name);
            } else {
                object = object.with(name, JsonNumber.of(step));
                model.put(name, JsonNumber.of(step));
            }
            assertThat(object.size()).isEqualTo(model.size());
        }
        assertThat(object).isEqualTo(JsonObject.of(model));
        assertThat(new ArrayList<>(object.names())).isEqualTo(new ArrayList<>(model.keySet()));
        assertThat(new HashSet<>(object.names())).hasSize(object.size());
    }
}
