// wrong: gives up while the vendor is still at it, and pays again
// family: tencent-partner
// with: AllocateCustomerCredit delay 1000
// named: blind-repeat

import java.time.Duration;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;

final class WrongWaitsNotLongEnough {

    public static void main(String[] arguments) {
        Signed.main(() -> {
            HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            for (Duration patience : new Duration[] {Duration.ofMillis(500), Duration.ofSeconds(9)}) {
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
            Thread.sleep(1_500);
            System.out.println(Signed.tencent("QueryPartnerCredit", "{}"));
        });
    }
}
