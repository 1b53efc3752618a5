package org.ledgermock.message;

import static java.util.Objects.requireNonNull;

/**
 * An error in the vendor's own words, ready to be put into the family's envelope.
 *
 * @param status of the HTTP answer
 */
public record VendorError(String code, String text, int status) {

    public VendorError {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
    }
}
