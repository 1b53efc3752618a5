package org.ledgermock.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands that control a running server. */
final class ControlWords {

    private static final String SANDBOX = "/sandboxes/$SANDBOX";
    private static final String SNAPSHOT = SANDBOX + "/snapshots/$SNAPSHOT";
    private static final String ENTITY = SANDBOX + "/entities/$KIND";
    private static final String TIME = SANDBOX + "/times/$TIME";

    private static final List<ControlWord> WORDS = List.of(
            of("health", "", "GET /health", "", "Says whether a server is up: exit 0, or 1 where none answers."),
            of("sandbox list", "", "GET /sandboxes", "", "Lists the sandboxes."),
            of(
                    "sandbox new",
                    "FAMILY [JSON]",
                    "POST /sandboxes",
                    "{'family': '$FAMILY', '$JSON': ''}",
                    "Makes a sandbox, and shows its credentials once: JSON may have its name, seed and credentials, and without a seed it is empty."),
            of("sandbox show", "SANDBOX", "GET " + SANDBOX, "", "Shows a sandbox."),
            of("sandbox delete", "SANDBOX", "DELETE " + SANDBOX, "", "Deletes a sandbox and everything in it."),
            of("sandbox reset", "SANDBOX", "POST " + SANDBOX + "/reset", "{}", "Sets it back to its beginning."),
            of("sandbox export", "SANDBOX", "GET " + SANDBOX + "/export", "", "Prints its state as a seed."),
            of(
                    "sandbox keep",
                    "SANDBOX SNAPSHOT",
                    "POST " + SANDBOX + "/snapshots",
                    "{'name': '$SNAPSHOT'}",
                    "Keeps the present state under a name."),
            of(
                    "sandbox restore",
                    "SANDBOX SNAPSHOT",
                    "POST " + SNAPSHOT + "/restore",
                    "{}",
                    "Goes back to a snapshot."),
            of(
                    "sandbox fork",
                    "SANDBOX SNAPSHOT [JSON]",
                    "POST " + SNAPSHOT + "/fork",
                    "{'$JSON': ''}",
                    "Makes a sandbox that begins with a snapshot: JSON may have its name."),
            of("entity list", "SANDBOX KIND [NAME=VALUE...]", "GET " + ENTITY, "", "Lists the entities of a kind."),
            of(
                    "entity add",
                    "SANDBOX KIND [JSON]",
                    "POST " + ENTITY,
                    "{'$JSON': ''}",
                    "Adds one, with the family's defaults for what JSON leaves out."),
            of("entity show", "SANDBOX KIND KEY", "GET " + ENTITY + "/$KEY", "", "Shows one entity."),
            of(
                    "entity put",
                    "SANDBOX KIND KEY JSON",
                    "PUT " + ENTITY + "/$KEY",
                    "{'$JSON': ''}",
                    "Writes one whole entity."),
            of(
                    "entity set",
                    "SANDBOX KIND KEY QUANTITY AMOUNT",
                    "PUT " + ENTITY + "/$KEY/$QUANTITY",
                    "{'amount': '#AMOUNT'}",
                    "Sets one quantity to an amount, and moves by as much what has to follow."),
            of(
                    "entity spend",
                    "SANDBOX KIND KEY QUANTITY AMOUNT",
                    "POST " + SANDBOX + "/spend",
                    "{'kind': '$KIND', 'key': '$KEY', 'quantity': '$QUANTITY', 'amount': '#AMOUNT'}",
                    "Uses up some of a quantity: what remains goes down, the total stays."),
            of("entity remove", "SANDBOX KIND KEY", "DELETE " + ENTITY + "/$KEY", "", "Removes one entity."),
            of(
                    "fault list",
                    "SANDBOX",
                    "GET " + SANDBOX + "/faults",
                    "",
                    "Lists the faults on order, with their hits."),
            of(
                    "fault order",
                    "SANDBOX OPERATION DEVIATION [JSON]",
                    "POST " + SANDBOX + "/faults",
                    "{'operation': '$OPERATION', 'trigger': {'next': {'deliveries': 1}}, 'deviation': {'$DEVIATION': {'$JSON': ''}}}",
                    "Orders a deviation for the next delivery of an operation: lost, late, drop, busy, twice, error with JSON of its code, and whatever else docs/faults.md has."),
            of("fault cancel", "SANDBOX", "DELETE " + SANDBOX + "/faults", "", "Cancels all faults on order."),
            of("time show", "SANDBOX TIME", "GET " + TIME, "", "Shows one of the two times, api or wire."),
            of(
                    "time move",
                    "SANDBOX TIME WAY HOW",
                    "PUT " + TIME,
                    "{'$WAY': '$HOW'}",
                    "Moves it: set or freeze with an instant, advance or follow with a duration."),
            of(
                    "ledger",
                    "SANDBOX [NAME=VALUE...]",
                    "GET " + SANDBOX + "/ledger",
                    "",
                    "Shows what moved, newest first."),
            of(
                    "journal",
                    "SANDBOX [NAME=VALUE...]",
                    "GET " + SANDBOX + "/journal",
                    "",
                    "Shows the calls, newest first, those that have such values: operation=..., code=...; with whole=true all of each."),
            of(
                    "refusals",
                    "[NAME=VALUE...]",
                    "GET /refusals",
                    "",
                    "Shows why calls were refused, newest first, also those of no sandbox: code=..., sandbox=NAME."),
            of("refusal", "REQUEST-ID", "GET /refusals/$REQUEST-ID", "", "Shows why one call was refused."),
            of("scorecard", "SANDBOX", "GET " + SANDBOX + "/scorecard", "", "Shows what the client did wrong."));

