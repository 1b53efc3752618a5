package org.ledgermock.features;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ledgermock.pipeline.Families;
import org.ledgermock.wiremock.Setup;

/**
 * How a scenario wants the mock to be set up for one family.
 *
 * @param seeds names, or the text of a seed file
 * @param strict whether what was superseded holds
 * @param options by key
 * @param limit of calls, instead of the documented one
 * @param role of the partner, instead of the seed's
 * @param otherPartner whether there is another partner as well
 */
record Wanted(
        String family,
        List<String> seeds,
        boolean strict,
        Map<String, String> options,
        Optional<Long> limit,
        Optional<String> role,
        boolean otherPartner) {

    Wanted {
        requireNonNull(family, "family");
        seeds = List.copyOf(seeds);
        options = Map.copyOf(options);
    }

    /** The mock as it comes. */
    static Wanted plain(String family) {
        return new Wanted(family, List.of(), false, Map.of(), Optional.empty(), Optional.empty(), false);
    }

    Wanted seed(String nameOrText) {
        List<String> more = new ArrayList<>(seeds);
        more.add(nameOrText);
        return new Wanted(family, more, strict, options, limit, role, otherPartner);
    }

    Wanted asStrict() {
        return new Wanted(family, seeds, true, options, limit, role, otherPartner);
    }

    Wanted option(String key, String value) {
        Map<String, String> more = new HashMap<>(options);
        more.put(key, value);
        return new Wanted(family, seeds, strict, more, limit, role, otherPartner);
    }

    Wanted limit(long calls) {
        return new Wanted(family, seeds, strict, options, Optional.of(calls), role, otherPartner);
    }

    Wanted role(String name) {
        return new Wanted(family, seeds, strict, options, limit, Optional.of(name), otherPartner);
    }

    Wanted withOtherPartner() {
        return new Wanted(family, seeds, strict, options, limit, role, true);
    }

    /** The same, with files in place of texts. */
    Setup setup(List<String> seedFiles, Path credentials) {
        Families.Choices choices = new Families.Choices(strict ? Set.of(family) : Set.of(), Map.of(family, options));
        Map<String, Long> limits = limit.map(calls -> Map.of(family, calls)).orElse(Map.of());
        return new Setup(seedFiles, Optional.of(credentials), choices, limits, false);
    }
}
