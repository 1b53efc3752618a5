package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.journal.Exchange;
import org.ledgermock.protocol.Protocol;
import org.ledgermock.protocol.ProtocolTypes;

/** Whatever fails while an answer is written, the client gets the vendor's internal error, and the journal has the call. */
class FailingAnswersTest {

    private static final String FAMILY = "kybio-member";

    private final TestServer server = TestServer.ofTheProject();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer | updateBalancePointByIncrement | {"customerUid":231607639459718452,"balanceIncrement":1,"dataChangeTime":"2015-12-16 13:26:23"} | 1
            answer | queryByUid                    | {"customerUid":231607639459718452} | 0
            refuse | queryByUid                    | {"customerUid":1}                  | 0
            """)
    void are_in_the_journal_and_have_the_vendors_form(String failing, String operation, String body, int changes) {
        ServedFamily real = server.family(FAMILY);
        ServedFamily family = withFailing(failing, real);
        long before = server.sandbox(FAMILY).state().version();

        Exchange exchange = family.answer(server.signed(real, operation, body, TestServer.credential(real)));

        assertThat(exchange.stage()).isEqualTo(Exchange.DEFECT);
        assertThat(exchange.refusal().orElseThrow().why().cause()).contains("defect of the mock", "failed on purpose");
        assertThat(exchange.response().bodyText()).contains("\"status\":\"error\"");
        assertThat(server.sandbox(FAMILY).journal().newestFirst()).containsExactly(exchange);
        assertThat(server.sandbox(FAMILY).state().version()).isEqualTo(before + changes);
        assertThat(exchange.version().isPresent())
                .as("what was changed is told")
                .isEqualTo(changes > 0);
    }

    // The internal error itself is answered as ever.
    private ServedFamily withFailing(String method, ServedFamily real) {
        Protocol<?> protocol = ProtocolTypes.of(getClass().getClassLoader())
                .create(real.contract().file().protocol());
        boolean[] failed = new boolean[1];
        Protocol<?> failing = (Protocol<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Protocol.class}, (proxy, called, with) -> {
                    if (called.getName().equals(method) && !failed[0]) {
                        failed[0] = true;
                        throw new IllegalStateException("failed on purpose");
                    }
                    try {
                        return called.invoke(protocol, with);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ServedFamily family = new ServedFamily(
                real.contract(),
                real.model(),
                failing,
                real.options(),
                server.sandboxes,
                new Environment(server.now::get, () -> 0, () -> "request-1", server.pauses::add));
        real.operations().values().forEach(family::serve);
        return family;
    }
}
