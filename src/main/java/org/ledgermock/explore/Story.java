package org.ledgermock.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.client.FamilyDetails;
import org.ledgermock.client.SandboxClient;

/** What goes wrong in one run. Its text is its name, and can be read back. */
public record Story(List<Condition> conditions, List<Trouble> troubles) {

    /** Nothing goes wrong. */
    public static final Story UNDISTURBED = new Story(List.of(), List.of());

    private static final String NOTHING = "nothing";
    private static final Pattern TROUBLE = Pattern.compile(CallName.WRITTEN + "\\s+(.+)");

    public Story {
        conditions = List.copyOf(conditions);
        troubles = List.copyOf(troubles);
    }

    static Story of(Condition condition) {
        return new Story(List.of(condition), List.of());
    }

    static Story of(Trouble trouble) {
        return new Story(List.of(), List.of(trouble));
    }

    /** @throws IllegalArgumentException when it is not written as {@link #toString} writes it; the message says what is not */
    public static Story read(String written) {
        List<Condition> conditions = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        if (written.trim().equals(NOTHING)) {
            return UNDISTURBED;
        }
        for (String part : written.split(",")) {
            Optional<Condition> condition = Condition.of(part.trim());
            Matcher trouble = TROUBLE.matcher(part.trim());
            if (condition.isPresent()) {
                conditions.add(condition.get());
            } else if (trouble.matches()) {
                troubles.add(new Trouble(CallName.of(trouble), Going.of(trouble.group(4))));
            } else {
                throw new IllegalArgumentException(
                        "'%s' is no part of a story: write OPERATION#1 lost reset, OPERATION(KEY)#2 late, or one of %s"
                                .formatted(
                                        part.trim(),
                                        Stream.of(Condition.values())
                                                .map(Condition::toString)
                                                .collect(Collectors.joining(", "))));
            }
        }
        return new Story(conditions, troubles);
    }

    Story with(Trouble another) {
        return new Story(
                conditions, Stream.concat(troubles.stream(), Stream.of(another)).toList());
    }

    /**
     * Orders it in a sandbox, for the calls that come from now on.
     *
     * @param patience how long they may take: an answer that is late comes after it
     */
    public void order(SandboxClient sandbox, FamilyDetails family, Duration patience) {
        new StoryOrders(family, Map.of(), patience).place(sandbox, this);
    }

    /** Whether each answer ends its connection. */
    public boolean connectionsEnd() {
        return conditions.contains(Condition.CONNECTIONS_END);
    }

    /** Whether it breaks a connection that goes on after answers. */
    public boolean breaksKept() {
        return !connectionsEnd()
                && troubles.stream().anyMatch(trouble -> trouble.going().breaksConnection());
    }

    Story under(Condition condition) {
        return new Story(
                Stream.concat(Stream.of(condition), conditions.stream()).toList(), troubles);
    }

    int length() {
        return conditions.size() + troubles.size();
    }

    /** The stories that have one thing less, when there are any things to go wrong left then. */
    List<Story> shorter() {
        return length() < 2
                ? List.of()
                : Stream.concat(
                                conditions.stream().map(left -> new Story(without(conditions, left), troubles)),
                                troubles.stream().map(left -> new Story(conditions, without(troubles, left))))
                        .toList();
    }

    private static <T> List<T> without(List<T> all, T left) {
        return all.stream().filter(one -> one != left).toList();
    }

    @Override
    public String toString() {
        return length() == 0
                ? NOTHING
                : Stream.concat(conditions.stream(), troubles.stream())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
    }
}
