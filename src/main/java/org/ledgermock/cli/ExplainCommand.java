package org.ledgermock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ledgermock.explain.Paste;
import org.ledgermock.message.EnumNames;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonValue;
import org.ledgermock.message.JsonWriter;
import org.ledgermock.message.RecordWriter;
import org.ledgermock.protocol.Examined;
import org.ledgermock.protocol.Examined.Verdict;
import org.ledgermock.protocol.Examiner;
import org.ledgermock.protocol.Keys;
import org.ledgermock.protocol.Pasted;
import org.ledgermock.server.AddedFamilies;
import org.ledgermock.verify.Contracts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgermock explain}. */
@Command(
        name = "explain",
        description =
                "Says whether a pasted request is rightly signed, and where it went wrong. Reads a curl command, a raw"
                        + " request, a HAR file, an SDK's log, or a journal of Ledgermock; sends nothing. The key is taken from the"
                        + " environment, under the vendor's usual name, or from --credentials. Exit code 0: right; 1: wrong, or not"
                        + " as it has to be; 2: it cannot be told.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Main.USAGE,
        versionProvider = Main.Version.class)
final class ExplainCommand implements Callable<Integer> {

    private static final int LARGEST = 32 << 20;
    private static final String STANDARD_INPUT = "-";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = STANDARD_INPUT,
            description = "What was pasted; without it, or with -, standard input is read.")
    private String file = STANDARD_INPUT;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "Takes the key of this file that belongs to the request's id, instead of the environment's.")
    private @Nullable Path credentials;

    @Option(names = "--json", description = "Prints a document for programs.")
    private boolean json;

    @Mixin
    private WithFamilies with = new WithFamilies();

    /** One request of several, and what was found out of it. */
    private record Told(Pasted pasted, Examined examined) {}

    @Override
    public Integer call() {
        try (AddedFamilies added = with.added(spec)) {
            Contracts contracts = Contracts.of(added.files().loader());
            Map<Examiner, List<String>> examiners = contracts.examiners();
            ExplainKeys keys = new ExplainKeys(contracts, Optional.ofNullable(credentials), System.getenv());
            List<Told> told = new ArrayList<>();
            for (Pasted pasted : Paste.of(read()).requests(folder(), List.copyOf(examiners.keySet()))) {
                examiners.entrySet().stream()
                        .filter(one -> one.getKey().isFor(pasted))
                        .findFirst()
                        .ifPresent(one -> told.add(examine(pasted, one.getKey(), one.getValue(), keys)));
            }
            if (told.isEmpty()) {
                nothing(examiners.keySet());
                return Main.USAGE;
            }
            print(told, keys);
            return code(told);
        }
    }

    private static Told examine(Pasted pasted, Examiner examiner, List<String> families, ExplainKeys keys) {
        Keys held = keys.of(families);
        Examined examined = examiner.examine(pasted, held);
        return new Told(
                pasted,
                held.isEmpty()
                        ? new Examined(
                                examined.verdict(), examined.why().with("to check the signature", keys.way(families)))
                        : examined);
    }

    private byte[] read() {
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw usage("%s has more than %d MB: cut the request out of it".formatted(file, LARGEST >> 20));
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw usage("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    // Where the files are that a pasted command names.
    private Path folder() {
        Path parent = file.equals(STANDARD_INPUT)
                ? null
                : Path.of(file).toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private CommandLine.ParameterException usage(String problem) {
        return new CommandLine.ParameterException(spec.commandLine(), problem);
    }

    private void nothing(Iterable<Examiner> examiners) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                "ledgermock: no signed request can be read there: paste a curl command, a raw request, a HAR file, or the"
                        + " log of an SDK; an error's message and its RequestId do not have what was signed. To get it:");
        examiners.forEach(examiner -> examiner.ways().forEach(way -> err.println("  " + way)));
    }

    private static int code(List<Told> told) {
        if (told.stream().anyMatch(one -> one.examined.verdict() == Verdict.WRONG)) {
            return Main.FAILURE;
        }
        return told.stream().allMatch(one -> one.examined.verdict() == Verdict.RIGHT) ? 0 : Main.USAGE;
    }

    private void print(List<Told> told, ExplainKeys keys) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            List<JsonValue> requests =
                    told.stream().<JsonValue>map(one -> json(one, keys)).toList();
            out.println(JsonWriter.indented(JsonObject.of("requests", new JsonArray(requests))));
        } else {
            told.forEach(one -> {
                out.println(keys.without(one.examined.why().cause()));
                out.println("  read as: " + keys.without(readAs(one.pasted)));
                one.examined.why().facts().forEach(fact -> out.println(lines(fact, keys)));
            });
        }
        out.flush();
    }

    private static String readAs(Pasted pasted) {
        return "%s, %s %s%s, %s"
                .formatted(
                        pasted.form(),
                        pasted.method().isEmpty() ? "(no method)" : pasted.method(),
                        pasted.header("Host").orElse("(no host)"),
                        pasted.path(),
                        pasted.lacksBody()
                                ? "without its body"
                                : "with a body of %d bytes"
                                        .formatted(pasted.bodies().get(0).length));
    }

    private static String lines(Explanation.Fact fact, ExplainKeys keys) {
        String value = keys.without(fact.value());
        return value.contains("\n")
                ? "  %s:\n    %s".formatted(fact.key(), value.replace("\n", "\n    "))
                : "  %s: %s".formatted(fact.key(), value);
    }

    private static JsonObject json(Told told, ExplainKeys keys) {
        JsonArray facts = RecordWriter.array(told.examined.why().facts().stream()
                .map(fact -> new Explanation.Fact(fact.key(), keys.without(fact.value())))
                .toList());
        return JsonObject.builder()
                .put("verdict", EnumNames.of(told.examined.verdict()))
                .put("says", keys.without(told.examined.why().cause()))
                .put("readAs", keys.without(readAs(told.pasted)))
                .put("facts", facts)
                .build();
    }
}
