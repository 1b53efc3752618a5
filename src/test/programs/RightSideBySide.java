// right: pays three customers side by side, each once, and says for each what it knows
// family: tencent-partner
// expect: customer 200000000001 gains 10 once and customer 200000000002 gains 10 once and customer 200000000003 gains 10 once
// with: AllocateCustomerCredit lost; AllocateCustomerCredit busy; AllocateCustomerCredit late 5000
// seed: thousand

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class RightSideBySide {

    public static void main(String[] arguments) {
        Signed.main(() -> {
            ExecutorService threads = Executors.newFixedThreadPool(3);
            List<Callable<Boolean>> payments = new ArrayList<>();
            for (long customer = 200_000_000_001L; customer <= 200_000_000_003L; customer++) {
                long uin = customer;
                payments.add(() -> pay(uin));
            }
            boolean allKnown = true;
            for (Future<Boolean> payment : threads.invokeAll(payments)) {
                allKnown &= payment.get();
            }
            if (!allKnown) {
                throw new Signed.Unclear("one of them");
            }
        });
    }

    private static boolean pay(long uin) throws Exception {
        try {
            Signed.tencent("AllocateCustomerCredit", "{\"ClientUin\":" + uin + ",\"AddedCredit\":10}");
            return true;
        } catch (Signed.Unclear unclear) {
            return false;
        }
    }
}
