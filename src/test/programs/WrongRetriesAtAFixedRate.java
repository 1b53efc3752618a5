// wrong: repeats every 300 ms what a limit refuses
// family: tencent-partner
// with: QueryCustomersCredit error RequestLimitExceeded next 7
// named: no-pause

final class WrongRetriesAtAFixedRate {

    public static void main(String[] arguments) {
        Signed.main(() -> {
            for (int attempt = 0; attempt < 8; attempt++) {
                try {
                    Signed.tencent("QueryCustomersCredit", "{}");
                    return;
                } catch (Signed.Refused refused) {
                    Thread.sleep(300);
                }
            }
        });
    }
}
