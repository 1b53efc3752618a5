package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.InvalidFile;
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
                .hasMessageStartingWith(
                        GiftCards.SCHEMAS + "common.contract.json: its protocol may name the error statement 'error.")
                .hasMessageEndingWith("', which is not there");
    }

    @Test
    void a_protocol_that_there_is_not_stops_the_start() {
        classPath.with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("pospal-open-api-1", "soap"));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith(
                        GiftCards.SCHEMAS + "family.json: /protocol/name: there is no protocol 'soap'; protocols are [")
                .hasMessageContaining("pospal-open-api-1")
                .hasMessageContaining("tencent-cloud-3");
    }

    @Test
    void addresses_of_another_family_stop_the_start() {
        classPath.with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("/gift/v9", "/OpenAPI//v1/gift"));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .hasMessage("ledgermock/schemas/kybio-member/family.json: the families 'gift-cards' and 'kybio-member'"
                        + " cannot be told apart: both are at /openapi/v1/gift/; give one of them other"
                        + " /protocol/prefixes");
    }

    @Test
    void a_setting_that_its_protocol_does_not_know_stops_the_start() {
        classPath.with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("\"prefixes\"", "\"prefixs\""));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .hasMessage(GiftCards.SCHEMAS + "family.json: /protocol: unknown key 'prefixs', allowed: prefixes");
    }

    @Test
    void an_option_that_its_protocol_asks_for_and_it_lacks_stops_the_start() {
        classPath.with(GiftCards.SCHEMAS + "family.json", GiftCards.FAMILY.replace("\"hexCase\"", "\"hexcase\""));

        assertThatThrownBy(() -> cards.server())
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith(GiftCards.SCHEMAS + "family.json: ")
                .hasMessageContaining("hexCase");
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
