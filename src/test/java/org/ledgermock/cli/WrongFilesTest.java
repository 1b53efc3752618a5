package org.ledgermock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of the user's that is wrong stops the start: a line for each mistake, with its place and what can be. */
class WrongFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            family: tencent-partner~account: { name: a, role: boss }      | 2:21: /account/role: tencent-partner knows no role 'boss'; roles are distributor, end-customer, reseller, second-level-reseller
            family: tencent-partner~account: { name: a, role: reseler }   | 2:21: /account/role: tencent-partner knows no role 'reseler' (did you mean 'reseller'?); roles are distributor, end-customer, reseller, second-level-reseller
            family: kybio-member~account: { name: a, role: reseller }     | 2:21: /account/role: kybio-member knows no roles
            family: kybio-membre                                          | 1:1: /family: there is no family 'kybio-membre' (did you mean 'kybio-member'?); families are kybio-member, tencent-partner
            family: kybio-member~entites: {}                              | 2:1: /: unknown key 'entites' (did you mean 'entities'?), allowed: family, account, entities, series, whole
            family: kybio-member~entities:~  members: []                  | 3:3: /entities/members: kybio-member has no kind 'members' (did you mean 'member'?), allowed: category, member, quota
            family: kybio-member~entities:~  category:~    - { uid: 1, nam: x, isPoint: 0, enable: 1, discount: 1 } | 4:17: /entities/category/0: unknown key 'nam' (did you mean 'name'?), allowed: uid, name, discount, enable, isPoint
            """)
    void a_seed(String seed, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("seed.yaml"), seed.replace("~", "\n"));

        assertThat(serve("--seed", file.toString())).isEqualTo("1: ledgermock: " + file + ":" + problem);
    }

    @Test
    void a_field_that_no_entity_of_the_kind_has_is_told_with_all_else() throws IOException {
        Path file = Files.writeString(folder.resolve("seed.yaml"), """
                family: kybio-member
                account: { name: a, role: boss }
                entities:
                  member:
                    - { customerUid: 1, number: "1", balanse: 5, balance: 5, point: 0, enable: 1 }
                    - { customerUid: 1, number: 1002, balance: 5, point: 0, enable: 1 }
                """);

        assertThat(serve("--seed", file.toString()).lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains(":2:21: /account/role: "))
                .anySatisfy(
                        line -> assertThat(line).contains(":5:38: /entities/member/0: unknown key 'balanse', allowed"))
                .anySatisfy(
                        line -> assertThat(line)
                                .endsWith(
                                        ":6:25: /entities/member/1/number: expected a string, got a number; in YAML, digits that are a text stand in quotes"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            family: kybio-member, id: a, key: b                           | 2:34: /credentials/0: unknown key 'key' (did you mean 'secret'?), allowed: family, sandbox, id, secret, token, role
            family: kybio-member, id: a, secret: b, role: reseller        | 2:45: /credentials/0/role: kybio-member knows no roles
            family: kybio, id: a, secret: b                               | 2:5: /credentials/0/family: there is no family 'kybio'; families are kybio-member, tencent-partner
            family: tencent-partner, id: 7, secret: b                     | 2:30: /credentials/0/id: expected a string, got a number; in YAML, digits that are a text stand in quotes
            """)
    void credentials(String entry, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("who.yaml"), "credentials:\n- { " + entry + " }\n");

        assertThat(serve("--credentials", file.toString())).isEqualTo("1: ledgermock: " + file + ":" + problem);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "situations"  | "sitautions"  | 14:5: /response/transformerParameters: unknown key 'sitautions' (did you mean 'situations'?), allowed: family, operation, behaviour, situations
            "unknown"     | "unknwon"     | 53:7: /response/transformerParameters/situations: the keys have to be
            "lookup"      | "lokup"       | /response/transformerParameters/behaviour: unknown key 'lokup' (did you mean 'lookup'?), allowed: allocate,
            "operation": "queryByUid", | "operation": "queryByUd", | /response/transformerParameters/operation: the family kybio-member has no contract for 'queryByUd' (did you mean 'queryByUid'?)
            "/item/number" | "/item/nmuber" | /response/transformerParameters/behaviour/lookup/answer/number/$: there is no /item/nmuber (did you mean '/item/number'?); there are
            "response"    | "respons"     | Unrecognized field "respons"
            "priority": 10, | "priority": 10,, | 3:18: it is not JSON: Unexpected character
            """)
    void a_mapping(String part, String wrong, String problem) throws IOException {
        Path file = folder.resolve("mappings/mine.json");
        Files.createDirectories(file.getParent());
        String mapping = Files.readString(Path.of("mappings/kybio-member/queryByUid.json"));
        assertThat(mapping).contains(part);
        int at = mapping.lastIndexOf(part);
        Files.writeString(file, mapping.substring(0, at) + wrong + mapping.substring(at + part.length()));

        assertThat(serve("--stubs", folder.toString()))
                .startsWith("1: ledgermock: " + file + ":")
                .contains(problem)
                .doesNotContain("\n");
    }

    @Test
    void a_mapping_of_a_family_of_the_users_own() throws IOException {
        Path sample = Path.of("src/it/own-family/src/main/resources/ledgermock");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(file -> file.toString().contains("tencent-gift"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Path copy = folder.resolve("ledgermock")
                        .resolve(sample.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("\"situations\"", "\"sitautions\""));
            }
        }

        assertThat(serve("--with", folder.toString()))
                .matches("1: ledgermock: ledgermock/mappings/tencent-gift/DescribeGift.json:\\d+:\\d+: "
                        + "/response/transformerParameters: unknown key 'sitautions' \\(did you mean 'situations'\\?\\),"
                        + " allowed: family, operation, behaviour, situations");
    }

    private static String serve(String... options) {
        String[] arguments = new String[options.length + 3];
        System.arraycopy(options, 0, arguments, 3, options.length);
        System.arraycopy(new String[] {"serve", "--port", "0"}, 0, arguments, 0, 3);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);

        assertThat(out.toString()).isEmpty();
        return status + ": " + err.toString().strip();
    }
}
