package org.ledgermock.cli;

/** What the standalone program writes to its log: refusals and worse, on standard error. */
final class Logging {

    private Logging() {}

    /** Before the first logger is made. */
    static void quiet() {
        byDefault("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        byDefault("org.slf4j.simpleLogger.log.org.ledgermock", "info");
        byDefault("org.slf4j.simpleLogger.showThreadName", "false");
        byDefault("org.slf4j.simpleLogger.showShortLogName", "true");
    }

    /** Without a word on refused calls: before the first logger is made, where refusals are what is asked for. */
    static void withoutRefusals() {
        byDefault("org.slf4j.simpleLogger.log.org.ledgermock", "warn");
    }

    private static void byDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
