package org.ledgermock.protocol.tencent;

import java.util.Map;
import java.util.Optional;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Refusal;

/** Whether what is asked for exists: version, action, region. */
final class TargetChecks {

    private final TencentSettings settings;

    TargetChecks(TencentSettings settings) {
        this.settings = settings;
    }

    Optional<Refusal> version(TencentCall call) {
        String version = call.common("Version").orElseThrow();
        return settings.versions().contains(version)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Errors.VERSION,
                        Map.of("version", version, "service", settings.service()),
                        Explanation.of("Versions offered are " + settings.versions() + ".")));
    }

    Optional<Refusal> action(TencentCall call) {
        String action = call.common("Action").orElseThrow();
        return call.operation().isEmpty()
                ? Optional.of(new Refusal(
                        Errors.ACTION,
                        Map.of(
                                "action",
                                action,
                                "service",
                                settings.service(),
                                "version",
                                call.common("Version").orElseThrow()),
                        Explanation.of("This family has no operation of that name; names are case-sensitive.")))
                : Optional.empty();
    }

    /** A region may be absent, empty, of any text or the word null; an action may insist on one (reference 0.6). */
    Optional<Refusal> region(TencentCall call) {
        boolean required =
                call.gateway().requiredCommonParameters(call.operation()).contains("Region");
        boolean given =
                call.common("Region").filter(region -> !region.isEmpty()).isPresent();
        return required && !given
                ? Optional.of(Errors.missing(call.commonName("Region"), "the request"))
                : Optional.empty();
    }
}
