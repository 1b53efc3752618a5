package org.ledgermock.testing;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ledgermock.client.AdminRefused;
import org.ledgermock.client.JournalEntry;
import org.ledgermock.client.JournalView;
import org.ledgermock.client.RefusalFacts;
import org.ledgermock.client.UnfinishedCall;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.Texts;

/** What a sandbox saw, in text. Never a secret but for the one that was made up for it: how to make it see that again tells that. */
final class Report {

    private static final int SHOWN = 20;

    private final SandboxContext context;
    private final JournalView newest;

    private Report(SandboxContext context) {
        this.context = context;
        this.newest = context.control().newestCalls(SHOWN);
    }

    /** The calls, and how to repeat them. */
    static String of(SandboxContext context) {
        return written(context, report -> report.calls() + System.lineSeparator() + Repetition.of(context));
    }

    static String calls(SandboxContext context) {
        return written(context, Report::calls);
    }

    // A report goes with a failure, and must not stand in its way.
    private static String written(SandboxContext context, Function<Report, String> form) {
        try {
            return form.apply(new Report(context));
        } catch (AdminRefused | UncheckedIOException e) {
            return "what the sandbox %s saw cannot be told: %s"
                    .formatted(context.control().id(), e.getMessage());
        }
    }

    private String calls() {
        List<String> lines = new ArrayList<>();
        long seen = newest.kept() + newest.underWay().size();
        lines.add("the sandbox %s, begun with %s, saw %s"
                .formatted(
                        context.control().id(),
                        context.begun(),
                        seen == 0 ? "no call" : seen == 1 ? "1 call:" : seen + " calls:"));
        long earlier = newest.kept() - newest.entries().size();
        if (earlier > 0) {
            lines.add("  … %d earlier ones".formatted(earlier));
        }
        CallInWords words = new CallInWords(context.control().ledger());
        long number = earlier;
        // Of many refusals for one cause, the first shows why.
        Set<String> shown = new HashSet<>();
        for (JournalEntry call : oldestFirst()) {
            lines.add("  %d. %s: %s".formatted(++number, asked(call), words.of(call)));
            if (shown.add(call.document().text("cause").orElse(""))) {
                if (isPerhapsOfAnotherKey(call)) {
                    lines.add("       Is its key this sandbox's, credential().secret()?");
                }
                RefusalFacts.lines(call.document()).forEach(line -> lines.add("       " + line));
            }
        }
        for (UnfinishedCall call : newest.underWay()) {
            lines.add("  %d. %s: under way".formatted(++number, Settling.asked(call)));
        }
        List<JournalEntry> ofNobody = newest.ofNobody().stream()
                .filter(call -> !context.ledgermock().neighbours().isOfEarlier(call))
                .toList();
        if (!ofNobody.isEmpty()) {
            lines.add("besides, %s; %s"
                    .formatted(
                            CallInWords.ofNobody(ofNobody),
                            ofNobody.stream().allMatch(this::isMeant)
                                    ? "call with credential() of the sandbox"
                                    : "it may be another test's"));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private boolean isMeant(JournalEntry call) {
        return context.ledgermock().neighbours().isMeantFor(context, call);
    }

    // Where what was signed is known, the cause says what is wrong.
    private static boolean isPerhapsOfAnotherKey(JournalEntry call) {
        return call.stage().equals("signature")
                && call.document()
                        .object("facts")
                        .flatMap(facts -> facts.find("first difference"))
                        .isEmpty();
    }

    private List<JournalEntry> oldestFirst() {
        List<JournalEntry> calls = new ArrayList<>(newest.entries());
        Collections.reverse(calls);
        return calls;
    }

    private static String asked(JournalEntry call) {
        if (call.operation().isEmpty()) {
            JsonObject request = call.document().object("request").orElseThrow();
            return "%s %s, which is no operation"
                    .formatted(
                            request.text("method").orElseThrow(),
                            Texts.oneLine(request.text("path").orElseThrow()));
        }
        return call.operation() + " " + arguments(call);
    }

    // They are read when the signature holds. Until then there is what was sent.
    private static String arguments(JournalEntry call) {
        JsonObject arguments = call.document().object("arguments").orElseThrow();
        JsonObject request = call.document().object("request").orElseThrow();
        String sent = request.text("body")
                .filter(body -> !body.isEmpty())
                .or(() -> request.text("query"))
                .orElse("");
        return arguments.names().isEmpty() && call.code().isPresent() && !sent.isBlank()
                ? Texts.shortened(Texts.oneLine(sent))
                : Texts.shortened(Texts.oneLine(arguments.toString()));
    }
}
