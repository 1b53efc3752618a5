package org.ledgermock.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads metrics by the rules of Prometheus' text form 0.0.4 (prometheus.io, "Exposition formats"), and more strictly than a
 * Prometheus does: all that it only recommends is asked for.
 */
public final class PrometheusText {

    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") ((?:[^\\\\]|\\\\\\\\|\\\\n)+)");
    private static final Pattern TYPE = Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary)");
    private static final String LABEL = "([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\[\\\\\"n])*)\"";
    private static final Pattern SAMPLE =
            Pattern.compile("(" + NAME + ")(?:\\{(" + LABEL + "(?:," + LABEL + ")*)\\})? (-?\\d+(?:\\.\\d+)?)");
    private static final Pattern EACH_LABEL = Pattern.compile(LABEL);

    private final Map<String, BigDecimal> samples = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private String metric = "";
    private String bounded = "";
    private BigDecimal below = BigDecimal.ZERO;
    private BigDecimal last = BigDecimal.ZERO;

    private PrometheusText() {}

    /** @throws AssertionError when a line breaks a rule */
    public static PrometheusText read(String text) {
        PrometheusText read = new PrometheusText();
        read.require(text.endsWith("\n"), "the last line has no end");
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            Matcher help = HELP.matcher(lines.get(at));
            if (help.matches()) {
                at++;
                Matcher type = TYPE.matcher(lines.get(at));
                read.require(type.matches() && type.group(1).equals(help.group(1)), lines.get(at));
                read.begin(type.group(1), type.group(2));
            } else {
                read.sample(lines.get(at));
            }
        }
        read.requireBuckets();
        return read;
    }

    private void begin(String name, String type) {
        require(types.put(name, type) == null, name + " is there twice, or not in one piece");
        require(name.endsWith("_total") == type.equals("counter"), name + " is a " + type);
        metric = name;
    }

    private void sample(String line) {
        Matcher sample = SAMPLE.matcher(line);
        require(sample.matches(), line);
        String name = sample.group(1);
        String type = Optional.ofNullable(types.get(metric)).orElse("");
        Set<String> names = switch (type) {
            case "histogram" -> Set.of(metric + "_bucket", metric + "_sum", metric + "_count");
            case "summary" -> Set.of(metric + "_sum", metric + "_count");
            default -> Set.of(metric);
        };
        require(names.contains(name), line + ", among the samples of " + metric);
        List<String> labels = new ArrayList<>();
        String bound = "";
        Matcher label = EACH_LABEL.matcher(Optional.ofNullable(sample.group(2)).orElse(""));
        while (label.find()) {
            require(labels.stream().noneMatch(other -> other.startsWith(label.group(1) + "=")), line);
            if (label.group(1).equals("le")) {
                bound = label.group(2);
            }
            labels.add(label.group());
        }
        BigDecimal value = new BigDecimal(sample.group(7));
        require(type.equals("gauge") || value.signum() >= 0, line);
        require(name.endsWith("_bucket") != bound.isEmpty(), line);
        bucket(name, bound, labels, value, line);
        require(samples.put(name + labels, value) == null, line + ", twice");
    }

    // Buckets grow with their bounds, and the last one has all.
    private void bucket(String name, String bound, List<String> labels, BigDecimal value, String line) {
        if (bound.isEmpty()) {
            return;
        }
        String series = name + labels.subList(0, labels.size() - 1);
        boolean first = !series.equals(bounded);
        BigDecimal to = bound.equals("+Inf") ? BigDecimal.valueOf(Long.MAX_VALUE) : new BigDecimal(bound);
        require(first || to.compareTo(below) > 0 && value.compareTo(last) >= 0, line);
        bounded = series;
        below = to;
        last = value;
    }

    private void requireBuckets() {
        samples.forEach((series, value) -> {
            String whole = series.replaceFirst("_count\\[", "_bucket[");
            if (!whole.equals(series) && "histogram".equals(types.get(series.replaceFirst("_count\\[.*", "")))) {
                String all = whole.replaceFirst("\\]$", whole.endsWith("[]") ? "" : ", ") + "le=\"+Inf\"]";
                require(value.equals(samples.get(all)), all);
            }
        });
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not in Prometheus' text form: " + what);
        }
    }

    /** By name and labels: {@code name[label="value", label="value"]}. */
    public Map<String, BigDecimal> samples() {
        return samples;
    }

    public BigDecimal value(String name, String... labels) {
        return Optional.ofNullable(samples.get(name + List.of(labels)))
                .orElseThrow(() -> new AssertionError("no %s%s, but %s"
                        .formatted(
                                name,
                                List.of(labels),
                                samples.keySet().stream()
                                        .filter(series -> series.startsWith(name))
                                        .toList())));
    }

    /** By name. */
    public Map<String, String> types() {
        return types;
    }
}
