package org.ledgermock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.contract.LiveConduct;
import org.ledgermock.verify.Contracts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options that families declare as short forms of {@code --entity} and {@code --budget}. */
final class ShortForms {

    private final List<Form> forms = new ArrayList<>();

    private record Form(String option, boolean isEntity, String name, String label, String description) {}

    ShortForms(Contracts contracts) {
        for (String family : contracts.families()) {
            LiveConduct live = contracts.family(family).live();
            new TreeMap<>(live.entities())
                    .forEach((kind, named) -> named.option()
                            .ifPresent(option -> forms.add(new Form(
                                    option,
                                    true,
                                    kind,
                                    named.label().orElse("KEY"),
                                    "A %s whose quantities may be changed; may be repeated. Short for --entity %s=%s."
                                            .formatted(kind, kind, named.label().orElse("KEY"))))));
            new TreeMap<>(live.quantities())
                    .forEach((quantity, budget) -> budget.option()
                            .ifPresent(option -> forms.add(new Form(
                                    option,
                                    false,
                                    quantity,
                                    "N",
                                    "How far %s may be from where it began. Short for --budget %s=N."
                                            .formatted(quantity, quantity)))));
        }
    }

    /** Lets a command take them. */
    void addTo(CommandSpec command) {
        for (Form form : forms) {
            if (command.findOption(form.option) == null) {
                command.addOption(OptionSpec.builder(form.option)
                        .paramLabel(form.label)
                        .description(form.description)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .build());
            }
        }
    }

    /** Tells what of them was given. */
    void tell(ParseResult parsed, LiveOptions options) {
        for (Form form : forms) {
            Optional.ofNullable(parsed.matchedOption(form.option)).stream()
                    .flatMap(option -> option.stringValues().stream())
                    .forEach(value -> {
                        if (form.isEntity) {
                            options.entity(form.name, value);
                        } else {
                            options.budget(form.name, value);
                        }
                    });
        }
    }
}
