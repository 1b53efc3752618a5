package org.ledgermock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ledgermock.pipeline.Families;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.server.Assembly;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgermock errors}. */
@Command(
        name = "errors",
        description = "Prints a page of all error codes, as Markdown: when the mock answers each, or why it can only be"
                + " ordered.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ErrorsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FAMILY", arity = "0..*", description = "Whose; of all where none is named.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private WithFamilies with = new WithFamilies();

    @Override
    public Integer call() {
        try (Assembly assembly = with.serving(spec)) {
            Families families = assembly.families();
            List<ServedFamily> shown = names.isEmpty()
                    ? families.all()
                    : names.stream().map(name -> find(families, name)).toList();
            spec.commandLine().getOut().print(ErrorsPage.of(shown, assembly.files()));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    private ServedFamily find(Families families, String name) {
        return families.find(name)
                .orElseThrow(() -> new CommandLine.ParameterException(spec.commandLine(), families.unknown(name)));
    }
}
