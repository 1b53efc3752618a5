package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonPointer;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.JsonValue;

/** What is wrong with a mapping is refused when it is bound, with the whole message that says where and what. */
class BindingTest {

    private static final String ALL = "[overAvailable, overRemaining, role, tooManyDecimals, unknownReceiver]";
    private static final TestServer SERVER = TestServer.ofTheProject();

    private final JsonObject allocate = parameters("AllocateCustomerCredit");
    private final JsonObject query = parameters("QueryCustomersCredit");

    private static JsonObject parameters(String operation) {
        return SERVER.parameters().stream()
                .filter(parameters -> parameters.text("operation").orElse("").equals(operation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_projects_own_mappings_bind() {
        assertThat(SERVER.families.bind(allocate).name()).isEqualTo("AllocateCustomerCredit");
        assertThat(SERVER.families.bind(query).limits()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/family | \"tencent\" | `/family: there is no family 'tencent'; families are kybio-member, tencent-partner`",
                "/operation | \"Allocate\" | ``",
                "/familie | 1 | `/: unknown key 'familie', allowed: family, operation, behaviour, situations`",
                "/behaviour | {} | `/: 'behaviour' has one key, the name of the behaviour, and not []`",
                "/behaviour | {\"allocat\":{}} | ``",
                "/behaviour/allocate/gives | 1 | `/behaviour/allocate: unknown key 'gives', allowed: giver, receiver, amount, details, answer`",
                "/behaviour/allocate/giver/kid | 1 | `/behaviour/allocate/giver: unknown key 'kid', allowed: kind, remaining, allocated`",
                "/behaviour/allocate/amount | \"AddedCredit\" | `/behaviour/allocate/amount: 'AddedCredit' is not a JSON Pointer: it must begin with '/'`",
                "/behaviour/allocate/receiver | null | `/behaviour/allocate/receiver: expected an object, got the null null`",
                "/situations/overAvailable | \"error.Nothing\" | `/situations/overAvailable: the contract of AllocateCustomerCredit has no error statement 'error.Nothing'`",
                "/situations/role | \"rule.AllocateCustomerCredit.zero\" | `/situations/role: the contract of AllocateCustomerCredit has no error statement 'rule.AllocateCustomerCredit.zero'`",
                "/situations/other | \"error.FailedOperation\" | `/situations: the keys have to be [overAvailable, overRemaining, role, tooManyDecimals, unknownReceiver], they are [other, overAvailable, overRemaining, role, tooManyDecimals, unknownReceiver]`",
                "/situations/role | 5 | `/situations/role: expected a string, got the number 5`"
            })
    void a_wrong_mapping_is_refused(String pointer, String value, String message) {
        JsonObject wrong = (JsonObject) set(allocate, JsonPointer.of(pointer), JsonText.value(value));

        if (message.isEmpty()) {
            assertThatThrownBy(() -> SERVER.families.bind(wrong))
                    .isInstanceOf(JsonMismatch.class)
                    .hasMessageStartingWith(pointer);
        } else {
            assertThatThrownBy(() -> SERVER.families.bind(wrong))
                    .isInstanceOf(JsonMismatch.class)
                    .hasMessage(message);
        }
    }

    @Test
    void an_unknown_behaviour_is_told_with_all_that_are_known() {
        JsonObject wrong = allocate.with("behaviour", JsonText.value("{\"allocat\":{}}"));

        assertThatThrownBy(() -> SERVER.families.bind(wrong))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageMatching(
                        "/behaviour: unknown key 'allocat' \\(did you mean 'allocate'\\?\\), allowed: allocate(, [a-z]+)*, page(, [a-z]+)*")
                .hasMessageContaining("increment");
    }

    @Test
    void an_unknown_operation_is_told_with_those_that_have_a_contract() {
        JsonObject wrong = allocate.with("operation", JsonText.value("\"Allocate\""));

        assertThatThrownBy(() -> SERVER.families.bind(wrong))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith(
                        "/operation: the family tencent-partner has no contract for 'Allocate'; it has contracts for [")
                .hasMessageContaining("AllocateCustomerCredit");
    }

    @ParameterizedTest
    @CsvSource({"role", "overRemaining", "overAvailable", "unknownReceiver", "tooManyDecimals"})
    void a_situation_that_is_left_out_is_refused(String situation) {
        JsonObject wrong = allocate.with(
                "situations", allocate.object("situations").orElseThrow().without(situation));

        assertThatThrownBy(() -> SERVER.families.bind(wrong))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("/situations: the keys have to be " + ALL + ", they are "
                        + ALL.replace(situation + ", ", "").replace(", " + situation + "]", "]"));
    }

    @ParameterizedTest
    @CsvSource({"family", "operation"})
    void a_key_that_is_missing_is_named(String key) {
        assertThatThrownBy(() -> SERVER.families.bind(allocate.without(key)))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("/: the key '" + key + "' is missing");
    }

    @Test
    void two_behaviours_are_one_too_many() {
        JsonObject both = allocate.with(
                "behaviour",
                allocate.object("behaviour")
                        .orElseThrow()
                        .withAll(query.object("behaviour").orElseThrow()));

        assertThatThrownBy(() -> SERVER.families.bind(both))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("/: 'behaviour' has one key, the name of the behaviour, and not [");
    }

    // "checked through and through" (Javadoc of Families.bind): what a mapping takes has to be there.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/behaviour/allocate/giver/kind | \"partnr\"",
                "/behaviour/allocate/giver/remaining | \"Remaining\"",
                "/behaviour/allocate/receiver/kind | \"custommer\"",
                "/behaviour/allocate/receiver/available | \"Available\"",
                "/behaviour/allocate/details | \"no object\"",
                "/behaviour/allocate/details | [1]"
            })
    void what_the_family_does_not_have_is_refused_at_start_and_not_at_the_first_call(String pointer, String value) {
        JsonObject wrong = (JsonObject) set(allocate, JsonPointer.of(pointer), JsonText.value(value));

        assertThatThrownBy(() -> SERVER.families.bind(wrong))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("/behaviour/allocate");
    }

    private static JsonValue set(JsonValue into, JsonPointer pointer, JsonValue value) {
        if (pointer.tokens().isEmpty()) {
            return value;
        }
        JsonObject object = (JsonObject) into;
        JsonValue inner = object.find(pointer.head()).orElse(JsonObject.EMPTY);
        return object.with(pointer.head(), set(inner, pointer.tail(), value));
    }
}
