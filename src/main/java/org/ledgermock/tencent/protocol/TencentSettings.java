package org.ledgermock.tencent.protocol;

import java.util.List;
import java.util.Optional;

/**
 * What a family's file says of its protocol.
 *
 * @param service short name, as it stands in credential scopes
 * @param versions that are offered
 * @param hosts official names, each a candidate for what was signed as host
 * @param path at which it is served
 * @param clientRegion what our own client sends as region
 */
record TencentSettings(
        String service, List<String> versions, List<String> hosts, String path, Optional<String> clientRegion) {

    TencentSettings {
        versions = List.copyOf(versions);
        hosts = List.copyOf(hosts);
        if (versions.isEmpty() || hosts.isEmpty()) {
            throw new IllegalArgumentException("the protocol needs at least one version and one host");
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path '%s' has to begin with a slash".formatted(path));
        }
    }

    /** Why a call could be for either of two families, and what to change; empty when something can tell. */
    Optional<String> sameAs(TencentSettings other) {
        Optional<String> version =
                versions.stream().filter(other.versions::contains).findFirst();
        Optional<String> host = hosts.stream().filter(other.hosts::contains).findFirst();
        return path.equals(other.path) && service.equals(other.service) && version.isPresent() && host.isPresent()
                ? Optional.of(
                        "both serve '%s' %s at %s%s; give one of them another /protocol/service, /protocol/versions or /protocol/hosts"
                                .formatted(service, version.get(), host.get(), path))
                : Optional.empty();
    }
}
