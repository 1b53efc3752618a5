package org.ledgermock.altered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.server.Served;

/**
 * Calls of all operations, changed and rightly signed: each is answered as the vendor would. {@code -Dledgermock.calls} makes
 * it more of them, {@code -Dledgermock.seed} other ones; the seed is in the message of a failure.
 */
class AlteredRequestsTest {

    private static final int CALLS = Integer.getInteger("ledgermock.calls", 1_500);
    private static final long SEED = Long.getLong("ledgermock.seed", 20_261_129);

    private static List<ValidCall> calls(Served served) {
        return served.server.families().all().stream()
                .flatMap(family -> ValidCall.of(family).stream())
                .toList();
    }

    @Test
    void every_one_is_answered_as_the_vendor_would() throws IOException {
        try (Served served = Served.start(Served.unlimited())) {
            Tally tally = new Tally();
            List<ValidCall> calls = calls(served);

            Optional<String> wrong = firstWrong(served, tally, calls, CALLS);

            assertThat(wrong.orElse("")).isEmpty();
            Set<String> never = calls.stream().map(ValidCall::operation).collect(Collectors.toCollection(TreeSet::new));
            never.removeAll(tally.carriedOut());
            assertThat(never)
                    .as("operations of which no call was carried out; %s", tally)
                    .isEmpty();
            assertThat(tally.reachedSchema())
                    .as("alterations that do not all end at a stage before the schema")
                    .hasSizeGreaterThan(Recipe.alterations().size() - 4);
        }
    }

    // The control: a mapping that answers with something that a call may leave out.
    @Test
    void a_defect_is_found_and_told_with_a_command() throws IOException {
        try (Served served = Served.start(Served.unlimited())) {
            JsonObject mapping =
                    (JsonObject) served.server.files().json("ledgermock/mappings/kybio-member/queryCustomerPages.json");
            JsonObject right = mapping.object("response")
                    .orElseThrow()
                    .object("transformerParameters")
                    .orElseThrow();
            JsonObject broken = JsonText.object(right.toString()
                    .replace(
                            "\"parameterValue\":{\"$\":\"/last\"}",
                            "\"parameterValue\":{\"$\":\"/items/3/customerUid\"}"));
            assertThat(broken).isNotEqualTo(right);
            served.server.families().serve(served.server.families().bind(broken));

            assertThat(firstWrong(served, new Tally(), calls(served), CALLS).orElse(""))
                    .contains("queryCustomerPages by MEMBER_JSON")
                    .contains("the mock itself failed: This is a defect of the mock")
                    .contains("with fewer alterations: queryCustomerPages by MEMBER_JSON, as it should be")
                    .contains("-Dledgermock.seed=" + SEED)
                    .contains("curl -sS -g --path-as-is -X $'POST'");
        }
    }

    private static Optional<String> firstWrong(Served served, Tally tally, List<ValidCall> calls, int most)
            throws IOException {
        try (Judge judge = new Judge(served, tally)) {
            for (int number = 0; number < most; number++) {
                Recipe recipe = Recipe.of(SEED + number, calls);
                Optional<String> wrong = judge.send(recipe);
                if (wrong.isPresent()) {
                    return Optional.of(told(served, judge, recipe, number, wrong.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static String told(Served served, Judge judge, Recipe recipe, int number, String wrong) throws IOException {
        Recipe shortest = shortest(judge, recipe);
        return """
                %s: %s
                with fewer alterations: %s
                to repeat it: mvn test -Dtest=AlteredRequestsTest -Dledgermock.seed=%d -Dledgermock.calls=%d
                at a server whose wire time is %s:
                %s""".formatted(
                        recipe,
                        wrong,
                        shortest,
                        SEED,
                        number + 1,
                        served.clock.instant(),
                        Curl.of(
                                shortest.request(served.clock.seconds()).raw(),
                                served.uri().toString()));
    }

    private static Recipe shortest(Judge judge, Recipe recipe) throws IOException {
        for (Recipe shorter : recipe.shorter().toList()) {
            if (judge.send(shorter).isPresent()) {
                return shortest(judge, shorter);
            }
        }
        return recipe;
    }
}
