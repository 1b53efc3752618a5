package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.order.StandardPickleOrders;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.ledgermock.contract.UnwritableFile;

/** Runs features of the class path by Cucumber. */
public final class ScenarioRun {

    static final String FEATURES = "ledgermock/features/";

    private static final String STATEMENT = "@statement:";
    private static final String NEEDS = "@needs:";
    private static final String REFUSAL = "@refusal:";
    private static final String SUFFIX = ".feature";
    private static final String GLUE = "org.ledgermock.verify.steps";

    private final Contracts contracts;
    private final Selection selection;
    private final Optional<Path> report;
    private final int threads;
    private final boolean scarce;
    private final Decided decided;

    /**
     * A run of features.
     *
     * @param report the folder for Cucumber's own report
     * @param scarce whether calls may run out: then what is documented, and changes something, goes first
     * @param decided what is not run again
     */
    ScenarioRun(Selection selection, Optional<Path> report, int threads, boolean scarce, Decided decided) {
        this.contracts = selection.contracts();
        this.selection = selection;
        this.report = requireNonNull(report, "report");
        this.threads = threads;
        this.scarce = scarce;
        this.decided = requireNonNull(decided, "decided");
    }

    /** @param expected is told how many there are */
    void run(VerdictListener listener, IntConsumer expected) {
        List<String> features = features();
        if (features.isEmpty()) {
            return;
        }
        RuntimeOptionsBuilder options = new RuntimeOptionsBuilder()
                .addGlue(glue(GLUE))
                .setThreads(threads)
                .setMonochrome()
                .setPublishQuiet(true)
                .setNoSummary();
        contracts.glue().forEach(name -> options.addGlue(glue(name)));
        features.forEach(name -> options.addFeature(FeatureWithLines.parse("classpath:" + name)));
        selection.tags().ifPresent(tags -> options.addTagFilter(TagExpressionParser.parse(tags)));
        options.setPickleOrder(pickles -> {
            // Cucumber's own order sorts the list that it is given.
            List<Pickle> left = pickles.stream()
                    .filter(pickle -> !isDecided(pickle))
                    .collect(Collectors.toCollection(ArrayList::new));
            expected.accept(left.size());
            return scarce
                    ? weightiestFirst(left)
                    : StandardPickleOrders.lexicalUriOrder().orderPickles(left);
        });
        report.ifPresent(folder -> options.addPluginName("junit:" + folder.resolve("TEST-scenarios.xml")));
        try {
            Runtime.builder()
                    .withRuntimeOptions(options.build())
                    .withClassLoader(() -> contracts.files().loader())
                    .withAdditionalPlugins(listener)
                    .build()
                    .run();
        } catch (RuntimeException e) {
            // What fails in a scenario is a verdict: what is left is Cucumber's report.
            throw report.map(folder -> UnwritableFile.below(folder, e)).orElse(e);
        }
    }

    // Where calls run out, what is then not made is what matters least.
    private static List<Pickle> weightiestFirst(List<Pickle> pickles) {
        return pickles.stream()
                .sorted(Comparator.comparing((Pickle pickle) -> pickle.getTags().contains("@many-calls"))
                        .thenComparing(pickle -> !pickle.getTags().contains("@documented"))
                        .thenComparing(pickle -> !pickle.getTags().contains("@mutating")))
                .toList();
    }

    private boolean isDecided(Pickle pickle) {
        String file = pickle.getUri().toString();
        return decided.has(
                Verdict.Kind.SCENARIO,
                family(file),
                operation(file),
                place(file, pickle.getLocation().getLine()),
                pickle.getName());
    }

    /** Where a scenario stands, for people: file and line. */
    static String place(String file, int line) {
        return file.substring(file.lastIndexOf('/') + 1) + ":" + line;
    }

    private static URI glue(String packageName) {
        return URI.create("classpath:/" + packageName.replace('.', '/'));
    }

    private List<String> features() {
        return contracts.files().below("ledgermock/features").stream()
                .filter(name -> name.endsWith(SUFFIX))
                .filter(name -> selection.has(family(name), operation(name)))
                .toList();
    }

    /** The family that a feature is about, where it stands in a folder of that name. */
    public static Optional<String> familyOf(String uri) {
        return uri.matches(".*" + FEATURES + "[^/]+/.*") ? Optional.of(family(uri)) : Optional.empty();
    }

    /** Of a feature's name on the class path. */
    static String family(String name) {
        String below = name.substring(name.indexOf(FEATURES) + FEATURES.length());
        return below.substring(0, below.indexOf('/'));
    }

    /** The ids that tags name. */
    public static Set<String> statements(Collection<String> tags) {
        return named(STATEMENT, tags);
    }

    /** What only a mock gives a scenario, by its tags. */
    public static Set<String> needs(Collection<String> tags) {
        return named(NEEDS, tags);
    }

    /** How it is known that a scenario's call is refused at all, by its tags; none where that is as certain as the rest. */
    public static Set<String> refusal(Collection<String> tags) {
        return named(REFUSAL, tags);
    }

    private static Set<String> named(String prefix, Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(prefix))
                .map(tag -> tag.substring(prefix.length()))
                .collect(toUnmodifiableSet());
    }

    /** Of a feature's name on the class path. */
    public static String operation(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - SUFFIX.length());
    }
}
