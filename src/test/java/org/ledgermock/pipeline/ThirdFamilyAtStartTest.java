package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.InvalidFile;
import org.ledgermock.contract.PlainMessage;
import org.ledgermock.contract.TemporaryClassPath;

/** What a family of files lacks stops the start, and is named. */
class ThirdFamilyAtStartTest {

    @TempDir
    private Path folder;

    private GiftCards cards;
    private TemporaryClassPath classPath;

    @BeforeEach
    void add_files() {
        cards = new GiftCards(folder);
        classPath = cards.classPath;
    }

    @AfterEach
    void let_go_of_the_files() throws IOException {
        cards.close();
    }

    @Test
    void an_error_that_its_protocol_needs_and_it_lacks_stops_the_start() {
        classPath.with(GiftCards.SCHEMAS + "common.contract.json", "{\"statements\":[]}");

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(List.of("0", "1031", "1032", "1034", "9003", "quota").stream()
                        .map(error -> GiftCards.SCHEMAS
                                + "common.contract.json: /statements: its protocol may name the error statement 'error."
                                + error + "', which is not there")
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void a_protocol_that_there_is_not_stops_the_start() {
        classPath.with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("pospal-open-api-1", "soap"));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .startsWith(
                        GiftCards.SCHEMAS + "family.json: /protocol/name: there is no protocol 'soap'; protocols are [")
                .contains("pospal-open-api-1")
                .contains("tencent-cloud-3");
    }

    @Test
    void addresses_of_another_family_stop_the_start() {
        classPath.with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("/gift/v9", "/OpenAPI//v1/gift"));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(
                        "ledgermock/schemas/kybio-member/family.json: /protocol: the families 'gift-cards' and 'kybio-member'"
                                + " cannot be told apart: both are at /openapi/v1/gift/; give one of them other"
                                + " /protocol/prefixes");
    }

    @Test
    void a_setting_that_its_protocol_does_not_know_stops_the_start() {
        classPath.with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("\"prefixes\"", "\"prefixs\""));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of)
                .isEqualTo(
                        GiftCards.SCHEMAS
                                + "family.json: /protocol: unknown key 'prefixs' (did you mean 'prefixes'?), allowed: prefixes");
    }

    @Test
    void an_option_that_its_protocol_asks_for_and_it_lacks_stops_the_start() {
        classPath.with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("\"hexCase\"", "\"hexcase\""));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .extracting(PlainMessage::of, STRING)
                .startsWith(GiftCards.SCHEMAS + "family.json: ")
                .contains("hexCase");
    }

    @Test
    void a_quantity_that_is_a_text_stops_the_start() {
        classPath.with(
                GiftCards.SCHEMAS + "family.json",
                GiftCards.FAMILY.replace("\"value\":{\"type\":\"number\"}", "\"value\":{\"type\":\"string\"}"));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining(
                        "/entities/card/quantities: 'value' is a quantity, and its schema says that it is no number");
    }

    @Test
    void a_template_that_takes_what_no_entity_has_stops_the_start() {
        classPath.with(
                GiftCards.MAPPINGS + "topUp.json", GiftCards.TOP_UP_MAPPING.replace("/after/value", "/after/valeu"));

        assertThatThrownBy(() -> cards.server())
                .hasMessageContaining("/behaviour/increment/answer/now/$: there is no /after/valeu")
                .hasMessageContaining("(did you mean '/after/value'?)");
    }

    @Test
    void a_prefix_without_a_slash_stops_the_start() {
        classPath.with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("/gift/v9", "gift/v9"));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining("/protocol: the prefix 'gift/v9' has to begin with a slash");
    }

    @Test
    void a_code_that_its_protocol_cannot_answer_with_stops_the_start() {
        classPath.with(
                GiftCards.SCHEMAS + "topUp.contract.json",
                GiftCards.TOP_UP_CONTRACT.replace("\"code\":\"77\"", "\"code\":\"E77\""));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith(GiftCards.SCHEMAS + "topUp.contract.json: ")
                .hasMessageContaining("the code 'E77' ")
                .hasMessageContaining("is a whole number");
    }

    @Test
    void an_option_that_a_behaviour_asks_for_and_it_lacks_stops_the_start() {
        classPath
                .with(GiftCards.SCHEMAS + "grant.contract.json", GiftCards.TOP_UP_CONTRACT.replace("topUp", "grant"))
                .with(GiftCards.SCHEMAS + "grant.request.json", GiftCards.TOP_UP_REQUEST)
                .with(GiftCards.SCHEMAS + "grant.response.json", GiftCards.TOP_UP_RESPONSE)
                .with(GiftCards.MAPPINGS + "grant.json", """
                        {"response":{"transformerParameters":{"family":"gift-cards","operation":"grant",
                          "behaviour":{"allocate":{
                            "giver":{"kind":"card","remaining":"value","allocated":"value"},
                            "receiver":{"kind":"card","key":"/card","total":"value","available":"value"},
                            "amount":"/by","details":{},"answer":{}}},
                          "situations":{"unknownReceiver":"error.9003","overRemaining":"error.9003",
                            "overAvailable":"error.9003","tooManyDecimals":"error.9003"}}}}
                        """);

        assertThatThrownBy(() -> cards.server()).hasMessageContaining("repossessionBeyondAvailable");
    }
}
