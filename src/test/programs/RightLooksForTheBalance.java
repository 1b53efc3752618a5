// right: adds to a balance, and when it does not know whether it has, looks at the balance twice, a second apart
// family: kybio-member
// expect: member 231607639459718452 gains 0.2 balance once
// with: updateBalancePointByIncrement lost; updateBalancePointByIncrement busy; updateBalancePointByIncrement late 5000

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

final class RightLooksForTheBalance {

    public static void main(String[] arguments) {
        Signed.main(() -> {
            BigDecimal before = Signed.amount("balance", member());
            String uid = Signed.found("\"customerUid\":(\\d+)", member());
            String now = LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                    .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
            try {
                Signed.kybio(
                        "updateBalancePointByIncrement",
                        "\"customerUid\":" + uid + ",\"balanceIncrement\":0.2,\"dataChangeTime\":\"" + now + "\"");
            } catch (Signed.Unclear unclear) {
                try {
                    for (int look = 0; look < 2; look++) {
                        if (Signed.amount("balance", member()).compareTo(before.add(new BigDecimal("0.2"))) == 0) {
                            return;
                        }
                        Thread.sleep(1_100);
                    }
                } catch (Signed.Refused noLook) {
                    // Whether it was added is still not known.
                }
                throw unclear;
            }
        });
    }

    private static String member() throws Exception {
        return Signed.kybio("queryByNumber", "\"customerNum\":\"LM000001\"");
    }
}
