package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a family's conduct says is held against its contracts: a place that is nowhere stops the start. */
class ConductCheckTest {

    private static void check(String operations, String more) {
        DataFile source = DataFile.written("conduct.json", "{\"operations\": {%s}%s}".formatted(operations, more));
        new ConductCheck(source.mistakes(), RealFamilies.TENCENT.operations()).check(source.read(Conduct.class));
    }

    private static void assertWrong(String operations, String more, String... mistakes) {
        assertThatThrownBy(() -> check(operations, more)).satisfies(wrong -> {
            List<String> lines = wrong.getMessage().lines().toList();
            assertThat(lines).as(wrong.getMessage()).hasSize(mistakes.length);
            for (int at = 0; at < mistakes.length; at++) {
                assertThat(lines.get(at)).contains(mistakes[at]);
            }
        });
    }

    @Test
    void what_fits_passes() {
        check("""
                "AllocateCustomerCredit": {"key": "/ClientUin", "unique": "/AddedCredit", "readBack": ["QueryCustomersCredit"]},
                "QueryCustomersCredit": {"pages": {"number": "/Page", "total": "/Total", "items": "/Data"}},
                "QueryCreditAllocationHistory":
                  {"scroll": {"after": "/Page", "items": "/History", "size": "/Total"}}
                """, """
                , "busy": ["error.InternalError"],
                "live": {
                  "entities": {"customer": {"arguments": ["ClientUin"],
                    "read": {"operation": "QueryCustomersCredit", "key": "/Filter", "id": "/ClientUin",
                             "quantities": {"credit": "/Credit"}}}},
                  "quantities": {"credit": {}},
                  "day": {"operation": "QueryCustomersCredit", "from": "/Page", "until": "/PageSize", "id": "/a",
                          "limit": "/b", "used": "/c"},
                  "changes": {"AllocateCustomerCredit":
                    {"entity": "customer", "key": "/ClientUin", "moves": {"credit": "/AddedCredit"},
                     "sets": {"x": "/ClientUin"}}}}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key\": \"/Who\"} | AllocateCustomerCredit/key: its schema names no /Who; it names [",
                "{\"unique\": \"/Who\"} | /unique: its schema names no /Who",
                "{\"readBack\": [\"QueryCustomers\"]} | /readBack: the family has no contract for 'QueryCustomers'; it has contracts for [Allocate",
                "{\"pages\": {\"number\": \"/N\", \"total\": \"/RequestId\", \"items\": \"/RequestId\"}} | /pages/number: its schema names no /N",
                "{\"pages\": {\"number\": \"/ClientUin\", \"total\": \"/N\", \"items\": \"/RequestId\"}} | /pages/total: its schema names no /N",
                "{\"pages\": {\"number\": \"/ClientUin\", \"total\": \"/RequestId\", \"items\": \"/N\"}} | /pages/items: its schema names no /N",
                "{\"scroll\": {\"after\": \"/N\", \"items\": \"/RequestId\", \"size\": \"/RequestId\"}} | /scroll/after: its schema names no /N",
                "{\"scroll\": {\"after\": \"/ClientUin\", \"items\": \"/N\", \"size\": \"/RequestId\"}} | /scroll/items: its schema names no /N",
                "{\"scroll\": {\"after\": \"/ClientUin\", \"items\": \"/RequestId\", \"size\": \"/N\"}} | /scroll/size: its schema names no /N",
                "{\"scroll\": {\"after\": \"/ClientUin\", \"items\": \"/RequestId\", \"next\": \"/N\"}} | /scroll/next: its schema names no /N"
            })
    void a_place_that_the_contract_does_not_name_is_told(String of, String mistake) {
        assertWrong("\"AllocateCustomerCredit\": " + of, "", mistake);
    }

    @Test
    void an_operation_and_an_error_that_no_contract_has_are_told() {
        assertWrong(
                "\"Allocate\": {}",
                ", \"busy\": [\"error.InternalError\", \"error.made-up\"]",
                "/operations: the family has no contract for 'Allocate'",
                "/busy/1: no contract has the error statement 'error.made-up'");
    }

    @Test
    void what_a_live_run_would_do_is_held_against_the_contracts_too() {
        assertWrong(
                "",
                """
                , "live": {
                  "entities": {"customer": {"arguments": [],
                    "read": {"operation": "QueryCustomersCredit", "key": "/Who", "id": "/x", "quantities": {"money": "/x"}}}},
                  "quantities": {"credit": {}},
                  "day": {"operation": "QueryCustomersCredit", "from": "/From", "until": "/Until", "id": "/a",
                          "limit": "/b", "used": "/c"},
                  "changes": {"AllocateCustomerCredit":
                    {"entity": "client", "key": "/Key", "moves": {"money": "/Moved"}, "sets": {"x": "/Set"}}}}
                """,
                "/live/entities/customer/arguments: under which names do calls name one? The list is empty",
                "/live/entities/customer/read/key: its schema names no /Who",
                "/live/entities/customer/read: /live declares no quantity 'money'; it declares [credit]",
                "/live/day/from: its schema names no /From",
                "/live/day/until: its schema names no /Until",
                "/live/changes/AllocateCustomerCredit/entity: /live declares no kind of entity 'client'",
                "/live/changes/AllocateCustomerCredit/moves: /live declares no quantity 'money'",
                "/live/changes/AllocateCustomerCredit/key: its schema names no /Key",
                "/live/changes/AllocateCustomerCredit/moves: its schema names no /Moved",
                "/live/changes/AllocateCustomerCredit/sets: its schema names no /Set");
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, false",
        "'\"entity\": \"customer\"', true, false",
        "'\"entity\": \"customer\", \"key\": \"/k\"', true, false",
        "'\"entity\": \"customer\", \"key\": \"/k\", \"sets\": {\"a\": \"/a\"}', true, true",
        "'\"entity\": \"customer\", \"key\": \"/k\", \"moves\": {\"a\": \"/a\"}', false, true",
        "'\"entity\": \"customer\", \"moves\": {\"a\": \"/a\"}', false, false",
        "'\"key\": \"/k\", \"sets\": {\"a\": \"/a\"}', false, false"
    })
    void what_names_its_entity_is_taken_back_and_what_moves_nothing_may_be_made_twice(
            String json, boolean setting, boolean reversible) {
        LiveConduct.Effect effect =
                DataFile.written("effect.json", "{" + json + "}").read(LiveConduct.Effect.class);

        assertThat(effect.isSetting()).isEqualTo(setting);
        assertThat(effect.isReversible()).isEqualTo(reversible);
    }

    @ParameterizedTest
    @CsvSource({
        "A, A.B, x, true",
        "A.B, A.B, x, true",
        "x, A.B, x, true",
        "A, AB, x, false",
        "A.B, A, x, false",
        "error.x, A, x, false"
    })
    void an_error_is_among_others_by_its_code_its_beginning_or_its_id(
            String named, String code, String id, boolean among) {
        assertThat(Conduct.isAmong(List.of("other", named), code, id)).isEqualTo(among);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', any, /a/b, true",
        "type, '', type, /a/b, true",
        "type, '', required, /a/b, false",
        "'', b, any, /a/b, true",
        "'', a, any, /a/b, false",
        "type, b, type, /b, true",
        "type, b, required, /b, false"
    })
    void a_breach_is_answered_by_the_error_for_its_rule_and_its_parameter(
            String rules, String parameters, String rule, String pointer, boolean answers) {
        assertThat(new FamilyFile.BreachDeclaration(list(rules), list(parameters), "e").answers(rule, pointer))
                .isEqualTo(answers);
    }

    @Test
    void a_role_that_the_contracts_do_not_speak_of_is_told_with_those_that_they_do() {
        FamilyContract tencent = RealFamilies.TENCENT;

        assertThat(tencent.roles()).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(tencent.problemOfRole(tencent.roles().get(0))).isEmpty();
        assertThat(tencent.problemOfRole("reseler"))
                .contains("tencent-partner knows no role 'reseler' (did you mean 'reseller'?); roles are "
                        + String.join(", ", tencent.roles()));
        assertThat(RealFamilies.KYBIO.problemOfRole("any")).contains("kybio-member knows no roles");
        assertThat(tencent.statements()).extracting(Statement::id).contains("error.InternalError");
    }

    private static List<String> list(String one) {
        return one.isEmpty() ? List.of() : List.of(one);
    }
}
