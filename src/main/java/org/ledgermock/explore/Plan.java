package org.ledgermock.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.NewFault;

/** Which stories are tried: what goes wrong at a delivery of an operation, what pays twice first. */
final class Plan {

    private static final List<String> OF_CHANGES = List.of(
            "lost reset",
            "lost closed",
            "late",
            "busy",
            "cutBody",
            "emptyBody",
            "gatewayPage",
            "drop reset",
            "drop closed",
            "refuse",
            "twice",
            "wrongContentType");
    private static final List<String> OF_READS =
            List.of("drop reset", "drop closed", "stale", "late", "refuse", "cutBody", "emptyBody", "gatewayPage");
    private static final Set<String> PLAINEST =
            Set.of("lost reset", "late", "busy", "drop reset", "refuse", "stale", "emptyBody", "gatewayPage", "twice");
    private static final String LIMITED = "limited";
    private static final String UNCLEAR = "unclear";
    private static final String REPEATED = "repeated";
    private static final List<String> MEANINGS = List.of(LIMITED, UNCLEAR, "hopeless");
    private static final int FIELDS_OF_CHANGES = 2;
    private static final int ERRORS_OF_CHANGES = 28;
    private static final int ERRORS_OF_READS = 20;
    private static final int ALIKE = 3;
    private static final String CHOSEN = "it was chosen so";

    /** Whatever can be chosen, or left out. */
    static final SortedSet<String> KINDS = Stream.of(
                    Stream.concat(OF_CHANGES.stream(), OF_READS.stream()).map(written -> written.split(" ")[0]),
                    Going.FIELDS.stream(),
                    Stream.of(Going.ERROR),
                    Stream.of(Condition.values()).map(Condition::toString))
            .flatMap(kinds -> kinds)
            .collect(Collectors.toCollection(TreeSet::new));

    private final FamilyDetails family;
    private final Choice choice;
    private final boolean hasBothConnections;
    private final boolean sharesConnections;
    private final Map<String, String> notTried = new LinkedHashMap<>();

    Plan(FamilyDetails family, Choice choice, Flow flow) {
        this.family = family;
        this.choice = choice;
        this.hasBothConnections = flow.hasBothConnections();
        this.sharesConnections = flow.sharesConnections();
        if (!hasBothConnections) {
            leaveOut(Condition.CONNECTIONS_END.toString(), "the server has one address, which keeps them or does not");
        }
        if (!choice.only().isEmpty()) {
            leaveOut("all but " + String.join(", ", new TreeSet<>(choice.only())), CHOSEN);
        }
        if (!choice.without().isEmpty()) {
            leaveOut(String.join(", ", new TreeSet<>(choice.without())), CHOSEN);
        }
        if (choice.staleSeconds() == 0) {
            leaveOut("stale reads", CHOSEN);
        }
        if (choice.depth() == 1) {
            leaveOut("a second thing that goes wrong behind the first", CHOSEN);
        }
    }

    /** Says that something is left out. */
    void leaveOut(String what, String reason) {
        notTried.putIfAbsent(what, reason);
    }

    /** What is left out, with the reason. */
    List<String> notTried() {
        return notTried.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .toList();
    }

    /** All in which one thing goes wrong. */
    List<Story> singles(Course undisturbed) {
        List<Story> stories = new ArrayList<>();
        List<CallName> positions = positions(undisturbed.deliveriesBehind(Optional.empty()));
        boolean isEnding = hasBothConnections && !choice.without().contains(Condition.CONNECTIONS_END.toString());
        for (CallName position : positions) {
            List<Story> here = at(position, true).map(Story::of).toList();
            stories.addAll(here);
            // The first call of a process is on a fresh connection anyway.
            if (isEnding && (sharesConnections || !position.equals(positions.get(0)))) {
                here.stream()
                        .filter(Story::breaksKept)
                        .map(story -> story.under(Condition.CONNECTIONS_END))
                        .forEach(stories::add);
            }
        }
        Stream.of(Condition.values())
                .filter(condition -> choice.takes(condition.toString()))
                .filter(condition -> condition != Condition.CONNECTIONS_END || isEnding)
                .map(Story::of)
                .forEach(stories::add);
        return stories;
    }

    /** One thing more, behind the last one that went wrong, as this run has gone on. */
    List<Story> onward(Course course) {
        Optional<CallName> last =
                course.story().troubles().stream().reduce((one, other) -> other).map(Trouble::at);
        if (last.isEmpty()) {
            return List.of();
        }
        leaveOut("pairs", "of each kind the plainest; two bodies or two errors spoil alike");
        return positions(course.deliveriesBehind(last)).stream()
                .flatMap(position -> at(position, false))
                .map(trouble -> course.story().with(trouble))
                .toList();
    }

