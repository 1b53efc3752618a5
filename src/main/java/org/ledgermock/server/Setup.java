package org.ledgermock.server;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.admin.ConsoleMode;
import org.ledgermock.message.Texts;
import org.ledgermock.pipeline.Families;
import org.ledgermock.store.StoreAddress;

/**
 * What a server is to be. {@link #builder} makes one of all that {@code ledgermock serve} takes.
 *
 * @param listening where and how it listens
 * @param with jars and folders with families of the user's own
 * @param stubs folder with the user's own WireMock stubs ({@code mappings}, {@code __files}); absent for none
 * @param seeds names or files; a family for which none is given has the one called {@code example}
 * @param credentials file of those who may call; without it each family has its made-up example
 * @param store where the sandboxes outlive the server; absent where they end with it
 * @param choices for what the vendors leave open
 * @param limits calls let through in a window, by family, instead of the documented number
 * @param bounds of what it holds at the same time
 * @param console what a browser gets of it
 * @param proxying whether the user's stubs and webhooks may call other servers; when it is not said, they may where it
 *     listens on loopback alone
 * @param globalTemplating whether all of the user's stubs are templates, and not those alone that say so
 * @param wireMockJournal whether family calls are written into WireMock's own journal, for its verification
 * @param endConnections whether each answer ends its connection, so that it is not used again, but at a second port
 */
public record Setup(
        Listening listening,
        List<Path> with,
        Optional<Path> stubs,
        List<String> seeds,
        Optional<Path> credentials,
        Optional<StoreAddress> store,
        Families.Choices choices,
        Map<String, Long> limits,
        Bounds bounds,
        ConsoleMode console,
        Optional<Boolean> proxying,
        boolean globalTemplating,
        boolean wireMockJournal,
        boolean endConnections) {

    /** On any free port of the loopback interface, everything as it comes. */
    public static final Setup DEFAULT = new Setup(
            new Listening(0, "127.0.0.1", Optional.empty(), Listening.Made.DEFAULT, Optional.empty()),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Families.Choices.NONE,
            Map.of(),
            Bounds.DEFAULT,
            ConsoleMode.ON,
            Optional.empty(),
            false,
            false,
            false);

    public Setup {
        requireNonNull(listening, "listening");
        with = List.copyOf(with);
        requireNonNull(stubs, "stubs");
        seeds = List.copyOf(seeds);
        requireNonNull(credentials, "credentials");
        requireNonNull(store, "store");
        requireNonNull(choices, "choices");
        limits = Map.copyOf(limits);
        requireNonNull(bounds, "bounds");
        requireNonNull(console, "console");
        requireNonNull(proxying, "proxying");
        stubs.ifPresent(folder -> {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("the folder for stubs, %s, does not exist".formatted(folder));
            }
        });
        limits.forEach((family, calls) -> {
            if (calls < 1) {
                throw new IllegalArgumentException(
                        "the limit of %s has to let at least one call through, not %d".formatted(family, calls));
            }
        });
    }

    /** Whether the user's stubs and webhooks call other servers. */
    public boolean proxies() {
        return proxying.orElseGet(() -> Listening.isLoopback(listening.bind()));
    }

    /** What {@code serve} is given for families that behave as these, each word with a space before it. */
    public String words() {
        List<String> words = new ArrayList<>();
        with.forEach(place -> words.add(" --with " + Texts.shellWord(place.toString())));
        choices.strict().stream().sorted().forEach(family -> words.add(" --strict " + family));
        new TreeMap<>(choices.options())
                .forEach((family, options) -> new TreeMap<>(options)
                        .forEach((key, value) -> words.add(" --option '%s.%s=%s'".formatted(family, key, value))));
        new TreeMap<>(limits).forEach((family, calls) -> words.add(" --limit %s=%d".formatted(family, calls)));
        return String.join("", words);
    }

    /** Begins with {@link #DEFAULT}. */
    public static SetupBuilder builder() {
        return DEFAULT.toBuilder();
    }

    /** Begins with this one. */
    public SetupBuilder toBuilder() {
        return new SetupBuilder(this);
    }
}
