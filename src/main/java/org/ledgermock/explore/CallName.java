package org.ledgermock.explore;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A delivery of a run: the first, the second of an operation. A read more in front of it does not change its name.
 *
 * @param key of what the operation changes, where it is called for several: then each has deliveries of its own
 * @param number from 1
 */
public record CallName(String operation, Optional<String> key, long number) {

    static final Pattern WRITTEN = Pattern.compile("([^\\s(),#]+)(?:\\(([^()]*)\\))?#([1-9]\\d{0,5})");

    public CallName {
        requireNonNull(operation, "operation");
        requireNonNull(key, "key");
    }

    /** Whether another is of the same operation and key. */
    boolean isBeside(CallName other) {
        return operation.equals(other.operation) && key.equals(other.key);
    }

    static CallName of(Matcher written) {
        return new CallName(written.group(1), Optional.ofNullable(written.group(2)), Long.parseLong(written.group(3)));
    }

    @Override
    public String toString() {
        return operation + key.map("(%s)"::formatted).orElse("") + "#" + number;
    }
}