    private Stream<Trouble> at(CallName position, boolean all) {
        FamilyDetails.OfOperation operation =
                family.operation(position.operation()).orElseThrow();
        Stream<Going> goings = all
                ? Stream.concat(plain(operation).stream(), errors(operation).stream())
                : Stream.concat(
                        plain(operation).stream()
                                .filter(going ->
                                        PLAINEST.contains(going.toString()) || PLAINEST.contains(going.kind())),
                        passing(operation));
        return goings.filter(going -> choice.takes(going.kind())).map(going -> new Trouble(position, going));
    }

    // Whoever asks again and again, with the same arguments, does at the fourth time what it did at the third.
    private List<CallName> positions(List<CallSeen> deliveries) {
        Map<String, Integer> alike = new HashMap<>();
        List<CallName> positions = new ArrayList<>();
        for (CallSeen call : deliveries) {
            CallName position = call.position().orElseThrow();
            if (alike.merge(call.operation() + call.arguments(), 1, Integer::sum) <= ALIKE) {
                positions.add(position);
            } else {
                leaveOut(position + " and later", "the same call as the third of its kind");
            }
        }
        return positions;
    }

    private List<Going> plain(FamilyDetails.OfOperation operation) {
        Set<String> possible = new HashSet<>();
        operation.faults().stream().map(NewFault::kind).forEach(possible::add);
        List<Going> goings = new ArrayList<>();
        for (String written : operation.changes() ? OF_CHANGES : OF_READS) {
            if (written.equals(Going.TWICE) && !operation.once()) {
                leaveOut(
                        operation.operation() + " twice",
                        "the vendor knows no repetition of it, so nobody can guard against a network that doubles it");
            } else if (written.equals(Going.STALE)) {
                if (choice.staleSeconds() > 0) {
                    goings.add(new Going(Going.STALE, choice.staleSeconds() + "s"));
                }
            } else {
                goings.add(Going.of(written));
            }
        }
        if (operation.changes()) {
            operation.answer().stream()
                    .limit(FIELDS_OF_CHANGES)
                    .flatMap(place -> Going.FIELDS.stream().map(kind -> new Going(kind, place)))
                    .forEach(goings::add);
        }
        return goings.stream().filter(going -> possible.contains(going.kind())).toList();
    }

    // One of each meaning and of each first word of the codes before all others: they are told apart by these, if at
    // all.
    private List<Going> errors(FamilyDetails.OfOperation operation) {
        // That a change is there already no vendor says of one that is not.
        Set<String> repeated = operation.errors().stream()
                .filter(error -> error.means().equals(Optional.of(REPEATED)))
                .map(FamilyDetails.PossibleError::code)
                .collect(Collectors.toSet());
        List<FamilyDetails.PossibleError> known = operation.errors().stream()
                .filter(error -> !error.superseded() && !repeated.contains(error.code()))
                .toList();
        Map<String, String> first = new LinkedHashMap<>();
        MEANINGS.forEach(meaning -> known.stream()
                .filter(error -> error.means().equals(Optional.of(meaning)))
                .forEach(error -> first.putIfAbsent(meaning + " " + firstWord(error), error.code())));
        known.forEach(error -> first.putIfAbsent(error.means().orElse("") + " " + firstWord(error), error.code()));
        List<String> codes = Stream.concat(
                        first.values().stream(), known.stream().map(FamilyDetails.PossibleError::code))
                .distinct()
                .toList();
        int most = operation.changes() ? ERRORS_OF_CHANGES : ERRORS_OF_READS;
        if (codes.size() > most) {
            leaveOut(
                    "%d more errors of %s".formatted(codes.size() - most, operation.operation()),
                    "of the kinds of errors that were tried");
        }
        return codes.stream()
                .limit(most)
                .map(code -> new Going(Going.ERROR, code))
                .toList();
    }

    // What may come at any time: that a call is wrong, or its signature, is not found out in the middle.
    private static Stream<Going> passing(FamilyDetails.OfOperation operation) {
        return Stream.of(LIMITED, UNCLEAR)
                .flatMap(meaning -> operation.errors().stream()
                        .filter(error -> !error.superseded() && error.means().equals(Optional.of(meaning)))
                        .limit(1))
                .map(error -> new Going(Going.ERROR, error.code()));
    }

    private static String firstWord(FamilyDetails.PossibleError error) {
        return error.code().replaceAll("\\..*", "");
    }
}
