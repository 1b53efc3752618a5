package org.ledgermock.kybio.verify;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.verify.EnvironmentNames;
import org.ledgermock.verify.FamilyDialect;
import org.ledgermock.verify.drift.VendorPage;

/** What users of the KYBIO / Pospal open API are used to. */
public final class KybioDialect implements FamilyDialect {

    @Override
    public String protocol() {
        return "pospal-open-api-1";
    }

    @Override
    public List<String> glue() {
        return List.of("org.ledgermock.kybio.verify");
    }

    @Override
    public EnvironmentNames environment(String family) {
        return new EnvironmentNames("KYBIO_APP_ID", "KYBIO_APP_KEY", "KYBIO_TOKEN", Map.of());
    }

    @Override
    public VendorPage page(String text) {
        return KybioPage.of(text);
    }

    @Override
    public List<String> clients(FamilyContract contract, URI server) {
        List<String> prefixes =
                contract.file().protocol().array("prefixes").orElseThrow().texts();
        return List.of("%-15s host %s%s/".formatted(contract.family(), server, prefixes.get(prefixes.size() - 1)));
    }
}
