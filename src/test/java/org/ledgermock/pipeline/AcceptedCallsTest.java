package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.contract.Contract;
import org.ledgermock.journal.Exchange;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.verify.cases.Cases;

/** What a request schema accepts is carried out or refused as the vendor would: it never ends in a defect of the mock. */
class AcceptedCallsTest {

    private static final int CALLS = 400;
    private static final int SEEDS = 2;
    private static final int ENOUGH = 3;
    // Of an operation whose every argument has a form of its own, most calls are refused for that.
    private static final int FEWEST = 20;
    private static final JsonObject KNOWN =
            JsonText.object("{\"customerUid\":231607639459718452,\"categoryUid\":9999}");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void never_end_in_a_defect(String family, String operation) {
        TestServer server = TestServer.ofTheProject();

        Tally tally = Tally.of(server, family, operation);

        assertThat(tally.defects).isEmpty();
        assertThat(tally.accepted).as("accepted by the request schema").isGreaterThan(CALLS / FEWEST);
        assertThat(tally.stages).as("how they were answered").isSubsetOf("answered", "operation");
    }

    static Stream<Arguments> operations() {
        return TestServer.ofTheProject().families.all().stream()
                .flatMap(family ->
                        family.operations().keySet().stream().map(operation -> Arguments.of(family.name(), operation)));
    }

    // The control: the same calls find a mapping that answers with something that a call may leave out.
    @Test
    void find_a_defect_where_there_is_one() {
        TestServer server = TestServer.ofTheProject();
        JsonObject mapping = server.parameters().stream()
                .filter(one -> one.text("operation").orElse("").equals("queryCustomerPages"))
                .findFirst()
                .orElseThrow();
        String broken = mapping.toString()
                .replace("\"parameterValue\":{\"$\":\"/last\"}", "\"parameterValue\":{\"$\":\"/items/3/customerUid\"}");
        assertThat(broken).isNotEqualTo(mapping.toString());
        server.families.serve(server.families.bind(JsonText.object(broken)));

        assertThat(Tally.of(server, "kybio-member", "queryCustomerPages").defects)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10.0", "10.00", "1e1", "1E+1", "100e-1"})
    void mean_the_same_integer_however_it_is_written(String ten) {
        TestServer server = TestServer.ofTheProject();

        Exchange exchange = server.call(
                "kybio-member",
                "queryCustomerPages",
                "{\"postBackParameter\":{\"parameterType\":\"LAST_RESULT_MAX_ID\",\"parameterValue\":%s}}"
                        .formatted(ten));

        assertThat(exchange.stage()).isEqualTo("answered");
        assertThat(exchange.response().bodyText()).contains("\"parameterValue\":\"10\"");
    }

    /** What came of many calls. */
    private record Tally(Set<String> defects, Set<String> stages, int accepted) {

        static Tally of(TestServer server, String family, String operation) {
            ServedFamily served = server.family(family);
            Contract contract = served.operations().get(operation).contract();
            List<JsonObject> bases = new Cases(served.contract(), KNOWN, 1)
                    .of(contract).stream()
                            .map(one -> one.arguments().without("appId"))
                            .filter(arguments -> accepts(served, contract, arguments))
                            .toList();
            assertThat(bases).as("accepted cases of " + operation).isNotEmpty();
            Set<String> defects = new TreeSet<>();
            Set<String> stages = new TreeSet<>();
            int accepted = 0;
            for (int seed = 1; seed <= SEEDS; seed++) {
                AnyArguments any = new AnyArguments(contract.request().json(), bases, new SplittableRandom(seed));
                for (int call = 0; call < CALLS && defects.size() < ENOUGH; call++) {
                    JsonObject arguments = any.next().without("appId");
                    if (!accepts(served, contract, arguments)) {
                        continue;
                    }
                    server.now.updateAndGet(now -> now.plus(Duration.ofMinutes(10)));
                    Exchange exchange = server.call(family, operation, AnyArguments.text(arguments));
                    accepted++;
                    stages.add(exchange.stage());
                    if (exchange.stage().equals(Exchange.DEFECT)) {
                        defects.add(AnyArguments.text(arguments) + " "
                                + exchange.refusal().orElseThrow().why().cause());
                    }
                }
            }
            return new Tally(defects, stages, accepted);
        }

        private static boolean accepts(ServedFamily served, Contract contract, JsonObject arguments) {
            JsonObject signed = served.name().equals("kybio-member")
                    ? arguments.withAll(JsonText.object("{\"appId\":\"any\"}"))
                    : arguments;
            return contract.request().violations(signed, served.options()).isEmpty();
        }
    }
}
