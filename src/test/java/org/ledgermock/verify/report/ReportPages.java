package org.ledgermock.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of a report, and what holds for all of them. */
public final class ReportPages {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern INLINE = Pattern.compile("(?s)<(style|script)>(.*?)</\\1>");
    private static final int INDEX_BYTES = 1_500_000;
    private static final int PAGE_BYTES = 300_000;

    private final Map<String, String> pages = new TreeMap<>();

    private ReportPages() {}

    /** All below a report's folder. */
    public static ReportPages in(Path folder) throws IOException {
        ReportPages found = new ReportPages();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                found.pages.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return found;
    }

    Map<String, String> all() {
        return pages;
    }

    /** Every link leads to a place, each place is there once, and nothing is fetched from elsewhere. */
    public ReportPages areWhole() {
        pages.forEach((name, page) -> {
            assertThat(found(PLACE, page)).as("places of " + name).doesNotHaveDuplicates();
            assertThat(page).as(name).doesNotContain(" src=", "<link", "url(", "@import", "://");
            for (String link : found(LINK, page)) {
                String[] parts = link.split("#", 2);
                String to = parts[0].isEmpty()
                        ? name
                        : Path.of(name).resolveSibling(parts[0]).normalize().toString();
                assertThat(pages).as("%s in %s", link, name).containsKey(to);
                if (parts.length > 1) {
                    assertThat(pages.get(to)).as("%s in %s", link, name).contains(" id=\"" + parts[1] + "\"");
                }
            }
        });
        return this;
    }

    /** The page lets nothing run or show but what is written in it. */
    public ReportPages areClosed() {
        pages.forEach((name, page) -> {
            assertThat(page).as(name).contains("content=\"default-src 'none'; ").doesNotContain("'unsafe-");
            Matcher inline = INLINE.matcher(page);
            while (inline.find()) {
                assertThat(page).as(name).contains("'sha256-" + digest(inline.group(2)) + "'");
            }
            assertThat(page).as(name).doesNotContainPattern("<[^>]* (style|on\\w+)=");
        });
        return this;
    }

    /** Small enough to be read on the way. */
    public ReportPages areSmall() {
        pages.forEach((name, page) -> assertThat(page.getBytes(StandardCharsets.UTF_8))
                .as(name)
                .hasSizeLessThan(name.equals("coverage.html") ? INDEX_BYTES : PAGE_BYTES));
        return this;
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(result -> result.group(1)).toList();
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
