package org.ledgermock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgermock.fault.Deviation;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.oracle.TrustedCa;

/** An answer is lost over https as over http. */
class LostOverHttpsTest {

    @TempDir
    private Path folder;

    static List<Deviation> losses() {
        return List.of(
                new Deviation.Lost(Optional.of(Deviation.Break.RESET)),
                new Deviation.Lost(Optional.of(Deviation.Break.CLOSED)),
                Deviation.Plain.CUT_BODY);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void the_change_is_made_and_the_client_has_no_answer(Deviation loss) throws Exception {
        Path ca = folder.resolve("ca.pem");
        try (Served served = Served.start(Setup.builder().https(0, ca).build())) {
            served.order(Served.TENCENT, FaultOrder.next(Served.ALLOCATE, loss));

            assertThatThrownBy(() ->
                            served.tencentOverHttps(TrustedCa.sslContext(ca)).call(Served.ALLOCATE, Served.ONE))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(served.state(Served.TENCENT).ledger().count()).isEqualTo(1);
            assertThat(served.tencentOverHttps(TrustedCa.sslContext(ca))
                            .call(Served.ALLOCATE, Served.ONE)
                            .errorCode())
                    .isEmpty();
        }
    }
}
