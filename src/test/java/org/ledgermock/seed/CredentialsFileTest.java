package org.ledgermock.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.PlainMessage;
import org.ledgermock.contract.RealFamilies;
import org.ledgermock.message.Credential;

class CredentialsFileTest {

    @TempDir
    private Path folder;

    @Test
    void entries_are_read_with_what_is_optional() throws IOException {
        CredentialsFile file = read("{'credentials':[{'family':'f','id':'i','secret':'s'},{'family':'f','sandbox':'b',"
                + "'id':'j','secret':'t','token':'u','role':'reseller'}]}");

        assertThat(file.credentials())
                .containsExactly(
                        new CredentialsFile.Entry("f", Optional.empty(), "i", "s", Optional.empty(), Optional.empty()),
                        new CredentialsFile.Entry(
                                "f", Optional.of("b"), "j", "t", Optional.of("u"), Optional.of("reseller")));
        assertThat(file.credentials().get(1).credential()).isEqualTo(new Credential("j", "t", Optional.of("u")));
    }

    @Test
    void yaml_will_do() throws IOException {
        Path file = Files.writeString(
                folder.resolve("credentials.yaml"), "credentials:\n  - { family: f, id: i, secret: '123' }\n");

        assertThat(CredentialsFile.read(file, RealFamilies.FILES).credentials())
                .singleElement()
                .satisfies(entry -> assertThat(entry.secret()).isEqualTo("123"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /: the key 'credentials' is missing",
                "{'credentials':[]} | /credentials: expected at least 1 in the list, got []",
                "{'credentials':[{'id':'i','secret':'s'}]} | /credentials/0: the key 'family' is missing",
                "{'credentials':[{'family':'f','secret':'s'}]} | /credentials/0: the key 'id' is missing",
                "{'credentials':[{'family':'f','id':'i'}]} | /credentials/0: the key 'secret' is missing",
                "{'credentials':[{'family':'f','id':'i','key':'s'}]} | /credentials/0: unknown key 'key' (did you mean 'secret'?), allowed: family, sandbox, id, secret, token, role",
                "{'credentials':[{'family':'f','id':'i','secret':'s','sandbox':5}]} | /credentials/0/sandbox: expected a string, got a number"
            })
    void what_is_wrong_is_told_with_file_and_place(String text, String problem) throws IOException {
        Path file = write(text);

        assertThatThrownBy(() -> CredentialsFile.read(file, RealFamilies.FILES))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(file + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "sandbox"})
    void a_name_that_would_begin_a_line_of_its_own_is_refused_in_one_line(String field) throws IOException {
        String name = "'%s':'A\\r\\nlistening on http://evil.example:1'".formatted(field);
        Path file = write("{'credentials':[{'family':'f','secret':'s',%s%s}]}"
                .formatted(field.equals("id") ? "" : "'id':'i',", name));

        assertThatThrownBy(() -> CredentialsFile.read(file, RealFamilies.FILES))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo("%s: /credentials/0/%s: '%s' has a control character, and is no name"
                        .formatted(file, field, "A\\u000d\\u000alistening on http://evil.example:1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'credentials':[{'family':'f','id':'i','secret':71807000000001}]}",
                "{'credentials':[{'family':'f','id':'i','secret':['71807000000001']}]}",
                "{'credentials':[{'family':'f','id':'i','secret':'s','tokenn':'71807000000001'}]}",
                "{'credentials':[{'family':'f','id':'i','secret':'s','token':{'a':'71807000000001'}}]}",
                "{'credentials':['71807000000001']}",
                "{'credentials':{'secret':'71807000000001'}}",
                "{'credentials':[{'family':'f','id':'i','secret':'s'}],'secret':'71807000000001'}",
                "{'secret':'71807000000001'}",
                "'71807000000001'"
            })
    void a_message_never_shows_what_may_be_a_secret(String text) throws IOException {
        Path file = write(text);

        assertThatThrownBy(() -> CredentialsFile.read(file, RealFamilies.FILES))
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageNotContaining("71807000000001");
    }

    @Test
    void an_entry_never_prints_its_secret() throws IOException {
        CredentialsFile file = read(
                "{'credentials':[{'family':'f','id':'i','secret':'71807000000001'," + "'token':'71807000000002'}]}");

        assertThat(file.toString())
                .contains("i")
                .doesNotContain("71807000000001")
                .doesNotContain("71807000000002");
    }

    @Test
    void a_blank_secret_is_the_files_fault() throws IOException {
        Path file = write("{'credentials':[{'family':'f','id':'i','secret':'  '}]}");

        assertThatThrownBy(() -> CredentialsFile.read(file, RealFamilies.FILES))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .startsWith(file + ": /credentials/0");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path file = folder.resolve("nowhere.json");

        assertThatThrownBy(() -> CredentialsFile.read(file, RealFamilies.FILES))
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith(file + ": it cannot be read: ");
    }

    private CredentialsFile read(String text) throws IOException {
        return CredentialsFile.read(write(text), RealFamilies.FILES);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("credentials.json"), text.replace('\'', '"'));
    }
}
