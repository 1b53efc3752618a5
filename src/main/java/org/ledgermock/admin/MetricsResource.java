package org.ledgermock.admin;

import static org.ledgermock.admin.MetricsText.Kind.COUNTER;
import static org.ledgermock.admin.MetricsText.Kind.GAUGE;
import static org.ledgermock.admin.MetricsText.Kind.HISTOGRAM;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.ledgermock.message.EnumNames;
import org.ledgermock.pipeline.CallCounts;
import org.ledgermock.pipeline.CallPart;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.sandbox.Sandbox;

/** What the server has counted and holds, for a Prometheus that asks every few seconds. */
final class MetricsResource {

    private static final String FAMILY = "family";

    private final AdminContext realm;

    MetricsResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return List.of(Route.get("/metrics", request -> new AdminAnswer(200, MetricsText.TYPE, text())));
    }

    private String text() {
        MetricsText text = new MetricsText();
        text.begin(GAUGE, "ledgermock_info", "Always 1; its label has the version.")
                .is(1, "version", AdminApi.version());
        writeCalls(text);
        writeCounts(
                text,
                "ledgermock_limits_hit_total",
                "Calls refused by a limit, by its id.",
                "limit",
                CallCounts::limits);
        writeCounts(text, "ledgermock_faults_hit_total", "Ordered faults that happened.", "kind", CallCounts::faults);
        writeSandboxes(text);
        realm.around().accept(text);
        return text.toString();
    }

    private void writeCalls(MetricsText text) {
        text.begin(
                COUNTER,
                "ledgermock_calls_total",
                "Calls by what they came to: the vendor's code, success, or dropped by a fault.");
        eachOperation((family, operation, calls) -> {
            // From the beginning, so that the first one is seen to come.
            long carriedOut = calls.ends().getOrDefault(CallCounts.SUCCESS, 0L);
            text.is(carriedOut, FAMILY, family, "operation", operation, "code", CallCounts.SUCCESS);
            calls.ends().forEach((code, count) -> {
                if (!code.equals(CallCounts.SUCCESS)) {
                    text.is(count, FAMILY, family, "operation", operation, "code", code);
                }
            });
        });
        text.begin(
                HISTOGRAM,
                "ledgermock_call_seconds",
                "Time from a request that has been read to its answer, of operations that were called.");
        eachOperation((family, operation, calls) -> {
            if (calls.times().count() > 0) {
                text.histogram(calls.times(), FAMILY, family, "operation", operation);
            }
        });
        text.begin(
                COUNTER,
                "ledgermock_call_part_seconds_total",
                "Time of all calls together, by part: checks, the step with its faults, writing the answer.");
        for (ServedFamily family : realm.families().all()) {
            for (CallPart part : CallPart.values()) {
                text.seconds(family.counts().nanos(part), FAMILY, family.name(), "part", EnumNames.of(part));
            }
        }
    }

    @FunctionalInterface
    private interface OfOperation {
        void write(String family, String operation, CallCounts.Calls calls);
    }

    private void eachOperation(OfOperation writer) {
        realm.families()
                .all()
                .forEach(family -> family.counts()
                        .calls()
                        .forEach((operation, calls) -> writer.write(family.name(), operation, calls)));
    }

    private void writeCounts(
            MetricsText text, String name, String help, String label, Function<CallCounts, Map<String, Long>> counts) {
        text.begin(COUNTER, name, help);
        realm.families()
                .all()
                .forEach(family -> counts.apply(family.counts())
                        .forEach((value, count) -> text.is(count, FAMILY, family.name(), label, value)));
    }

    private void writeSandboxes(MetricsText text) {
        writeSum(text, "ledgermock_sandboxes", "Sandboxes that there are.", sandbox -> 1);
        writeSum(
                text,
                "ledgermock_journal_dropped",
                "Exchanges that the journals of these can no longer show.",
                sandbox -> sandbox.journal().droppedHere());
        text.begin(GAUGE, "ledgermock_journal_bytes", "What all journals and versions keep, by an estimate.")
                .is(realm.sandboxes().journalBytes());
    }

    private void writeSum(MetricsText text, String name, String help, ToLongFunction<Sandbox> number) {
        text.begin(GAUGE, name, help);
        for (ServedFamily family : realm.families().all()) {
            long sum = realm.sandboxes().of(family.name()).stream()
                    .mapToLong(number)
                    .sum();
            text.is(sum, FAMILY, family.name());
        }
    }
}
