package org.ledgermock.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.ledgermock.cli.OwnMock;
import org.ledgermock.message.Response;
import org.ledgermock.server.GivenStore;

class ContractRunTest {

    private static final Target MOCK = new OwnMock(GivenStore::in);
    private static final Selection PARTNER_CREDIT =
            new Selection(List.of("tencent-partner"), Set.of("QueryPartnerCredit"), Optional.empty());

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @Test
    void a_correct_mock_passes_and_each_scenario_is_told_once() {
        List<Verdict> told = new ArrayList<>();

        RunResult result = run(MOCK, PARTNER_CREDIT)
                .tellingTo((verdict, done, all) -> told.add(verdict))
                .inThreads(2)
                .run();

        assertThat(result.failures()).isEmpty();
        assertThat(result.held()).isTrue();
        assertThat(result.verdicts()).hasSizeGreaterThan(5).containsExactlyElementsOf(told);
        assertThat(result.verdicts()).extracting(Verdict::operation).containsOnly("QueryPartnerCredit");
        assertThat(result.verdicts()).extracting(Verdict::kind).contains(Verdict.Kind.SCENARIO, Verdict.Kind.CASE);
        assertThat(result.verdicts())
                .filteredOn(verdict -> verdict.kind() == Verdict.Kind.SCENARIO)
                .noneMatch(verdict -> verdict.statements().isEmpty());
    }

    @Test
    void a_wrong_answer_fails_by_the_statement_that_it_breaks() {
        Target wrong = new WrongTarget(
                MOCK, tenant -> rewriting(tenant, body -> body.replace("\"RemainingCredit\":", "\"Remaining\":")));

        RunResult result = run(wrong, PARTNER_CREDIT).run();

        assertThat(result.held()).isFalse();
        assertThat(result.failures())
                .extracting(Verdict::line)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "FAILED tencent-partner/QueryPartnerCredit: The example (QueryPartnerCredit.feature:")
                        .contains(" breaks ", "rule.QueryPartnerCredit.", "answered against its contract")
                        .contains("- /Response/RemainingCredit breaks 'required': expected a value, got nothing"));
    }

    @Test
    void a_refused_case_that_changes_the_state_breaks_its_error() {
        Target wrong = new WrongTarget(MOCK, ContractRunTest::changing);

        RunResult result = run(
                        wrong, new Selection(PARTNER_CREDIT.families(), Set.of("ModifyClientRemark"), Optional.empty()))
                .run();

        assertThat(result.failures())
                .filteredOn(verdict -> verdict.kind() == Verdict.Kind.CASE)
                .extracting(Verdict::line)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains(
                                "is broken: the call was refused, and changed the state all the same",
                                "called: ModifyClientRemark {"));
    }

    @Test
    void a_call_that_the_mock_itself_could_not_answer_fails() {
        Target wrong = new WrongTarget(MOCK, tenant -> new WrongTarget.Passing(tenant) {
            @Override
            public Optional<String> defect() {
                return Optional.of("made up");
            }
        });

        RunResult result = run(
                        wrong, new Selection(PARTNER_CREDIT.families(), Set.of("ModifyClientRemark"), Optional.empty()))
                .run();

        assertThat(result.failures())
                .extracting(Verdict::line)
                .anyMatch(line -> line.contains("ModifyClientRemark: made up"));
    }

    @Test
    void what_fails_says_which_command_fails_again() {
        List<Target> wrong = List.of(
                new WrongTarget(MOCK, ContractRunTest::changing),
                new WrongTarget(MOCK, tenant -> rewriting(tenant, body -> body.replace("\"RequestId\":", "\"Id\":"))));
        for (Target target : wrong) {
            RunResult result = run(
                            target,
                            new Selection(
                                    List.of("tencent-partner"),
                                    Set.of("ModifyClientRemark", "QueryPartnerCredit"),
                                    Optional.empty()))
                    .withSeed(3)
                    .run();

            assertThat(result.failures()).isNotEmpty();
            for (String operation : Set.of("ModifyClientRemark", "QueryPartnerCredit")) {
                List<Verdict> failed = failures(result, operation);
                assertThat(failed)
                        .allSatisfy(verdict -> assertThat(verdict.detail())
                                .endsWith(
                                        "\nagain: ./ledgermock verify --family tencent-partner --operation %s --seed 3"
                                                .formatted(operation)));
                RunResult again = run(
                                target, new Selection(List.of("tencent-partner"), Set.of(operation), Optional.empty()))
                        .withSeed(3)
                        .run();
                assertThat(failures(again, operation))
                        .extracting(Verdict::place, Verdict::name)
                        .containsExactlyElementsOf(failed.stream()
                                .map(verdict -> tuple(verdict.place(), verdict.name()))
                                .toList());
            }
        }
    }

    private static List<Verdict> failures(RunResult result, String operation) {
        return result.failures().stream()
                .filter(verdict -> verdict.operation().equals(operation))
                .toList();
    }

    @Test
    void what_there_is_so_far_is_a_result_that_is_not_complete() {
        List<RunResult> seen = new ArrayList<>();
        List<Findings> findings = new ArrayList<>();
        ContractRun run = run(MOCK, PARTNER_CREDIT)
                .tellingTo((verdict, done, all) -> seen.add(findings.get(0).soFar()));
        findings.add(run.begun());

        RunResult result = run.run(findings.get(0));

        assertThat(result.complete()).isTrue();
        assertThat(seen).hasSameSizeAs(result.verdicts()).noneMatch(RunResult::complete);
        assertThat(seen.get(2).verdicts()).isEqualTo(result.verdicts().subList(0, 3));
    }

    @Test
    void tags_choose_among_the_scenarios() {
        Selection read =
                new Selection(PARTNER_CREDIT.families(), PARTNER_CREDIT.operations(), Optional.of("@documented"));

        assertThat(run(MOCK, read).run().verdicts())
                .extracting(Verdict::provenance)
                .isNotEmpty()
                .containsOnly("documented");
    }

    private static ContractRun run(Target target, Selection selection) {
        return ContractRun.of(target, selection, InstantSource.system());
    }

    /** Its answers are changed on their way. */
    private static Tenant rewriting(Tenant tenant, UnaryOperator<String> change) {
        return new WrongTarget.Passing(tenant) {
            @Override
            public Response send(Outgoing call) throws IOException, InterruptedException {
                Response response = super.send(call);
                String body = change.apply(response.bodyText());
                return new Response(response.status(), response.headers(), body.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Its state is another one after each call, the refused ones included. */
    private static Tenant changing(Tenant tenant) {
        return new WrongTarget.Passing(tenant) {
            @Override
            public Optional<Object> state() {
                return Optional.of(new Object());
            }

            @Override
            public void order(String operation, String code) {
                tenant.order(operation, code);
            }
        };
    }
}
