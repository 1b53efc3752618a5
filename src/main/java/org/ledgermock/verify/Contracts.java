package org.ledgermock.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.Contract;
import org.ledgermock.contract.FamilyContract;

/** The contracts on the class path, read once. */
public final class Contracts {

    private static final ClassPathFiles FILES = new ClassPathFiles(Contracts.class.getClassLoader());
    private static final Map<String, FamilyContract> LOADED = new ConcurrentHashMap<>();

    private Contracts() {}

    /** The names of all families. */
    public static List<String> families() {
        return FamilyContract.families(FILES);
    }

    public static FamilyContract of(String family) {
        return LOADED.computeIfAbsent(family, name -> FamilyContract.load(name, FILES));
    }

    /** The contract of an operation; its name may have a group before it, and any case, as in vendors' paths. */
    public static Optional<Contract> operation(String family, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return of(family).operations().values().stream()
                .filter(contract ->
                        contract.operation().toLowerCase(Locale.ROOT).equals(last))
                .findFirst();
    }

    static ClassPathFiles files() {
        return FILES;
    }
}
