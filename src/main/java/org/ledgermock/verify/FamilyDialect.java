package org.ledgermock.verify;

import java.net.URI;
import java.util.List;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.verify.drift.VendorPage;

/**
 * What a contract run knows of a family beyond its files and its protocol. A family has all of it by default; a wing
 * overrides what its vendor's users are used to. Found by {@link java.util.ServiceLoader}.
 */
public interface FamilyDialect {

    /** Whose families speak so: the name of a protocol, as family files have it. */
    String protocol();

    /** Packages with steps of its own, for Cucumber's glue. */
    default List<String> glue() {
        return List.of();
    }

    /** The variables in which its users have their credentials. */
    default EnvironmentNames environment(String family) {
        return EnvironmentNames.of(family);
    }

    /** Reads a page of the vendor's documents, saved as text. */
    default VendorPage page(String text) {
        return VendorPage.ofLines(text);
    }

    /**
     * What its users change in a client to reach a server, in lines.
     *
     * @param server as a client on this machine calls it
     */
    default List<String> clients(FamilyContract contract, URI server) {
        return List.of("%-15s %s".formatted(contract.family(), server));
    }
}
