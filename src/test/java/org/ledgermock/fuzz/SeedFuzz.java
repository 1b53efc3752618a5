package org.ledgermock.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.message.JsonObject;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.seed.SeedLibrary;
import org.ledgermock.seed.SeedLibrary.NamedSeed;
import org.ledgermock.seed.SeedLibrary.Start;
import org.ledgermock.seed.SeedWriter;

/** Seeds, JSON or YAML: a mistake is told with its file, and what was loaded can be written and loaded again. */
public final class SeedFuzz {

    private static final int LEDGER = 100;
    private static final Ground GROUND = Ground.one();
    private static final SeedLibrary LIBRARY = new SeedLibrary(GROUND.assembly().files());

    private SeedFuzz() {}

    /** The first line is the name of the file, which says whether it is YAML. */
    public static void fuzzerTestOneInput(byte[] data) {
        Split split = Split.of(data);
        String name = split.line().contains("yaml") ? "a.yaml" : "a.json";
        try {
            NamedSeed seed = LIBRARY.written(name, new String(split.rest(), UTF_8));
            Optional<ServedFamily> family =
                    GROUND.assembly().families().find(seed.seed().family());
            if (family.isPresent()) {
                JsonObject first = document(family.get(), seed);
                JsonObject again = document(family.get(), LIBRARY.written("again.json", first.toString()));
                Require.that(
                        first.equals(again),
                        () -> "written and loaded again it is\n%s\nand was\n%s".formatted(again, first));
            }
        } catch (InvalidFile mistake) {
            Require.that(
                    String.valueOf(mistake.getMessage()).contains(name),
                    () -> "a mistake without its file: " + mistake.getMessage());
        }
    }

    private static JsonObject document(ServedFamily family, NamedSeed seed) {
        Start start = LIBRARY.start(List.of(seed), family.model(), LEDGER);
        return SeedWriter.document(family.name(), start.account(), start.state());
    }
}
