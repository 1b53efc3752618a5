package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Options;
import org.ledgermock.message.Violation;

class RequestSchemaTest {

    private static final RequestSchema SCHEMA = new RequestSchema(
            compiled("{\"properties\":{\"n\":{\"type\":\"integer\"}},\"required\":[\"n\"]}"),
            List.of(
                    new RequestSchema.Conditional("needsA", "true", compiled("{\"required\":[\"a\"]}")),
                    new RequestSchema.Conditional("strict", "true", compiled("{\"required\":[\"b\"]}"))),
            new TextualTypes(JsonText.object("{\"properties\":{\"n\":{\"type\":\"integer\"}}}")));

    @Test
    void a_conditional_holds_while_its_option_has_its_value() {
        JsonObject good = JsonText.object("{\"n\":1}");

        assertThat(pointers(good, "false", "false")).isEmpty();
        assertThat(pointers(good, "true", "false")).containsExactly("/a");
        assertThat(pointers(good, "false", "true")).containsExactly("/b");
        assertThat(pointers(good, "true", "true")).containsExactlyInAnyOrder("/a", "/b");
    }

    @Test
    void what_always_holds_is_told_beside_it() {
        JsonObject bad = JsonText.object("{\"n\":\"x\",\"a\":1}");

        assertThat(pointers(bad, "true", "true")).containsExactlyInAnyOrder("/n", "/b");
    }

    @Test
    void an_option_that_the_family_does_not_declare_is_a_mistake_and_not_silence() {
        assertThatThrownBy(() -> SCHEMA.violations(JsonText.object("{\"n\":1}"), Options.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no option 'needsA' is declared; declared are []");
    }

    @Test
    void texts_are_read_as_the_declared_types() {
        assertThat(SCHEMA.typed(JsonText.object("{\"n\":\"5\",\"m\":\"5\"}"))).hasToString("{\"n\":5,\"m\":\"5\"}");
    }

    @Test
    void what_breaks_it_may_be_taken_for_the_other_scalar_when_the_option_says_so() {
        JsonObject sent = JsonText.object("{\"n\":\"10.0\"}");

        RequestSchema.Examined loose = examined(sent, OptionDeclaration.LOOSE);
        assertThat(loose.violations()).isEmpty();
        assertThat(loose.arguments()).hasToString("{\"n\":10}");
        RequestSchema.Examined exact = examined(sent, OptionDeclaration.EXACT);
        assertThat(exact.violations()).hasSize(1);
        assertThat(exact.arguments()).isSameAs(sent);
    }

    private static RequestSchema.Examined examined(JsonObject sent, String scalars) {
        return SCHEMA.examined(
                sent,
                false,
                new Options(Map.of("needsA", "false", "strict", "false", OptionDeclaration.SCALARS, scalars)));
    }

    private static List<String> pointers(JsonObject arguments, String needsA, String strict) {
        Options options = new Options(Map.of("needsA", needsA, "strict", strict));
        return SCHEMA.violations(arguments, options).stream()
                .map(Violation::pointer)
                .toList();
    }

    private static Schema compiled(String text) {
        return SchemaCompiler.compile(JsonText.value(text), "test.json");
    }
}
