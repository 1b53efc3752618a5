package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.UnwritableFile;

/** Runs features of the class path by Cucumber. */
public final class ScenarioRun {

    static final String FEATURES = "ledgermock/features/";

    private static final String SUFFIX = ".feature";
    private static final String GLUE = "org.ledgermock.verify.steps";

    private final Contracts contracts;
    private final Selection selection;
    private final Optional<Path> report;
    private final int threads;
    private final boolean scarce;

    /**
     * A run of features.
     *
     * @param report the folder for Cucumber's own reports
     * @param scarce whether calls may run out: then what is documented, and changes something, goes first
     */
    ScenarioRun(Selection selection, Optional<Path> report, int threads, boolean scarce) {
        this.contracts = selection.contracts();
        this.selection = selection;
        this.report = requireNonNull(report, "report");
        this.threads = threads;
        this.scarce = scarce;
    }

    void run(VerdictListener listener) {
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
        if (scarce) {
            options.setPickleOrder(ScenarioRun::weightiestFirst);
        }
        report.ifPresent(folder -> {
            options.addPluginName("html:" + folder.resolve("scenarios.html"));
            options.addPluginName("junit:" + folder.resolve("TEST-scenarios.xml"));
        });
        try {
            Runtime.builder()
                    .withRuntimeOptions(options.build())
                    .withClassLoader(() -> contracts.files().loader())
                    .withAdditionalPlugins(listener)
                    .build()
                    .run();
        } catch (RuntimeException e) {
            // What fails in a scenario is a verdict: what is left are Cucumber's reports.
            throw report.map(folder -> UnwritableFile.below(folder, e)).orElse(e);
        }
    }

    // Where calls run out, what is then not made is what matters least.
    private static List<Pickle> weightiestFirst(List<Pickle> pickles) {
        return pickles.stream()
                .sorted(Comparator.comparing(
                                (Pickle pickle) -> !pickle.getTags().contains("@documented"))
                        .thenComparing(pickle -> !pickle.getTags().contains("@mutating")))
                .toList();
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

    /** Of a feature's name on the class path. */
    static String operation(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - SUFFIX.length());
    }
}
