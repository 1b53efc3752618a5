package org.ledgermock.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.message.JsonObject;

/** The words of an expectation are read as they are meant, and what cannot be read is said with its place. */
class ExpectationTest {

    static final FamilyDetails BANK = family(
            "bank",
            new FamilyDetails.OfKind("customer", "Id", false, List.of("Credit", "Rest"), Optional.of("Credit")),
            new FamilyDetails.OfKind("note", "Id", false, List.of(), Optional.empty()));
    private static final FamilyDetails SHOP = family(
            "shop", new FamilyDetails.OfKind("member", "Id", false, List.of("balance", "point"), Optional.empty()));

    private static FamilyDetails family(String name, FamilyDetails.OfKind... kinds) {
        return new FamilyDetails(name, "ID", List.of(), List.of(kinds), List.of(), List.of(), JsonObject.EMPTY);
    }

    static Expectation read(String text) {
        return Expectation.read(text, List.of(BANK, SHOP));
    }

    private static Clause.Moves moves(String kind, String quantity, String amount, long times, boolean atMost) {
        return new Clause.Moves(kind, "1", quantity, new BigDecimal(amount), times, atMost, false);
    }

    @Test
    void a_quantity_is_named_where_there_are_several_to_mean() {
        assertThat(read("customer 1 gains 10 once").clauses())
                .containsExactly(moves("customer", "Credit", "10", 1, false));
        assertThat(read("customer 1 loses 0.5 Rest at most once").clauses())
                .containsExactly(moves("customer", "Rest", "-0.5", 1, true));
        assertThat(read("member 1 gains 10 point 2 times").clauses())
                .containsExactly(moves("member", "point", "10", 2, false));
        assertThat(read("member 1 gains 10 point").family().family()).isEqualTo("shop");
    }

    @Test
    void several_are_joined_and_each_form_is_there() {
        assertThat(
                        read("there is one more note and customer 1 has Name \"A B\" and customer 1 gains 1 once in one step")
                                .clauses())
                .containsExactly(
                        new Clause.OneMore("note"),
                        new Clause.Has("customer", "1", "Name", "A B"),
                        new Clause.Moves("customer", "1", "Credit", BigDecimal.ONE, 1, false, true));
        assertThat(Expectation.read("nothing moves", List.of(BANK)).clauses()).containsExactly(new Clause.Nothing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | the expectation is empty",
                "custmer 1 gains 10 | there is no kind 'custmer' (did you mean 'customer'?); kinds are customer, member, note",
                "customer 1 gain 10 | word 3 is 'gain'; write gains, loses or has there",
                "customer 1 gains ten | word 4 is 'ten'; write an amount above 0",
                "customer 1 gains 0 | word 4 is '0'; write an amount above 0",
                "customer 1 gains | it ends too early; write an amount above 0",
                "member 1 gains 10 once | word 5 is 'once'; write which quantity of the member: balance, point there",
                "customer 1 gains 10 credit | word 5 is 'credit'; write which quantity of the customer: Credit, Rest there",
                "note 1 gains 10 | a note has no quantity that could move",
                "customer 1 gains 10 twice | word 5 is 'twice'",
                "customer 1 gains 10 once or so | word 6 is 'or'; write 'and' before another expectation",
                "customer 1 gains 10 at least once | word 6 is 'least'; write 'most'",
                "customer 1 gains 10 and member 1 gains 1 point | names kinds of several families",
                "customer 1 gains 1 and nothing moves | 'nothing moves' stands alone",
                "customer 1 gains 1 and customer 1 gains 1 | says the same twice",
                "nothing moves | may be about bank, shop: name one with --family",
            })
    void what_cannot_be_read_is_said_with_its_place(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }
}
