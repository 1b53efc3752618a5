package org.ledgermock.history;

/**
 * What calls change and read.
 *
 * @param once whether it counts how often one thing was done that may be done once
 */
public record Quantity(String name, boolean once) {

    public static Quantity of(String name) {
        return new Quantity(name, false);
    }

    /** How often something was done, which begins at 0 and never comes to 2. */
    static Quantity timesOf(String name) {
        return new Quantity(name, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
