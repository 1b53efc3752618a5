package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.face.SandboxRequest;
import org.ledgermock.testing.face.TestScope;

class TestScopeTest {

    @Test
    void eachSandboxIsGivenBackAlsoWhenOneCannotBe() {
        Ledgermock gone = Ledgermock.start();
        TestScope scope = new TestScope(gone);
        scope.sandbox(new SandboxRequest(SandboxType.of(PartnerSandbox.class), InitialState.DEFAULT, 0));
        scope.sandbox(new SandboxRequest(SandboxType.of(MemberSandbox.class), InitialState.DEFAULT, 0));
        gone.close();

        Throwable thrown = catchThrowable(scope::close);

        assertThat(thrown).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(thrown.getSuppressed()).as("of the second one").hasSize(1);
        assertThat(scope.opened()).isEmpty();
    }
}
