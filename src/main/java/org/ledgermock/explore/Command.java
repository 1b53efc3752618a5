package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A command that is explored.
 *
 * @param words of it; no shell sees them
 * @param server where it is to call
 * @param ending where it is to call when each answer is to end its connection; empty when there is no such place
 * @param environment further variables; {@code {url}}, {@code {authority}}, {@code {id}} and {@code {secret}} in them are
 *     filled in
 * @param unknownExit the exit code by which it says that it does not know; empty when it has none
 * @param isHeldToIt whether it is known to say so: then a failure means that nothing was done
 * @param saysSuccess what its output has when it has succeeded, instead of exit code 0
 * @param saysUnknown what its output has when it does not know
 */
public record Command(
        List<String> words,
        URI server,
        Optional<URI> ending,
        Map<String, String> environment,
        Optional<Integer> unknownExit,
        boolean isHeldToIt,
        Optional<Pattern> saysSuccess,
        Optional<Pattern> saysUnknown) {

    /** The variables that each run has, with what is filled in there. */
    public static final Map<String, String> ENVIRONMENT = Map.of(
            "LEDGERMOCK_URL", "{url}",
            "LEDGERMOCK_ID", "{id}",
            "LEDGERMOCK_SECRET", "{secret}");

    public Command {
        words = List.copyOf(words);
        requireNonNull(server, "server");
        requireNonNull(ending, "ending");
        environment = Map.copyOf(environment);
        requireNonNull(unknownExit, "unknownExit");
        requireNonNull(saysSuccess, "saysSuccess");
        requireNonNull(saysUnknown, "saysUnknown");
    }

    ToldOutcome outcome(int exit, String output) {
        if (saysUnknown.filter(pattern -> pattern.matcher(output).find()).isPresent()
                || unknownExit.equals(Optional.of(exit))) {
            return ToldOutcome.UNKNOWN;
        }
        boolean success =
                saysSuccess.map(pattern -> pattern.matcher(output).find()).orElse(exit == 0);
        return success ? ToldOutcome.SUCCESS : ToldOutcome.FAILURE;
    }

    Map<String, String> environment(Box box) {
        URI here = ending.filter(any -> box.connectionsEnd()).orElse(server);
        String url = here.toString().replaceAll("/$", "");
        Map<String, String> filled = new HashMap<>(ENVIRONMENT);
        filled.putAll(environment);
        filled.replaceAll((name, value) -> value.replace("{url}", url)
                .replace("{authority}", here.getAuthority())
                .replace("{id}", box.sandbox().credentials().get(0).id())
                .replace("{secret}", box.sandbox().credentials().get(0).secret()));
        filled.put("LEDGERMOCK_RUN", Integer.toString(box.number()));
        return filled;
    }
}
