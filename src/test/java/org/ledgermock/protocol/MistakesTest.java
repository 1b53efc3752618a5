package org.ledgermock.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fewest mistakes are found, and how many ways are tried does not depend on who calls. */
class MistakesTest {

    private final Mistakes<String> mistakes = mistakes("short");

    private static Mistakes<String> mistakes(String text) {
        return mistakes(text, Thoroughness.ofServer());
    }

    private static Mistakes<String> mistakes(String text, Thoroughness thoroughness) {
        Mistakes<String> mistakes = new Mistakes<>("", text, thoroughness);
        for (String kind : new String[] {"a", "b", "c", "d", "e", "f"}) {
            for (int number = 1; number <= 50; number++) {
                String made = kind + number;
                mistakes.add(kind, "It was " + made + ".", before -> before + made + " ");
            }
        }
        return mistakes;
    }

    @Test
    void oneIsFoundBeforeTwoAndTwoBeforeThree() {
        assertThat(found(mistakes, "a50 ")).containsExactly("It was a50.");
        assertThat(found(mistakes, "b2 f3 ")).containsExactly("It was b2.", "It was f3.");
        assertThat(found(mistakes, "a1 c2 e3 ")).containsExactly("It was a1.", "It was c2.", "It was e3.");
        assertThat(mistakes.find(made -> made.equals("a1 f2 ") || made.equals("c7 "))
                        .orElseThrow()
                        .cause())
                .isEqualTo("It was c7.");
    }

    @Test
    void twoOfAKindAreNeverMadeTogether() {
        assertThat(mistakes.find(made -> made.equals("a1 a2 "))).isEmpty();
    }

    @Test
    void whatComesToTheSameIsToldBesides() {
        mistakes.add("a", "It was another.", before -> before + "a1 ");
        mistakes.add("z", "It was none.", before -> before);

        assertThat(mistakes.find(made -> made.equals("a1 ")).orElseThrow().others())
                .containsExactly("It was another.");
        assertThat(mistakes.find(made -> made.equals("a1 ") || made.equals("b1 "))
                        .orElseThrow()
                        .others())
                .containsExactly("It was another.", "It was b1.");
    }

    @Test
    void howManyAreTriedIsBoundedAndOfALongTextEachAlone() {
        assertThat(mistakes.find(made -> false)).isEmpty();
        assertThat(mistakes.tried()).isEqualTo(6 * 50 + 15 * 12 * 12 + 10 * 4 * 4 * 4);
        Mistakes<String> large = mistakes("x".repeat(5_000));
        assertThat(large.find(made -> made.equals("a1 b1 "))).isEqualTo(Optional.empty());
        assertThat(large.tried()).isEqualTo(6 * 50);
    }

    @Test
    void whoSendsAHundredThatNothingExplainsIsLookedIntoMistakeByMistake() {
        Thoroughness thoroughness = Thoroughness.ofServer();
        for (int wrong = 0; wrong < Thoroughness.IN_A_ROW; wrong++) {
            assertThat(thoroughness.together(1)).isEqualTo(3);
            assertThat(mistakes("", thoroughness).find(made -> false)).isEmpty();
        }
        assertThat(mistakes("", thoroughness).find("b2 f3 "::equals)).isEmpty();
        assertThat(mistakes("", thoroughness).find("b2 "::equals)).isPresent();
        assertThat(mistakes("", thoroughness).find("b2 f3 "::equals))
                .as("one that was explained: it is a client after all")
                .isPresent();
    }

    @Test
    void whoeverWaitsForTheOneAnswerGetsAllPairs() {
        Mistakes<String> patient = mistakes("short", Thoroughness.patient());

        assertThat(found(patient, "b50 f49 ")).containsExactly("It was b50.", "It was f49.");
        assertThat(found(patient, "a12 c11 e10 ")).containsExactly("It was a12.", "It was c11.", "It was e10.");
        assertThat(found(mistakes("x".repeat(5_000), Thoroughness.patient()), "b50 f49 "))
                .containsExactly("It was b50.", "It was f49.");
        assertThat(mistakes("x".repeat(5_000), Thoroughness.patient()).find("a1 c1 e1 "::equals))
                .isEmpty();
    }

    private static java.util.List<String> found(Mistakes<String> mistakes, String made) {
        return mistakes.find(made::equals).orElseThrow().causes();
    }
}
