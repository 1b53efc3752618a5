package org.ledgermock.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** All other targets in one JVM, for a short run: to start one takes longer than to try a thousand inputs. */
public final class EveryFuzz {

    /** By their letters, {@code A} and so on, in the order of their names. */
    static final List<Consumer<byte[]>> TARGETS = List.of(
            AdminFuzz::fuzzerTestOneInput,
            AnswerFuzz::fuzzerTestOneInput,
            AuthorizationFuzz::fuzzerTestOneInput,
            CredentialsFuzz::fuzzerTestOneInput,
            FormFuzz::fuzzerTestOneInput,
            JsonFuzz::fuzzerTestOneInput,
            MemberBodyFuzz::fuzzerTestOneInput,
            MemberHeadersFuzz::fuzzerTestOneInput,
            MultipartFuzz::fuzzerTestOneInput,
            PartnerBodyFuzz::fuzzerTestOneInput,
            QueryFuzz::fuzzerTestOneInput,
            SeedFuzz::fuzzerTestOneInput);

    private EveryFuzz() {}

    /** The first byte says which target gets the rest. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length > 0) {
            int target = Math.floorMod(data[0] - 'A', TARGETS.size());
            TARGETS.get(target).accept(Arrays.copyOfRange(data, 1, data.length));
        }
    }
}