    private static final Map<String, String> GROUPS = Map.of(
            "sandbox", "Makes, shows, keeps and ends sandboxes of a running server.",
            "entity", "Shows and changes what is in a sandbox.",
            "fault", "Makes calls go wrong.",
            "time", "Moves the two times of a sandbox.");

    private ControlWords() {}

    private static ControlWord of(String name, String parameters, String request, String body, String says) {
        return ControlWord.of(name, parameters, request, body.replace('\'', '"'), says);
    }

    /** The first words of all commands, in their order. */
    static final List<String> NAMES =
            WORDS.stream().map(word -> word.name().split(" ")[0]).distinct().toList();

    /** The command of this name, with those below it. */
    static CommandSpec command(String name) {
        CommandSpec group = group(name);
        for (ControlWord word : WORDS) {
            String[] parts = word.name().split(" ");
            if (parts[0].equals(name)) {
                if (parts.length == 1) {
                    return command(word, name);
                }
                group.addSubcommand(parts[1], command(word, parts[1]));
            }
        }
        return group;
    }

    private static CommandSpec group(String name) {
        CommandSpec group =
                CommandSpec.create().name(name).mixinStandardHelpOptions(true).versionProvider(new Main.Version());
        group.usageMessage().description(GROUPS.getOrDefault(name, "")).synopsisSubcommandLabel("COMMAND");
        return group;
    }

    private static CommandSpec command(ControlWord word, String name) {
        CommandSpec command =
                CommandSpec.forAnnotatedObject(new ControlCall(word)).name(name);
        command.usageMessage().description(word.says().replace("%", "%%"));
        for (int at = 0; at < word.parameters().size(); at++) {
            String label = word.parameters().get(at);
            boolean many = label.equals(ControlWord.ASKED);
            command.addPositional(PositionalParamSpec.builder()
                    .index(many ? at + "..*" : Integer.toString(at))
                    .paramLabel(label.replaceAll("[\\[\\].]", ""))
                    .arity(many ? "0..*" : label.startsWith("[") ? "0..1" : "1")
                    .required(!label.startsWith("["))
                    .type(many ? String[].class : String.class)
                    .description(description(label))
                    .build());
        }
        return command;
    }

    private static String description(String label) {
        return switch (label) {
            case ControlWord.SANDBOX -> "family/name, as sandbox list has it.";
            case ControlWord.ASKED -> "What the admin API takes behind a question mark.";
            case "JSON", "[JSON]" -> "An object.";
            case "TIME" -> "api or wire.";
            case "WAY" -> "set, freeze, advance or follow.";
            case "HOW" ->
                "To set and freeze an instant such as 2030-01-01T00:00:00Z, to freeze also now; else a duration such as PT301S.";
            default -> "";
        };
    }
}
