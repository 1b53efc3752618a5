// right: brings a customer's credit to what it shall be: reads it, adds what is missing, and reads again until it is right
// family: tencent-partner
// with: AllocateCustomerCredit lost; AllocateCustomerCredit busy; AllocateCustomerCredit late 3000

import java.math.BigDecimal;

final class RightReconciles {

    public static void main(String[] arguments) {
        Signed.main(() -> {
            for (int round = 0; round < 3; round++) {
                BigDecimal missing = new BigDecimal("100").subtract(credit());
                if (missing.signum() == 0) {
                    return;
                }
                try {
                    Signed.tencent("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":" + missing + "}");
                } catch (Signed.Unclear unclear) {
                    Thread.sleep(1_200);
                }
            }
            throw new Signed.Unclear("it is not what it shall be");
        });
    }

    private static BigDecimal credit() throws Exception {
        return Signed.amount(
                "Credit", Signed.tencent("QueryCustomersCredit", "{\"FilterType\":\"ClientUin\",\"Filter\":\"1\"}"));
    }
}
