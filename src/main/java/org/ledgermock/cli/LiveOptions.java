package org.ledgermock.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgermock.verify.live.Permission;
import org.ledgermock.verify.live.Quantity;
import picocli.CommandLine.Option;

/** What {@code verify} is told of a live endpoint. */
final class LiveOptions {

    @Option(names = "--target", paramLabel = "URL", description = "The endpoint: https://host or http://host:port.")
    private @Nullable String target;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Certificates to trust, in PEM, instead of the machine's.")
    private @Nullable Path ca;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description =
                    "Takes each family's first credential of this file, instead of TENCENTCLOUD_SECRET_ID,"
                            + " TENCENTCLOUD_SECRET_KEY, TENCENTCLOUD_TOKEN and KYBIO_APP_ID, KYBIO_APP_KEY of the environment.")
    private @Nullable Path credentials;

    @Option(
            names = "--allow-mutations",
            description = "Lets calls change the state of those named. Without it none does.")
    private boolean mutations;

    @Option(
            names = "--customer",
            paramLabel = "UIN",
            description = "A customer whose credit may be changed; may be repeated.")
    private List<String> customers = new ArrayList<>();

    @Option(
            names = "--member",
            paramLabel = "UID",
            description = "A member whose balance and points may be changed; may be repeated.")
    private List<String> members = new ArrayList<>();

    @Option(names = "--max-credit", paramLabel = "AMOUNT", description = "How far credit may be from where it began.")
    private @Nullable BigDecimal maxCredit;

    @Option(names = "--max-balance", paramLabel = "AMOUNT", description = "How far balance may be from where it began.")
    private @Nullable BigDecimal maxBalance;

    @Option(names = "--max-points", paramLabel = "AMOUNT", description = "How far points may be from where they began.")
    private @Nullable BigDecimal maxPoints;

    @Option(
            names = "--allow-irreversible",
            paramLabel = "OPERATION",
            description = "Lets this operation be called although nothing takes it back; may be repeated.")
    private List<String> irreversible = new ArrayList<>();

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description =
                    "Keeps what held, without answers, as DIR/FAMILY/verified-DATE.json; in a checkout DIR is schemas.")
    private @Nullable Path record;

    boolean isGiven() {
        return target != null;
    }

    /** Whether something is said of a live endpoint, and not which. */
    boolean lacksTarget() {
        return target == null
                && (ca != null
                        || credentials != null
                        || record != null
                        || mutations
                        || !customers.isEmpty()
                        || !members.isEmpty()
                        || !irreversible.isEmpty()
                        || maxCredit != null
                        || maxBalance != null
                        || maxPoints != null);
    }

    String target() {
        return target == null ? "" : target;
    }

    Optional<Path> ca() {
        return Optional.ofNullable(ca);
    }

    Optional<Path> credentials() {
        return Optional.ofNullable(credentials);
    }

    Optional<Path> record() {
        return Optional.ofNullable(record);
    }

    /** @throws IllegalArgumentException when they contradict each other */
    Permission permission() {
        Map<Quantity, BigDecimal> budgets = new EnumMap<>(Quantity.class);
        put(budgets, Quantity.CREDIT, maxCredit);
        put(budgets, Quantity.BALANCE, maxBalance);
        put(budgets, Quantity.POINTS, maxPoints);
        return new Permission(mutations, customers, members, budgets, Set.copyOf(irreversible));
    }

    private static void put(Map<Quantity, BigDecimal> budgets, Quantity quantity, @Nullable BigDecimal budget) {
        if (budget != null) {
            budgets.put(quantity, budget);
        }
    }
}
