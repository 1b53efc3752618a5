package org.ledgermock.server;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.ledgermock.admin.MetricsText.Kind.COUNTER;
import static org.ledgermock.admin.MetricsText.Kind.GAUGE;
import static org.ledgermock.admin.MetricsText.Kind.SUMMARY;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import org.ledgermock.admin.MetricsText;

/** What the JVM takes, under the names that Prometheus' own client for Java gives it. */
final class JvmMetrics {

    private JvmMetrics() {}

    static void write(MetricsText text) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        text.begin(GAUGE, "jvm_memory_used_bytes", "Bytes of heap in use, garbage too.")
                .is(heap.getUsed(), "area", "heap");
        text.begin(GAUGE, "jvm_memory_max_bytes", "Bytes of heap that there may be.")
                .is(heap.getMax(), "area", "heap");
        text.begin(SUMMARY, "jvm_gc_collection_seconds", "Pauses of the garbage collectors.");
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            text.summary(
                    collector.getCollectionCount(),
                    MILLISECONDS.toNanos(collector.getCollectionTime()),
                    "gc",
                    collector.getName());
        }
        text.begin(GAUGE, "jvm_threads_current", "Threads that there are.")
                .is(ManagementFactory.getThreadMXBean().getThreadCount());
        text.begin(COUNTER, "process_cpu_seconds_total", "CPU time that the process took.")
                .seconds(ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos());
        text.begin(GAUGE, "process_start_time_seconds", "When it started, in seconds since 1970.")
                .seconds(MILLISECONDS.toNanos(
                        ManagementFactory.getRuntimeMXBean().getStartTime()));
    }
}
