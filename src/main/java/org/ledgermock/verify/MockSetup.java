package org.ledgermock.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a scenario wants its target to be set up for one family.
 *
 * @param seeds names, or the text of a seed file
 * @param raises of the day's quota, by caller
 * @param strict whether what was superseded holds
 * @param options by key
 * @param limit of calls, instead of the documented one
 * @param role of the account, instead of the seed's
 * @param other whether there is another account as well
 */
public record MockSetup(
        String family,
        List<String> seeds,
        List<Raise> raises,
        boolean strict,
        Map<String, String> options,
        Optional<Long> limit,
        Optional<String> role,
        boolean other) {

    private static final long UNLIMITED = 1_000_000_000;

    public MockSetup {
        requireNonNull(family, "family");
        seeds = List.copyOf(seeds);
        raises = List.copyOf(raises);
        options = Map.copyOf(options);
        requireNonNull(limit, "limit");
        requireNonNull(role, "role");
    }

    /** More calls a day for one caller, from one time until another. */
    public record Raise(Caller caller, int calls, String from, String until) {}

    /** The target as it comes. */
    public static MockSetup plain(String family) {
        return new MockSetup(family, List.of(), List.of(), false, Map.of(), Optional.empty(), Optional.empty(), false);
    }

    /** Whether nothing is asked for: only so can a target be that is not a mock of our own. */
    public boolean isPlain() {
        return equals(plain(family));
    }

    public MockSetup seed(String nameOrText) {
        List<String> more = new ArrayList<>(seeds);
        more.add(nameOrText);
        return new MockSetup(family, more, raises, strict, options, limit, role, other);
    }

    public MockSetup raise(Raise raise) {
        List<Raise> more = new ArrayList<>(raises);
        more.add(raise);
        return new MockSetup(family, seeds, more, strict, options, limit, role, other);
    }

    public MockSetup asStrict() {
        return new MockSetup(family, seeds, raises, true, options, limit, role, other);
    }

    public MockSetup option(String key, String value) {
        Map<String, String> more = new HashMap<>(options);
        more.put(key, value);
        return new MockSetup(family, seeds, raises, strict, more, limit, role, other);
    }

    public MockSetup limit(long calls) {
        return new MockSetup(family, seeds, raises, strict, options, Optional.of(calls), role, other);
    }

    /** With more calls let through than anybody makes. */
    MockSetup withoutLimits() {
        return limit(UNLIMITED);
    }

    public MockSetup role(String name) {
        return new MockSetup(family, seeds, raises, strict, options, limit, Optional.of(name), other);
    }

    public MockSetup withOther() {
        return new MockSetup(family, seeds, raises, strict, options, limit, role, true);
    }
}
