package org.ledgermock.tencent.verify;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.verify.EnvironmentNames;
import org.ledgermock.verify.FamilyDialect;
import org.ledgermock.verify.drift.VendorPage;

/** What users of Tencent Cloud's SDKs are used to. */
public final class TencentDialect implements FamilyDialect {

    @Override
    public String protocol() {
        return "tencent-cloud-3";
    }

    @Override
    public List<String> glue() {
        return List.of("org.ledgermock.tencent.verify");
    }

    @Override
    public EnvironmentNames environment(String family) {
        return new EnvironmentNames(
                "TENCENTCLOUD_SECRET_ID",
                "TENCENTCLOUD_SECRET_KEY",
                "TENCENTCLOUD_TOKEN",
                Map.of("Region", "TENCENTCLOUD_REGION"));
    }

    @Override
    public VendorPage page(String text) {
        return TencentPage.of(text);
    }

    @Override
    public List<String> clients(FamilyContract contract, URI server) {
        String authority = server.getAuthority();
        return List.of(
                "Tencent Java    httpProfile.setProtocol(\"http://\"); httpProfile.setEndpoint(\"" + authority + "\");",
                "Tencent Python  HttpProfile(protocol=\"http\", endpoint=\"" + authority + "\")",
                "Tencent Go      HttpProfile.Scheme = \"HTTP\"; HttpProfile.Endpoint = \"" + authority + "\"",
                "Tencent Node    new HttpProfile(\"http://\", \"" + authority + "\")");
    }
}
