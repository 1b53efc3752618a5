package org.ledgermock.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;
import org.ledgermock.message.Explanation;
import org.ledgermock.message.Likely;
import org.ledgermock.message.Texts;
import org.ledgermock.protocol.Protocol;

/** Says why a family has no operation at an address: not simulated, known and not bound, misspelt, or unknown. */
final class Absences {

    // Longer than any that a vendor has: a hint is not worth comparing more.
    private static final int LONGEST = 100;

    private final Map<String, String> reasons = new TreeMap<>();
    private final List<String> known = new ArrayList<>();

    Absences(FamilyContract contract, Protocol<?> protocol) {
        contract.notSimulated()
                .operations()
                .forEach((address, does) -> add(
                        protocol,
                        address,
                        "The vendor has %s, which %s; Ledgermock does not simulate it yet. A stub of your own can answer it."
                                .formatted(address, does)));
        contract.operations().values().stream()
                .map(Contract::address)
                .forEach(address -> add(
                        protocol,
                        address,
                        "The mapping of %s was removed or edited; POST /__admin/mappings/reset brings it back."
                                .formatted(address)));
    }

    private void add(Protocol<?> protocol, String address, String reason) {
        known.add(address);
        reasons.put(protocol.address(address), reason);
    }

    Explanation at(String address, String sent) {
        String shown = Texts.shortened(sent);
        String hint = address.length() > LONGEST ? "" : Likely.hint(address, known);
        return Explanation.of(reasons.getOrDefault(
                address, "Nothing is known of an operation '%s' of this vendor's%s.".formatted(shown, hint)));
    }
}
