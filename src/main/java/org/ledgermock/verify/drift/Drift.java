package org.ledgermock.verify.drift;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.DataFile;
import org.ledgermock.contract.FamilyContract;

/**
 * How far the vendors' pages and the contracts have drifted apart.
 *
 * @param read the pages that were looked at
 * @param notThere pages that contracts rest on, for which there was no file
 * @param notKnown files that no contract rests on
 * @param holding how many claims hold
 * @param lost what rests on a line that is gone, has changed, or is not the only one
 * @param unclaimed lines that say something and that no contract rests on
 */
public record Drift(
        List<String> read,
        List<String> notThere,
        List<String> notKnown,
        int holding,
        List<Lost> lost,
        List<Unclaimed> unclaimed) {

    private static final String TEXT = ".txt";

    public Drift {
        read = List.copyOf(read);
        notThere = List.copyOf(notThere);
        notKnown = List.copyOf(notKnown);
        lost = List.copyOf(lost);
        unclaimed = List.copyOf(unclaimed);
    }

    /** Whether all that was looked at is as the contracts have it. */
    public boolean isNone() {
        return lost.isEmpty() && unclaimed.isEmpty();
    }

    /**
     * Compares the contracts on the class path with pages saved as text.
     *
     * @param folder holds {@code <document>.txt}, in UTF-8, for each page to be looked at
     * @param pages reads a page of a family
     * @throws IllegalArgumentException when there is no such folder, or none of the pages is in it
     * @throws org.ledgermock.contract.InvalidFile when a page is not UTF-8
     */
    public static Drift of(Path folder, ClassPathFiles files, BiFunction<String, String, VendorPage> pages) {
        requireNonNull(folder, "folder");
        Map<String, List<Claim>> claims = Claim.all(FamilyContract.families(files), files).stream()
                .collect(Collectors.groupingBy(claim -> claim.locator().document(), TreeMap::new, Collectors.toList()));
        TreeSet<String> there = pagesIn(folder);
        Comparison comparison = new Comparison();
        List<String> read = new ArrayList<>();
        List<String> notThere = new ArrayList<>();
        claims.forEach((document, made) -> {
            if (there.remove(document)) {
                String family = made.get(0).family();
                comparison.compare(document, pages.apply(family, text(folder, document)), made);
                read.add(document);
            } else {
                notThere.add(document);
            }
        });
        if (read.isEmpty()) {
            throw new IllegalArgumentException("%s has no page that a contract rests on: save them as text, as %s"
                    .formatted(folder, String.join(", ", names(notThere))));
        }
        return new Drift(
                read, notThere, List.copyOf(there), comparison.holding(), comparison.lost(), comparison.unclaimed());
    }

    private static List<String> names(List<String> documents) {
        return documents.stream().map(document -> document + TEXT).toList();
    }

    private static TreeSet<String> pagesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is no folder");
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TEXT))
                    .map(name -> name.substring(0, name.length() - TEXT.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static String text(Path folder, String document) {
        return DataFile.text(folder.resolve(document + TEXT));
    }
}
