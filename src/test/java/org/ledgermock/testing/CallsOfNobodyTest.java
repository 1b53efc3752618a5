package org.ledgermock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.KybioClient;
import org.ledgermock.oracle.TencentClient;
import org.ledgermock.tencent.testing.PartnerSandbox;

/** A call whose credential leads to no sandbox is not silent: it was meant for one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsOfNobodyTest {

    private final Ledgermock ledgermock = Ledgermock.start();

    @AfterAll
    void close() {
        ledgermock.close();
    }

    private static void query(PartnerSandbox partner, String secretId) {
        new TencentClient(partner.endpoint(), new Credential(secretId, partner.secretKey()), InstantSource.system())
                .call("QueryPartnerCredit", "{}");
    }

    /** A probe asks whether a server is up. */
    @Test
    void what_asks_for_nothing_is_no_call() throws Exception {
        PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(partner.endpoint()).build(), HttpResponse.BodyHandlers.discarding());

        assertThat(partner.report()).contains("with no credential, refused with");
        partner.assertNothingRefused();
        ledgermock.release(partner);
    }

    @Test
    void one_is_refused_where_no_other_test_can_have_made_it() {
        PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
        MemberSandbox shop = ledgermock.sandbox(MemberSandbox.class);
        query(partner, "AKIDwrong");

        assertThatThrownBy(partner::assertNothingRefused)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "got: 1 call came meanwhile that belongs to no sandbox: QueryPartnerCredit with the credential 'AKIDwrong', refused with AuthFailure.SecretIdNotFound (");
        assertThat(partner.report())
                .contains("saw no call", "besides, 1 call came meanwhile", "call with credential() of");
        shop.assertNothingRefused();
        KybioClient wrong =
                new KybioClient(shop.endpoint(), new Credential("wrong", shop.appKey()), InstantSource.system());
        // The vendor does not sign such an answer, and this client holds it to that.
        catchThrowable(() -> wrong.call("queryByUid", "{\"appId\":\"wrong\",\"customerUid\":1}"));
        assertThatThrownBy(shop::assertNothingRefused)
                .hasMessageContaining("with the credential 'wrong', refused with ");

        partner.control().clearJournal();
        partner.assertNothingRefused();
        ledgermock.release(partner);
        ledgermock.release(shop);

        PartnerSandbox next = ledgermock.sandbox(PartnerSandbox.class);
        assertThat(next.report()).doesNotContain("besides");
        query(next, partner.secretId());
        assertThatCode(next::assertNothingRefused)
                .as("the test before it may have left that behind")
                .doesNotThrowAnyException();
        PartnerSandbox other = ledgermock.sandbox(PartnerSandbox.class);
        query(next, "AKIDwrong");

        assertThatCode(other::assertNothingRefused).as("it may be the other's").doesNotThrowAnyException();
        assertThatCode(next::assertNothingRefused).doesNotThrowAnyException();
        assertThat(next.report())
                .contains("besides, 1 call came meanwhile that belongs to no sandbox", "it may be another test's");

        query(next, next.secretId() + "x");
        assertThatThrownBy(next::assertNothingRefused).isInstanceOf(AssertionError.class);
        assertThatCode(other::assertNothingRefused).doesNotThrowAnyException();
        ledgermock.release(next);
        ledgermock.release(other);
    }
}
