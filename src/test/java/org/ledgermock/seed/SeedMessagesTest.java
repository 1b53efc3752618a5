package org.ledgermock.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.PlainMessage;
import org.ledgermock.contract.RealFamilies;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Options;
import org.ledgermock.state.State;

/** What is wrong with a user's seed is told with the file, the place and the problem: the whole message. */
class SeedMessagesTest {

    private static final SeedLibrary LIBRARY = new SeedLibrary(RealFamilies.FILES);
    private static final EntityModel KYBIO = EntityModel.of(RealFamilies.KYBIO, Options.NONE);
    private static final EntityModel TENCENT = EntityModel.of(RealFamilies.TENCENT, Options.NONE);
    private static final String MEMBER = "{'customerUid':1,'number':'a','balance':1,'point':1,'enable':1}";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | it is not JSON: there is nothing to read, at /",
                "[] | /: expected an object, got the array []",
                "{} | /: the key 'family' is missing",
                "{'family':'kybio-member','entitys':{}} | /: unknown key 'entitys' (did you mean 'entities'?), allowed: family, account, entities, series, whole",
                "{'family':'kybio-member','family':'x'} | it is not JSON: the name 'family' appears twice, at /family",
                "{'family':'kybio-member','account':{}} | /account: the key 'name' is missing",
                "{'family':'kybio-member','entities':{'member':{}}} | /entities/member: expected an array, got the object {}",
                "{'family':'kybio-member','entities':{'membre':[M]}} | /entities/membre: kybio-member has no kind 'membre' (did you mean 'member'?), allowed: category, member, quota",
                "{'family':'kybio-member','entities':{'member':[M,M]}} | /entities/member/1: the member 1 is there twice",
                "{'family':'kybio-member','entities':{'member':[{'customerUid':1,'number':'a','balance':'1','point':1,'enable':1}]}} | /entities/member/0/balance: expected a number, got a string",
                "{'family':'kybio-member','entities':{'member':[{'customerUid':1,'balance':1,'point':1,'enable':1}]}} | /entities/member/0: the key 'number' is missing",
                "{'family':'kybio-member','entities':{'member':[{'customerUid':1,'number':'a','balance':1e15,'point':1,'enable':1}]}} | /entities/member/0/balance: expected at most 999999999999999.99999999, got 1000000000000000",
                "{'family':'kybio-member','series':[{'kind':'member','count':0,'values':{}}]} | /series/0/count: expected at least 1, got 0",
                "{'family':'kybio-member','series':[{'kind':'member','count':1000001,'values':{}}]} | /series/0/count: expected at most 1000000, got 1000001",
                "{'family':'kybio-member','series':[{'kind':'membre','count':1,'values':{}}]} | /series/0/kind: kybio-member has no kind 'membre' (did you mean 'member'?), allowed: category, member, quota",
                "{'family':'kybio-member','series':[{'kind':'member','count':2,'values':M}]} | /series/0/values: number 2 of the series: the member 1 is there twice",
                "{'family':'kybio-member','series':[{'kind':'member','count':3,'values':{'customerUid':{'from':1,'step':0.5},'number':'a','balance':1,'point':1,'enable':1}}]} | /series/0/values/customerUid: number 2 of the series: expected an integer, got a number",
                "{'family':'kybio-member','entities':{'member':[M]},'series':[{'kind':'member','count':1,'values':M}]} | /series/0/values: number 1 of the series: the member 1 is there twice"
            })
    void a_shops_seed(String seed, String problem) throws IOException {
        assertMessage(KYBIO, seed, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'from':1} | /series/0/values/customerUid: the key 'step' is missing",
                "{'from':1,'step':1,'stop':2} | /series/0/values/customerUid: unknown key 'stop', allowed: from, step, mixed",
                "{'from':'1','step':1} | /series/0/values/customerUid/from: expected a decimal, got the string \"1\"",
                "{'n':1} | /series/0/values/customerUid: in a series an object has 'from' and 'step', 'text', 'time' and 'seconds', 'among', or 'between'",
                "{'from':1,'step':1,'mixed':1} | /series/0/values/customerUid/mixed: expected true or false, got the number 1",
                "{'among':[]} | /series/0/values/customerUid/among: it needs at least one value",
                "{'among':[{'from':1}]} | /series/0/values/customerUid: the key 'step' is missing",
                "{'between':[1]} | /series/0/values/customerUid/between: it needs two ends",
                "{'between':[2,1]} | /series/0/values/customerUid/between: 2 is above 1",
                "{'between':[0,1e18]} | /series/0/values/customerUid/between: there are more than 18 digits of values between the two",
                "{'between':[0,'point']} | /series/0/values/customerUid/between: \"point\" is neither a number nor a field before it",
                "{'between':[0,'customerUid']} | /series/0/values/customerUid/between: \"customerUid\" is neither a number nor a field before it"
            })
    void a_pattern_of_a_series_that_is_wrong_is_named_with_its_place(String pattern, String problem)
            throws IOException {
        assertMessage(
                KYBIO,
                "{'family':'kybio-member','series':[{'kind':'member','count':1,'values':{'customerUid':" + pattern
                        + "}}]}",
                problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'time':'yesterday','seconds':1}",
                "{'time':'2022-01-01','seconds':1}",
                "{'time':'2022-01-01 00:00:00','seconds':9e17}",
                "{'from':1,'step':1e63}",
                "{'from':9e63,'step':9e63}"
            })
    void a_pattern_that_cannot_be_counted_with_is_the_files_fault_too(String pattern) throws IOException {
        Path file = write(
                "seed.json",
                "{'family':'kybio-member','series':[{'kind':'member','count':12,'values':" + "{'customerUid':" + pattern
                        + "}}]}");

        assertThatThrownBy(() -> LIBRARY.start(LIBRARY.find(file.toString()), KYBIO, 10))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .startsWith(file + ": /series/0");
    }

    @Test
    void entities_that_do_not_fit_together_are_refused_with_the_sums() throws IOException {
        assertMessage(
                TENCENT,
                "{'family':'tencent-partner','entities':{'partner':[{'Uin':1,'Name':'n','TotalCredit':10,"
                        + "'AllocatedCredit':1,'RemainingCredit':5}]}}",
                "/entities: the entities do not fit together: partner-total: [partner.TotalCredit] is 10, but"
                        + " [partner.AllocatedCredit, partner.RemainingCredit] is 6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'RemainingCredit':5.50 | {\"TotalCredit\":5.50,\"AllocatedCredit\":0,\"RemainingCredit\":5.50}",
                "'TotalCredit':7 | {\"TotalCredit\":7,\"AllocatedCredit\":0,\"RemainingCredit\":7}",
            })
    void what_follows_from_the_sums_may_be_left_out(String given, String expected) throws IOException {
        Path file = write(
                "seed.json",
                "{'family':'tencent-partner','entities':{'partner':[{'Uin':1,'Name':'n'," + given + "}]}}");
        JsonObject values = LIBRARY.start(LIBRARY.find(file.toString()), TENCENT, 10)
                .state()
                .single("partner")
                .values();

        JsonText.object(expected)
                .forEach((name, value) -> assertThat(values.find(name)).as(name).contains(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'MayCreateAccounts':true | the key 'TotalCredit' is missing",
                "'TotalCredit':-1 | /RemainingCredit: expected at least 0, got -1",
                "'AllocatedCredit':9e63,'RemainingCredit':9e63 | a number of more than 64 digits is not kept"
            })
    void what_does_not_follow_is_missed(String given, String problem) throws IOException {
        Path file = write(
                "seed.json",
                "{'family':'tencent-partner','entities':{'partner':[{" + given + ",'Uin':1,'Name':'n'}]}}");

        assertThatThrownBy(() -> LIBRARY.start(LIBRARY.find(file.toString()), TENCENT, 10))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .contains("/entities/partner/0" + (problem.startsWith("/") ? "" : ": ") + problem);
    }

    @Test
    void there_is_one_partner_only() throws IOException {
        String partner = "{'Uin':%d,'Name':'n','TotalCredit':0,'AllocatedCredit':0,'RemainingCredit':0}";

        assertMessage(
                TENCENT,
                "{'family':'tencent-partner','entities':{'partner':["
                        + partner.formatted(1)
                        + ","
                        + partner.formatted(2)
                        + "]}}",
                "/entities/partner/1: there can be one partner only, and this seed or one before it has it");
    }

    // family.json: "single", an account has exactly one of it.
    @Test
    void a_seed_without_the_one_partner_is_refused_at_start_and_not_at_the_first_call() throws IOException {
        Path file = write("seed.json", "{'family':'tencent-partner','entities':{}}");

        assertThatThrownBy(() -> LIBRARY.start(LIBRARY.find(file.toString()), TENCENT, 10))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining("partner");
    }

    @Test
    void a_seed_that_is_not_there_is_told_with_those_that_are() {
        assertThatThrownBy(() -> LIBRARY.find("nosuch"))
                .isInstanceOf(InvalidFile.class)
                .hasMessage("nosuch: there is neither a file nor a seed of that name; seeds that come with Ledgermock:"
                        + " empty, example, thousand");
        assertThatThrownBy(() -> LIBRARY.find(folder.toString())).isInstanceOf(InvalidFile.class);
    }

    @Test
    void a_file_that_is_not_utf_8_is_said_to_be_so() throws IOException {
        Path file = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xe9, '"'});

        assertThatThrownBy(() -> LIBRARY.find(file.toString()))
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void yaml_is_read_and_its_faults_are_told_like_those_of_json() throws IOException {
        Path good = write(
                "seed.yaml",
                "family: kybio-member\nentities:\n  member:\n    - { customerUid: 7, number: a,"
                        + " balance: 671.20, point: 1, enable: 1 }\n");
        Path bad = write("bad.yml", "family: kybio-member\nentities:\n  member:\n    - customerUid: seven\n");
        Path twice = write("twice.yml", "family: kybio-member\nfamily: kybio-member\n");
        Path comment = write("comment.yaml", "# nothing yet\n");
        State state = LIBRARY.start(LIBRARY.find(good.toString()), KYBIO, 10).state();

        assertThat(state.find("member", "7").orElseThrow().quantity("balance")).isEqualTo("671.20");
        assertThatThrownBy(() -> LIBRARY.start(LIBRARY.find(bad.toString()), KYBIO, 10))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .startsWith(bad + ": /entities/member/0");
        assertThatThrownBy(() -> LIBRARY.find(twice.toString()))
                .extracting(PlainMessage::of)
                .isEqualTo(twice + ": it is not YAML: the name 'family' appears twice, at /family");
        assertThatThrownBy(() -> LIBRARY.find(comment.toString()))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(comment + ": it is not YAML: there is nothing to read, at /");
    }

    @Test
    void two_seeds_of_a_family_make_one_state_and_the_last_account_counts() throws IOException {
        Path one = write(
                "one.json",
                "{'family':'kybio-member','account':{'name':'One'},'entities':{'member':[" + MEMBER + "]}}");
        Path two = write(
                "two.json",
                "{'family':'kybio-member','account':{'name':'Two'},'entities':{'member':["
                        + MEMBER.replace("'customerUid':1", "'customerUid':2").replace("'number':'a'", "'number':'b'")
                        + "]}}");
        Path none = write("none.json", "{'family':'kybio-member'}");
        SeedLibrary.Start start = LIBRARY.start(
                List.of(
                        LIBRARY.find(one.toString()).get(0),
                        LIBRARY.find(two.toString()).get(0),
                        LIBRARY.find(none.toString()).get(0)),
                KYBIO,
                10);

        assertThat(start.state().count("member")).isEqualTo(2);
        assertThat(start.account().name()).isEqualTo("Two");
        assertThatThrownBy(() -> LIBRARY.start(
                        List.of(
                                LIBRARY.find(one.toString()).get(0),
                                LIBRARY.find(one.toString()).get(0)),
                        KYBIO,
                        10))
                .extracting(PlainMessage::of)
                .isEqualTo(one + ": /entities/member/0: the member 1 is there twice");
    }

    private void assertMessage(EntityModel model, String seed, String problem) throws IOException {
        Path file = write("seed.json", seed.replace("M", MEMBER));

        assertThatThrownBy(() -> LIBRARY.start(LIBRARY.find(file.toString()), model, 10))
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(file + ": " + problem);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }
}
