package org.ledgermock.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.Credential;

/** A request is held against the key of whom it names, and against no other. */
class KeysTest {

    private final Keys one = new Keys(List.of(StubGateway.OWN), Optional.empty());

    @Test
    void theIdChooses() {
        Keys both = new Keys(List.of(StubGateway.OTHER, StubGateway.OWN), Optional.empty());

        assertThat(both.of(StubGateway.OWN.id())).contains(StubGateway.OWN);
        assertThat(both.of("AKID****")).isEmpty();
        assertThat(one.of("AKIDSOMEBODY")).isEmpty();
    }

    @Test
    void whereTheIdIsHiddenTheOnlyKeyWillDo() {
        assertThat(one.of("AKID****").map(Credential::secret)).contains(StubGateway.OWN.secret());
        assertThat(one.of("").map(Credential::secret)).contains(StubGateway.OWN.secret());
    }

    @Test
    void aKeyWithoutAnIdIsWhoevers() {
        Keys unnamed = new Keys(List.of(), Optional.of("made-up"));

        assertThat(unnamed.of("AKIDSOMEBODY")).contains(Credential.of("AKIDSOMEBODY", "made-up"));
        assertThat(Keys.NONE.isEmpty()).isTrue();
        assertThat(unnamed.isEmpty()).isFalse();
        assertThat(unnamed.toString() + one).doesNotContain("made-up", StubGateway.OWN.secret());
    }
}
