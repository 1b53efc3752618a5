package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonObject;

/** What GetCountryCodes lists is what CreateAccount takes, and SendVerifyCode. */
class CountriesTest {

    private static JsonObject behaviour(String operation) {
        return ((JsonObject) RealFamilies.FILES.json("ledgermock/mappings/tencent-partner/" + operation + ".json"))
                .object("response")
                .flatMap(response -> response.object("transformerParameters"))
                .flatMap(parameters -> parameters.object("behaviour"))
                .orElseThrow();
    }

    private static List<JsonObject> listed() {
        return behaviour("GetCountryCodes")
                .object("read")
                .flatMap(read -> read.object("answer"))
                .flatMap(answer -> answer.array("Data"))
                .map(CountriesTest::objects)
                .orElseThrow();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static Stream<String> patterns(String operation, String situation) {
        JsonArray checks = behaviour(operation)
                .object("create")
                .flatMap(create -> create.array("checks"))
                .orElseThrow();
        return objects(checks).stream()
                .filter(check -> check.text("situation").orElseThrow().equals(situation))
                .flatMap(check -> check.text("pattern").stream());
    }

    @Test
    void each_that_is_listed_is_taken_and_each_that_is_taken_is_listed() {
        Set<String> listed = new TreeSet<>();
        listed().forEach(one -> listed.add(
                one.text("Code").orElseThrow() + " " + one.text("IOS2").orElseThrow()));
        Set<String> taken = new TreeSet<>();
        Matcher pairs = Pattern.compile("(\\d+) (?:\\(([A-Z|]+)\\)|([A-Z]{2}))")
                .matcher(patterns("CreateAccount", "areaContent").findFirst().orElseThrow());
        while (pairs.find()) {
            for (String area : (pairs.group(2) == null ? pairs.group(3) : pairs.group(2)).split("\\|")) {
                taken.add(pairs.group(1) + " " + area);
            }
        }

        assertThat(listed).hasSizeGreaterThan(200).isEqualTo(taken);
    }

    @Test
    void a_code_can_be_sent_where_an_account_can_be_created() {
        String taken =
                patterns("CreateAccount", "countryCodeContent").findFirst().orElseThrow();

        assertThat(patterns("SendVerifyCode", "value")).contains(taken);
        assertThat(listed()).allMatch(one -> one.text("Code").orElseThrow().matches(taken));
    }
}
