package org.ledgermock.tencent.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Refusal;
import org.ledgermock.message.Texts;

/** Whether what is asked for exists: version, action, region. */
final class TargetChecks {

    static final String SERVED_REGIONS = "servedRegions";

    private static final String ANY = "any";

    // As in ap-guangzhou and ap-shanghai-fsi.
    private static final Pattern REGION_NAME = Pattern.compile("[a-z]{2}(-[a-z0-9]{1,20}){1,3}");

    private final TencentSettings settings;

    TargetChecks(TencentSettings settings) {
        this.settings = settings;
    }

    Optional<Refusal> version(TencentCall call) {
        String version = call.common("Version").orElseThrow();
        return settings.versions().contains(version)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        TencentErrors.VERSION,
                        Map.of("version", version, "service", settings.service()),
                        Explanation.of("Of the vendor's services there is %s alone here, in the versions %s."
                                .formatted(settings.service(), settings.versions()))));
    }

    Optional<Refusal> action(TencentCall call) {
        String action = call.common("Action").orElseThrow();
        return call.operation().isEmpty()
                ? Optional.of(new Refusal(
                        TencentErrors.ACTION,
                        Map.of(
                                "action",
                                action,
                                "service",
                                settings.service(),
                                "version",
                                call.common("Version").orElseThrow()),
                        call.gateway().absence(action, action)))
                : Optional.empty();
    }

    /**
     * A region may be absent, empty, of any text or the word null, unless an action or an option asks for more
     * (docs/sources/tencent-gateway.md#region-forms).
     */
    Optional<Refusal> region(TencentCall call) {
        String region = call.common("Region").orElse("");
        if (region.isEmpty()
                && call.gateway().requiredCommonParameters(call.operation()).contains("Region")) {
            return Optional.of(TencentErrors.missing(call.commonName("Region"), "the request"));
        }
        String served = call.gateway().options().text(SERVED_REGIONS);
        // A client that has no region sends none, an empty one or the word null
        // (docs/sources/tencent-gateway.md#sdk-defaults).
        return served.equals(ANY) || region.isEmpty() || region.equals("null")
                ? Optional.empty()
                : notServed(call, region, List.of(served.split(",")));
    }

    private static Optional<Refusal> notServed(TencentCall call, String region, List<String> served) {
        if (served.contains(region)) {
            return Optional.empty();
        }
        Explanation why = Explanation.of(
                "The call names the region '%s'; by the option %s those served are %s, and a call may name none."
                        .formatted(Texts.shortened(region), SERVED_REGIONS, served));
        return Optional.of(
                REGION_NAME.matcher(region).matches()
                        ? new Refusal(TencentErrors.REGION, Map.of(), why)
                        : new Refusal(TencentErrors.REGION_FORM, Map.of("parameter", call.commonName("Region")), why));
    }
}
