package org.ledgermock.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.ledgermock.client.NewFault;
import org.ledgermock.client.SandboxClient;
import org.ledgermock.client.TriedCalls;

/** What the client of a sandbox has sent and met, in one request. */
class TriedCallsTest {

    @AutoClose
    private static Controlled controlled = Controlled.start();

    @Test
    void errorsFieldsPagesFaultsAndMistakesAreToldByOperation() {
        SandboxClient sandbox = controlled.tencent();
        sandbox.order(NewFault.lost(Controlled.ALLOCATE));
        catchThrowable(() -> controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE));
        controlled.caller(sandbox).call(Controlled.ALLOCATE, Controlled.ONE);
        controlled.caller(sandbox).call(Controlled.ALLOCATE, "{\"ClientUin\":1,\"AddedCredit\":-1000}");
        controlled.caller(sandbox).call(Controlled.QUERY, "{\"Page\":2,\"PageSize\":10}");

        TriedCalls tried = sandbox.tried();

        assertThat(tried.calls()).isEqualTo(4);
        assertThat(tried.operations())
                .extracting(TriedCalls.AtOperation::operation)
                .containsExactly(Controlled.ALLOCATE, Controlled.QUERY);
        TriedCalls.AtOperation allocate = tried.operations().get(0);
        assertThat(allocate.calls()).isEqualTo(3);
        assertThat(allocate.errors()).containsExactly("FailedOperation.BalanceInsufficient");
        assertThat(allocate.fields()).containsExactly("/AddedCredit", "/ClientUin");
        assertThat(allocate.faults()).containsExactly("lost");
        assertThat(allocate.pages()).isEmpty();
        assertThat(tried.operations().get(1).pages()).containsExactly("beyond the last page");
        assertThat(tried.mistakes()).contains(new TriedCalls.Repeated("blind-repeat", Controlled.ALLOCATE, 1));
    }

    @Test
    void whereNothingWasCalledNothingWasTried() {
        assertThat(controlled.kybio().tried()).isEqualTo(new TriedCalls(0, java.util.List.of(), java.util.List.of()));
    }
}
