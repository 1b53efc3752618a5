package org.ledgermock.verify.drift;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ledgermock.contract.Locator;
import org.ledgermock.message.Texts;
import org.ledgermock.verify.drift.Row.Kind;

/** Gathers, page by page, which claims hold and which lines are claimed. */
final class Comparison {

    private int holding;
    private final List<Lost> lost = new ArrayList<>();
    private final List<Unclaimed> unclaimed = new ArrayList<>();

    int holding() {
        return holding;
    }

    List<Lost> lost() {
        return lost;
    }

    List<Unclaimed> unclaimed() {
        return unclaimed;
    }

    void compare(String document, VendorPage page, List<Claim> claims) {
        List<Row> free = page.rows().stream()
                .filter(row -> claims.stream().noneMatch(claim -> row.isAt(claim.locator())))
                .toList();
        Set<Row> changed = new HashSet<>();
        for (Claim claim : claims) {
            long lines = page.rows().stream()
                    .filter(row -> row.isAt(claim.locator()))
                    .count();
            if (lines == 1) {
                holding++;
            } else if (lines > 1) {
                lose(claim, "the line is there %d times, and should be there once".formatted(lines));
            } else {
                // Only a line that is nobody else's can be what this one has become.
                Optional<Row> now = free.stream()
                        .filter(row -> row.begins(claim.locator().row()))
                        .findFirst();
                now.ifPresent(changed::add);
                lose(
                        claim,
                        now.map(row -> "the line has changed, to '%s' (digest %s, was %s)"
                                        .formatted(
                                                Texts.shortened(row.text()),
                                                row.digest(),
                                                claim.locator().digest()))
                                .orElse("the line is gone"));
            }
        }
        Set<String> named = claimedNames(page, claims);
        free.stream()
                .filter(row -> row.kind() != Kind.OTHER && !changed.contains(row))
                .filter(row -> row.kind() != Kind.FIELD || !named.contains(folded(row)))
                .forEach(row -> unclaimed.add(new Unclaimed(
                        row.kind().word(),
                        Texts.shortened(row.text()),
                        new Locator(document, beginning(row), row.digest()))));
    }

    private void lose(Claim claim, String how) {
        lost.add(new Lost(claim.place(), claim.locator(), how));
    }

    // What a table says of a field, the example need not say again; some tables spell it with a capital.
    private static Set<String> claimedNames(VendorPage page, List<Claim> claims) {
        return page.rows().stream()
                .filter(row -> claims.stream()
                        .anyMatch(claim -> row.begins(claim.locator().row())))
                .map(Comparison::folded)
                .collect(Collectors.toSet());
    }

    private static String folded(Row row) {
        return row.name().toLowerCase(Locale.ROOT);
    }

    private static String beginning(Row row) {
        return row.text().split(" ", 2)[0];
    }
}
