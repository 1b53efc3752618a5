// wrong: gives up while the vendor is still at it, and pays again
// family: tencent-partner
// expect: customer 1 gains 10 once
// found: moved-twice
// with: AllocateCustomerCredit delay 3500
// named: blind-repeat

import java.time.Duration;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;

final class WrongWaitsNotLongEnough {

    public static void main(String[] arguments) {
        Signed.main(() -> {
            HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            System.out.println(Signed.tencent("QueryPartnerCredit", "{}"));
            for (Duration patience : new Duration[] {Duration.ofMillis(1_500), Duration.ofSeconds(9)}) {
                try {
                    http.send(
                            Signed.tencentRequest("AllocateCustomerCredit", "{\"ClientUin\":1,\"AddedCredit\":10}")
                                    .timeout(patience)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    break;
                } catch (HttpTimeoutException late) {
                    System.err.println("once more");
                }
            }
            Thread.sleep(3_000);
            System.out.println(Signed.tencent("QueryPartnerCredit", "{}"));
        });
    }
}
