package org.ledgermock.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.journal.SampleExchange;

/** Calls of clients of both families, and what is found in them, for tests. */
final class Calls {

    private static final ClassPathFiles FILES = new ClassPathFiles(Calls.class.getClassLoader());

    static final FamilyContract TENCENT = FamilyContract.load("tencent-partner", FILES);
    static final FamilyContract KYBIO = FamilyContract.load("kybio-member", FILES);
    static final String STAMP = "X-TC-Timestamp";

    private static final String TEN = "{\"ClientUin\":1,\"AddedCredit\":10}";

    private Calls() {}

    static SampleExchange allocate(String id, int millis) {
        return at(id, millis).operation("AllocateCustomerCredit").arguments(TEN).header(STAMP, id);
    }

    static SampleExchange query(String id, int millis) {
        return at(id, millis)
                .operation("QueryCustomersCredit")
                .answer("{\"Total\":1,\"Data\":[{\"ClientUin\":1}]}")
                .header(STAMP, id);
    }

    static SampleExchange increment(String id, int millis, String stamp, int by) {
        return at(id, millis)
                .operation("updateBalancePointByIncrement")
                .arguments("{\"appId\":\"A\",\"customerUid\":7,\"dataChangeTime\":\"%s\",\"balanceIncrement\":%d}"
                        .formatted(stamp, by))
                .header("Time-stamp", id);
    }

    static SampleExchange at(String id, int millis) {
        return SampleExchange.of(id).at(Duration.ofMillis(millis));
    }

    static List<Finding> findings(FamilyContract family, SampleExchange... exchanges) {
        return Scorecard.findings(
                family, Stream.of(exchanges).map(SampleExchange::made).toList());
    }

    static void assertNamed(List<Finding> findings, Mistake mistake, String... requestIds) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.mistake()).isEqualTo(mistake);
            assertThat(finding.requestIds()).containsExactly(requestIds);
            assertThat(finding.says()).doesNotContain("%").isNotBlank();
        });
    }
}
