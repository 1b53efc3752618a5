package org.ledgermock.explore;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.InstantSource;
import org.ledgermock.oracle.Credential;
import org.ledgermock.oracle.TencentClient;

/** What a program that pays is made of, for flows that are right or wrong in one way. */
final class Payments {

    // To make one for each run takes longer than the run.
    private static final TencentClient ALL =
            new TencentClient(URI.create("http://127.0.0.1"), new Credential("none", "none"), InstantSource.system());

    private final TencentClient client;

    Payments(Box box, URI server) {
        org.ledgermock.message.Credential own = box.sandbox().credentials().get(0);
        this.client = ALL.at(server).with(call -> call.secretId(own.id()).secretKey(own.secret()));
    }

    /** It is not known what came of a call. */
    static final class Unclear extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** A call was refused. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String code) {
            super(code);
        }
    }

    void pay(long uin) {
        answer("AllocateCustomerCredit", "{\"ClientUin\":%d,\"AddedCredit\":10}".formatted(uin), "/TotalCredit");
    }

    BigDecimal credit(long uin) {
        return new BigDecimal(
                answer("QueryCreditByUinList", "{\"UinList\":[%d]}".formatted(uin), "/Data/0/TotalCredit"));
    }

    private String answer(String action, String body, String wanted) {
        TencentClient.Answer answer;
        try {
            answer = client.call(action, body);
        } catch (UncheckedIOException e) {
            throw new Unclear();
        }
        if (answer.errorCode().isPresent()) {
            String code = answer.errorCode().get();
            throw code.contains("Busy") || code.contains("Internal") ? new Unclear() : new Refused(code);
        }
        if (!answer.response().at(wanted).isNumber()) {
            throw new Unclear();
        }
        return answer.response().at(wanted).decimalValue().toPlainString();
    }
}
