package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ledgermock.testing.face.Framework;
import org.testng.IExecutionListener;

/** A framework that is too old is named before the first test. */
class FrameworkTest {

    @Test
    void whatIsNeededAndWhatWasFoundAreSaid() {
        Framework.require("TestNG", "7.0", "org.testng.annotations.CustomAttribute", IExecutionListener.class);

        assertThatThrownBy(() -> Framework.require("TestNG", "99.1", "org.testng.OfTomorrow", IExecutionListener.class))
                .isInstanceOf(Misuse.class)
                .hasMessageMatching(
                        "Ledgermock needs TestNG 99\\.1 or newer, found 7\\.\\d+\\.\\d+; raise its version in your build, or call Ledgermock\\.start\\(\\) in plain Java\\.");
    }

    @Test
    void aJarThatDoesNotSayItsVersionIsNamedByItsFile() {
        assertThatThrownBy(() -> Framework.require("Ledgermock", "9", "org.ledgermock.OfTomorrow", Misuse.class))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("found classes;");
    }
}
