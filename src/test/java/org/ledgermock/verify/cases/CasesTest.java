package org.ledgermock.verify.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.contract.Sample;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
import org.ledgermock.message.Violation;

/** The cases of the families that come with the project; the JSON Schema library is the second opinion on each. */
class CasesTest {

    private static final ClassPathFiles FILES = new ClassPathFiles(CasesTest.class.getClassLoader());
    private static final FamilyContract TENCENT = FamilyContract.load("tencent-partner", FILES);
    private static final FamilyContract KYBIO = FamilyContract.load("kybio-member", FILES);
    private static final JsonObject NOTHING = JsonObject.EMPTY;

    record Subject(FamilyContract family, Contract contract) {

        List<Case> cases(long seed) {
            return new Cases(family, NOTHING, seed).of(contract);
        }

        JsonObject whole(JsonObject arguments) {
            return family == KYBIO && !arguments.has("appId")
                    ? arguments.with("appId", new JsonString("MADEUP"))
                    : arguments;
        }

        @Override
        public String toString() {
            return contract.operation();
        }
    }

    static List<Subject> subjects() {
        return Stream.of(TENCENT, KYBIO)
                .flatMap(family -> family.operations().values().stream().map(contract -> new Subject(family, contract)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void a_case_is_refused_exactly_where_the_schema_library_finds_a_breach_at_its_place(Subject subject) {
        assertThat(subject.cases(1)).isNotEmpty().allSatisfy(each -> {
            List<Violation> violations = subject.contract()
                    .request()
                    .violations(
                            subject.whole(each.arguments()), subject.family().options(false, Map.of()));
            if (each.expected() instanceof Expected.Refused) {
                assertThat(violations)
                        .as("%s", each)
                        .extracting(Violation::pointer)
                        .contains(each.pointer());
            } else {
                assertThat(violations).as("%s", each).isEmpty();
            }
        });
    }

    @Test
    void the_same_seed_makes_the_same_cases_and_another_makes_others() {
        Subject allocate = new Subject(TENCENT, TENCENT.operations().get("AllocateCustomerCredit"));

        assertThat(allocate.cases(7)).isEqualTo(allocate.cases(7)).isNotEqualTo(allocate.cases(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ClientUin is missing -> error.MissingParameter",
                "/ClientUin is null -> error.InvalidParameter.type",
                "/ClientUin is a number in quotes -> error.InvalidParameter.type",
                "/ClientUin is at its minimum -> admitted",
                "/ClientUin is just below its minimum -> error.InvalidParameterValue.value",
                "/ClientUin is at its maximum -> admitted",
                "/ClientUin is just beyond its maximum -> error.InvalidParameterValue.value",
                "/AddedCredit is missing -> error.MissingParameter",
                "/Remark is there -> admitted"
            })
    void what_an_allocation_is_tried_with(String described) {
        Subject allocate = new Subject(TENCENT, TENCENT.operations().get("AllocateCustomerCredit"));

        assertThat(allocate.cases(1)).extracting(CasesTest::described).contains(described);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customerInfo/number is missing -> error.9003",
                "/customerInfo/number is too short -> error.9003",
                "/customerInfo/enable is 0 -> admitted",
                "/customerInfo/balance is just beyond its maximum -> error.9003",
                "/appId is null -> error.1034"
            })
    void what_adding_a_member_is_tried_with(String described) {
        Subject add = new Subject(KYBIO, KYBIO.operations().get("add"));

        assertThat(add.cases(1)).extracting(CasesTest::described).contains(described);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customerCategories/0/customerUid is missing -> error.9003",
                "/customerCategories/0/customerUid is 'made-up",
                "/customerCategories has as many as allowed -> admitted",
                "/customerCategories has too many -> error.9003"
            })
    void what_a_list_is_tried_with(String described) {
        Subject batch = new Subject(KYBIO, KYBIO.operations().get("batchUpdateCategory"));

        assertThat(batch.cases(1)).extracting(CasesTest::described).anyMatch(text -> text.startsWith(described));
    }

    @Test
    void of_two_breaches_the_one_that_is_looked_for_first_is_expected() {
        List<Case> pairs = new Subject(TENCENT, TENCENT.operations().get("AllocateCustomerCredit"))
                .cases(1).stream()
                        .filter(each -> each.keywords().contains(Case.ORDER))
                        .toList();

        assertThat(pairs).hasSize(8).allSatisfy(each -> {
            String code = ((Expected.Refused) each.expected()).error().code();
            assertThat(List.of("MissingParameter", "InvalidParameter", "InvalidParameterValue"))
                    .contains(code);
        });
    }

    @Test
    void amounts_of_the_plainest_call_are_none_and_known_values_are_used() {
        Case plainest = new Cases(
                        TENCENT, JsonObject.builder().put("ClientUin", 7).build(), 1)
                .of(TENCENT.operations().get("AllocateCustomerCredit"))
                .get(0);

        assertThat(plainest.arguments()).hasToString("{\"AddedCredit\":0,\"ClientUin\":7}");
        assertThat(plainest.changes()).isTrue();
        assertThat(plainest.call()).isEqualTo("AllocateCustomerCredit {\"AddedCredit\":0,\"ClientUin\":7}");
    }

    @Test
    void a_refusal_is_judged_by_its_code_and_text() {
        Expected.Refused missing =
                new Expected.Refused(TENCENT.error("error.MissingParameter").orElseThrow(), "ClientUin");

        assertThat(missing.problem(Optional.of("MissingParameter"))).isEmpty();
        assertThat(missing.problem(Optional.of("InvalidParameter")))
                .contains(
                        "error.MissingParameter is broken: expected the code MissingParameter, got the code InvalidParameter");
        assertThat(missing.problem(Optional.empty()))
                .contains("error.MissingParameter is broken: expected the code MissingParameter, got a success");
        assertThat(missing.problemOfText("The request is missing a required parameter `ClientUin`."))
                .isEmpty();
        assertThat(missing.problemOfText("The request is missing a required parameter `AddedCredit`."))
                .hasValueSatisfying(
                        problem -> assertThat(problem)
                                .startsWith("error.MissingParameter is broken: expected a text as")
                                .endsWith(
                                        "for the parameter 'ClientUin', got 'The request is missing a required parameter `AddedCredit`.'"));
    }

    @Test
    void what_is_admitted_may_fail_but_not_as_a_breach() {
        Expected.Admitted admitted = new Expected.Admitted(
                List.of(TENCENT.error("error.MissingParameter").orElseThrow()));

        assertThat(admitted.problem(Optional.empty())).isEmpty();
        assertThat(admitted.problem(Optional.of("FailedOperation"))).isEmpty();
        assertThat(admitted.problem(Optional.of("MissingParameter")))
                .contains(
                        "the request schema is broken: it allows this call, which was refused by MissingParameter (error.MissingParameter)");
    }

    @Test
    void a_pattern_needs_an_example() {
        JsonObject schema = JsonObject.builder()
                .put("type", "string")
                .put("pattern", "^[0-9]{4}$")
                .build();

        assertThatThrownBy(() -> new Sample(NOTHING).field("year", schema))
                .hasMessage(
                        "the request schema of 'year' has a pattern: it needs 'examples', with a value that matches");
    }

    private static String described(Case each) {
        return "%s %s -> %s"
                .formatted(
                        each.pointer(),
                        each.says(),
                        each.expected() instanceof Expected.Refused refused
                                ? refused.error().id()
                                : "admitted");
    }
}
