package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** The control: a planted mistake, behind words that chance alone does not find. Where it is not found, nothing else would be. */
public final class PlantedFuzz {

    private PlantedFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, ISO_8859_1);
        if (text.startsWith("planted") && text.endsWith("mistake")) {
            throw new AssertionError("the planted mistake is found");
        }
    }
}
