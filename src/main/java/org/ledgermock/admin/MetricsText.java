package org.ledgermock.admin;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ledgermock.pipeline.CallTimes;

/** Metrics in Prometheus' text form, version 0.0.4, written one after the other, each with its samples. */
public final class MetricsText {

    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final int NANO_DIGITS = 9;

    private final StringBuilder text = new StringBuilder();
    private String name = "";

    /** What a metric is: only growing, going up and down, or times. */
    public enum Kind {
        COUNTER,
        GAUGE,
        HISTOGRAM,
        SUMMARY
    }

    /** Begins a metric; what is written from now on are its samples. */
    public MetricsText begin(Kind kind, String named, String help) {
        name = named;
        text.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
        text.append("# TYPE ")
                .append(name)
                .append(' ')
                .append(kind.name().toLowerCase(Locale.ROOT))
                .append('\n');
        return this;
    }

    /** @param labels names and values, in turn */
    public MetricsText is(long value, String... labels) {
        return sample("", List.of(labels), Long.toString(value));
    }

    /** A time, in seconds, as Prometheus has all times. */
    public MetricsText seconds(long nanos, String... labels) {
        return sample("", List.of(labels), seconds(nanos));
    }

    /** CallTimes of which no more is known than how many, and how long all of them. */
    public MetricsText summary(long count, long nanos, String... labels) {
        sample("_sum", List.of(labels), seconds(nanos));
        return sample("_count", List.of(labels), Long.toString(count));
    }

    public MetricsText histogram(CallTimes.Measured times, String... labels) {
        List<Long> bounds = CallTimes.bounds();
        for (int at = 0; at < times.upTo().size(); at++) {
            String bound = at < bounds.size() ? seconds(bounds.get(at)) : "+Inf";
            sample(
                    "_bucket",
                    withBound(bound, labels),
                    Long.toString(times.upTo().get(at)));
        }
        return summary(times.count(), times.nanos(), labels);
    }

    private static List<String> withBound(String bound, String... labels) {
        String[] all = Arrays.copyOf(labels, labels.length + 2);
        all[labels.length] = "le";
        all[labels.length + 1] = bound;
        return List.of(all);
    }

    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
    }

    private MetricsText sample(String suffix, List<String> labels, String value) {
        text.append(name).append(suffix);
        for (int at = 0; at < labels.size(); at += 2) {
            text.append(at == 0 ? '{' : ',')
                    .append(labels.get(at))
                    .append("=\"")
                    .append(escaped(labels.get(at + 1)).replace("\"", "\\\""))
                    .append('"');
        }
        text.append(labels.isEmpty() ? "" : "}").append(' ').append(value).append('\n');
        return this;
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
