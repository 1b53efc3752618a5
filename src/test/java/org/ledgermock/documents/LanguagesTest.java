package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README tells a client in each language to change is, word by word, what a test's client does. */
class LanguagesTest {

    // By package, the program that a test runs.
    private static final Map<String, String> PROGRAMS = Map.of(
            "`com.tencentcloudapi:tencentcloud-sdk-java-common`",
            "src/test/java/org/ledgermock/server/SdkStoryTest.java",
            "`tencentcloud-sdk-nodejs-intl-en`",
            "src/test/node/tencent/story.mjs",
            "`tencentcloud-sdk-nodejs-common`",
            "src/test/node/tencent/common.mjs",
            "any",
            "src/test/java/org/ledgermock/server/NodeMemberStoryTest.java");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (?:Tencent, .*?|KYBIO) \\| (.*?) \\| (.*) \\| by tests \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void whatIsSaidToBeTriedByTestsIsWhatTheirClientsDo() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Document.named("README.md").text());
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
        }

        assertThat(rows).containsOnlyKeys(PROGRAMS.keySet());
        for (Map.Entry<String, String> one : rows.entrySet()) {
            Matcher code = CODE.matcher(one.getValue());
            assertThat(code.find()).as(one.getKey()).isTrue();
            String program = Files.readString(
                    Document.ROOT.resolve(java.util.Objects.requireNonNull(PROGRAMS.get(one.getKey()))));
            assertThat(plain(program)).as(one.getKey()).contains(plain(code.group(1)));
        }
    }

    // Quotes, spaces and imports differ by taste; a test's server has an address of its own, and more may follow.
    private static String plain(String code) {
        String plain = code.replaceAll("\\s", "")
                .replace('\'', '"')
                .replace("newcommon.", "new")
                .replaceFirst("\\)$", "");
        for (String here : List.of(
                "\"127.0.0.1:18080\"",
                "served.authority()",
                "authority",
                "http://127.0.0.1:18080",
                "served.uri()+\"")) {
            plain = plain.replace(here, "HERE");
        }
        return plain;
    }
}
