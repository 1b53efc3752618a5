package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

/** What a behaviour came to. */
final class Situations {

    private Situations() {}

    static void assertRefused(BehaviourResult outcome, String situation) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BehaviourResult.Refused.class,
                        refused -> assertThat(refused.situation()).isEqualTo(situation));
    }

    /** @param situation empty when it is to be answered */
    static void assertCameTo(BehaviourResult outcome, String situation) {
        if (situation.isEmpty()) {
            assertThat(outcome).isInstanceOf(BehaviourResult.Answered.class);
        } else {
            assertRefused(outcome, situation);
        }
    }
}
