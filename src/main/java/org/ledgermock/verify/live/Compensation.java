package org.ledgermock.verify.live;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ledgermock.verify.SkippedException;

/**
 * Remembers what accounts had before a run changed them, and puts it back. The quantities are read again before and after:
 * an answer that was lost leaves it open whether a call was carried out.
 */
final class Compensation {

    private static final int ATTEMPTS = 3;

    private final Accounts accounts;
    private final Map<Account, AccountBalances> before = new LinkedHashMap<>();
    private final Map<Account, AccountBalances> lastSeen = new LinkedHashMap<>();
    private final Map<String, Integer> carriedOut = new TreeMap<>();
    private Optional<RestoreReport> left = Optional.empty();

    Compensation(Accounts accounts) {
        this.accounts = requireNonNull(accounts, "accounts");
    }

    private record Account(String family, String kind, String key) {

        @Override
        public String toString() {
            return kind + " " + key;
        }
    }

    /**
     * Reads what an account has, before the first call that may change it.
     *
     * @throws SkippedException when it cannot be read: what is not known could not be put back
     */
    void remember(String family, String kind, String key) {
        Account account = new Account(family, kind, key);
        if (before.containsKey(account)) {
            return;
        }
        try {
            AccountBalances holding = accounts.read(family, kind, key);
            before.put(account, holding);
            lastSeen.put(account, holding);
        } catch (RuntimeException e) {
            throw new SkippedException("what %s has cannot be read, so that it could not be put back: %s"
                    .formatted(account, e.getMessage()));
        }
    }

    /** A changing call was answered by a success, or not at all. */
    void mayHaveBeenCarriedOut(String family, String operation) {
        carriedOut.merge(family + "/" + operation, 1, Integer::sum);
    }

    /** Puts everything back, once; says what stays behind and what could not be undone. */
    synchronized RestoreReport putBack() {
        if (left.isEmpty()) {
            List<String> undone = new ArrayList<>();
            before.forEach((account, holding) -> putBack(account, holding).ifPresent(undone::add));
            List<String> stays = carriedOut.entrySet().stream()
                    .map(entry -> "%s was carried out %d times: its rows in the vendor's history stay"
                            .formatted(entry.getKey(), entry.getValue()))
                    .toList();
            left = Optional.of(new RestoreReport(stays, undone));
        }
        return left.get();
    }

    private Optional<String> putBack(Account account, AccountBalances holding) {
        String problem = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                AccountBalances now = accounts.read(account.family, account.kind, account.key);
                lastSeen.put(account, now);
                if (holding.isAs(now)) {
                    return Optional.empty();
                }
                accounts.putBack(account.family, account.kind, account.key, holding, now);
                carriedOut.merge(account.family + ", putting back", 1, Integer::sum);
                AccountBalances after = accounts.read(account.family, account.kind, account.key);
                lastSeen.put(account, after);
                if (holding.isAs(after)) {
                    return Optional.empty();
                }
                problem = "it is not as before although it was put back";
            } catch (RuntimeException | AssertionError e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        return Optional.of(describe(account, holding, problem));
    }

    private String describe(Account account, AccountBalances holding, String problem) {
        AccountBalances seen = Optional.ofNullable(lastSeen.get(account)).orElse(holding);
        List<String> parts = new ArrayList<>();
        holding.quantities().keySet().stream().sorted().forEach(quantity -> {
            BigDecimal missing = holding.missing(quantity, seen);
            parts.add("%s was %s, last seen %s%s"
                    .formatted(
                            quantity,
                            holding.of(quantity).toPlainString(),
                            seen.of(quantity).toPlainString(),
                            missing.signum() == 0 ? "" : ", to be moved by " + missing.toPlainString()));
        });
        holding.texts().keySet().stream()
                .sorted()
                .filter(name -> !holding.text(name).equals(seen.text(name)))
                .forEach(name -> parts.add("its %s is another one than before".formatted(name)));
        return "%s: %s (%s)".formatted(account, String.join("; ", parts), problem);
    }
}
