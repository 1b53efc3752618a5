package org.ledgermock.verify.drift;

import org.ledgermock.contract.Locator;

/**
 * A line of a page that says something which no contract says.
 *
 * @param kind parameter, error, limit, roles or field
 * @param line as it is on the page, normalised
 * @param locator that a new statement would have
 */
public record Unclaimed(String kind, String line, Locator locator) {

    @Override
    public String toString() {
        return "%s, %s '%s': nothing rests on the line '%s'; its locator is { \"document\": \"%s\", \"row\": \"%s\", \"digest\": \"%s\" }"
                .formatted(
                        locator.document(),
                        kind,
                        locator.row(),
                        line,
                        locator.document(),
                        locator.row().replace("\"", "\\\""),
                        locator.digest());
    }
}
