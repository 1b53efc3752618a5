package org.ledgermock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No text outside a wing names a vendor, a family or its nouns: whoever reads a message or a comment there may have a family
 * of their own. Examples in Javadoc are users' programs, and citations lead to where a fact is from.
 */
class WingsTest {

    private static final Path MAIN = Path.of("src/main/java/org/ledgermock");
    private static final List<String> WINGS = List.of("tencent", "kybio");

    private static final Pattern NAMES = Pattern.compile(
            "(?i)tencent|kybio|pospal|weebo|intlpartnersmgt|partnersandbox|membersandbox|\\bappid\\b|\\bappkey\\b"
                    + "|customeruid|clientuin|addedcredit|secretid|UTC\\+8|\\bchina\\b"
                    + "|AllocateCustomerCredit|QueryCustomersCredit|updateBalancePointByIncrement");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>.*?</pre>");
    private static final Pattern CITATION = Pattern.compile("docs/sources/[\\w./#-]+");

    @Test
    void nothing_outside_a_wing_names_what_is_in_one() {
        assertThat(naming(MAIN)).isEmpty();
    }

    @Test
    void whoever_does_is_found(@TempDir Path tree) throws IOException {
        write(tree, "pipeline/Names.java", "class Names { String says = \"ask Tencent\"; }\n");
        write(tree, "pipeline/Comment.java", "// As the appId has it.\nclass Comment {}\n");
        write(
                tree,
                "pipeline/Other.java",
                "/** <pre>{@code\n * new PartnerSandbox();\n * }</pre> */\nclass Other {}\n");
        write(
                tree,
                "pipeline/Cites.java",
                "// Digits are exact (docs/sources/kybio-member.md#scale).\nclass Cites {}\n");
        write(tree, "tencent/Wing.java", "class Wing { String says = \"ask Tencent\"; }\n");

        assertThat(naming(tree)).containsExactly("pipeline/Comment.java: appId", "pipeline/Names.java: Tencent");
    }

    private static void write(Path tree, String file, String text) throws IOException {
        Files.createDirectories(tree.resolve(file).getParent());
        Files.writeString(tree.resolve(file), text);
    }

    private static List<String> naming(Path main) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(main)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> WINGS.stream()
                            .noneMatch(wing -> main.relativize(file).startsWith(wing)))
                    .sorted()
                    .forEach(file -> {
                        Matcher name = NAMES.matcher(text(file));
                        while (name.find()) {
                            found.add("%s: %s".formatted(main.relativize(file), name.group()));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String text(Path file) {
        try {
            String text = EXAMPLE.matcher(Files.readString(file)).replaceAll("");
            return CITATION.matcher(text).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
