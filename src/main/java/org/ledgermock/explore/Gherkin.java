package org.ledgermock.explore;

/** A story as a scenario, for a feature whose steps call the program. */
final class Gherkin {

    private Gherkin() {}

    static String of(Story story, Expectation expectation) {
        String family = expectation.family().family();
        return """
                Scenario: %s, though this goes wrong: %s
                %s  Given the story "%s" of %s
                  When your program runs
                  Then the ledger of %s shows that "%s"
                """.formatted(
                        expectation.text(),
                        story,
                        // In tests they end, unless it is said.
                        story.breaksKept() ? "  Given the sandbox begins with reused connections\n" : "",
                        story,
                        family,
                        family,
                        expectation.text().replace("\"", "\\\""));
    }
}
