// right: brings a customer's credit to what it shall be: reads it, adds what is missing, and reads again until it is right
// family: tencent-partner
// expect: customer 1 gains 10 once
// with: AllocateCustomerCredit lost; AllocateCustomerCredit busy; AllocateCustomerCredit late 5000

import java.math.BigDecimal;

final class RightReconciles {

    public static void main(String[] arguments) {
        Signed.main(() -> {
            boolean called = false;
            for (int round = 0; round < 3; round++) {
                try {
                    BigDecimal missing = new BigDecimal("100").subtract(credit());
                    if (missing.signum() == 0) {
                        return;
                    }
                    Signed.tencent("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":" + missing + "}");
                    called = true;
                } catch (Signed.Unclear unclear) {
                    called = true;
                } catch (Signed.Refused refused) {
                    throw called ? new Signed.Unclear("refused " + refused.code + ", behind a call") : refused;
                }
                // What is read may be a second old.
                Thread.sleep(1_200);
            }
            throw new Signed.Unclear("it is not what it shall be");
        });
    }

    private static BigDecimal credit() throws Exception {
        return Signed.amount(
                "Credit", Signed.tencent("QueryCustomersCredit", "{\"FilterType\":\"ClientUin\",\"Filter\":\"1\"}"));
    }
}
