package org.ledgermock.verify.teeth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.Sample;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Response;
import org.ledgermock.verify.Contracts;
import org.ledgermock.verify.Outcome;
import org.ledgermock.verify.RunResult;
import org.ledgermock.verify.Selection;
import org.ledgermock.verify.Verdict;

/** A service that carries out what a document says is refused, where only something besides is a guess, as the code. */
class MissingRefusalsTest {

    private static final Optional<String> CERTAIN = Optional.of("@refusal:documented or @refusal:observed");
    private static final String INCREMENT = "updateBalancePointByIncrement";

    /** What of a success no schema says how to make. */
    private static final JsonObject KNOWN = JsonObject.builder()
            .put("status", "success")
            .put("Uin", "100000000001")
            .put("accessDate", "2025-06-01")
            .put("dataChangeTime", "2025-06-01 12:00:00")
            .put("updateCustomerTime", "2025-06-01 12:00:00")
            .build();

    @ParameterizedTest
    @ValueSource(strings = {INCREMENT, "queryDailyAccessTimesLog", "AllocateCustomerCredit", "CreateAccount"})
    void breaks_the_contract(String operation) {
        JsonObject success = success(operation);

        RunResult result = Turned.run(operation, CERTAIN, call -> {
            Response answer = call.pass();
            return call.code(answer).isPresent() ? call.with(answer, success) : answer;
        });

        assertThat(result.verdicts()).isNotEmpty().allSatisfy(verdict -> {
            assertThat(verdict.outcome()).as(verdict.line()).isEqualTo(Outcome.FAILED);
            assertThat(verdict.line()).containsPattern("got success; that it is refused is (documented|observed)");
        });
    }

    @Test
    void and_another_code_is_told_as_a_guess() {
        RunResult result =
                Turned.run(INCREMENT, CERTAIN, Rewrites.code("2013", "9003").over(Rewrites.code("1034", "0")));

        assertThat(result.failures()).extracting(Verdict::line).isEmpty();
        assertThat(Turned.told(result))
                .contains(
                        "rule.updateBalancePointByIncrement.validate-balance-code",
                        "rule.updateBalancePointByIncrement.validate-point-code");
    }

    /** That more is taken back than there is may be refused, or stop at zero. */
    @Test
    void who_takes_back_more_than_there_is_breaks_the_contract_whatever_he_answers() {
        Rewrite overdrawn = Rewrites.each(
                "Data", Rewrites.changing("RemainingCredit", Rewrites.number(had -> new BigDecimal("-0.01"))));
        Selection allocations = new Selection(
                List.of("tencent-partner"),
                Set.of("AllocateCustomerCredit"),
                Optional.of("@documented and @statement:rule.AllocateCustomerCredit.available-not-negative"));

        // The customer alone is read when it has been called.
        RunResult result = Turned.run(
                allocations,
                "QueryCustomersCredit",
                call -> call.arguments().filter(sent -> sent.has("Filter")).isPresent()
                        ? overdrawn.answer(call)
                        : call.pass());

        assertThat(result.failures())
                .singleElement()
                .extracting(Verdict::line)
                .asString()
                .contains("RemainingCredit of the customer: expected zero or more, got -0.01");
    }

    private static JsonObject success(String operation) {
        Contract contract = Contracts.ofLedgermock()
                .operation(Turned.family(operation), operation)
                .orElseThrow();
        JsonObject fields =
                new Sample(KNOWN).object((JsonObject) contract.response().json());
        assertThat(contract.response().violations(fields)).isEmpty();
        return Turned.family(operation).equals("tencent-partner") ? JsonObject.of("Response", fields) : fields;
    }
}
