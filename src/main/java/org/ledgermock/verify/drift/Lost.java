package org.ledgermock.verify.drift;

import org.ledgermock.contract.Locator;

/**
 * Something in a contract whose line is no longer there as it was.
 *
 * @param place the file below {@code schemas} and the statement or property
 * @param how in one line: gone, changed into what, or there more than once
 */
public record Lost(String place, Locator locator, String how) {

    @Override
    public String toString() {
        return "%s, '%s': %s; %s rests on it".formatted(locator.document(), locator.row(), how, place);
    }
}
