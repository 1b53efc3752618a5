package org.ledgermock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;
import org.ledgermock.message.JsonValue;

class FaultOrderTest {

    private static JsonValue json(String text) {
        return ((JsonReading.Read) JsonReader.read(text)).value();
    }

    private static String order(String trigger, String deviation) {
        return "{\"operation\":\"Do\",\"trigger\":%s,\"deviation\":%s}".formatted(trigger, deviation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"FailedOperation\"}}",
                "{\"delay\":{\"fixed\":{\"millis\":500}}}",
                "{\"delay\":{\"uniform\":{\"least\":1,\"most\":5}}}",
                "{\"late\":{\"logNormal\":{\"median\":200,\"sigma\":0.5}}}",
                "{\"refuse\":{}}",
                "{\"drop\":{}}",
                "{\"drop\":{\"by\":\"closed\"}}",
                "{\"lost\":{\"by\":\"reset\"}}",
                "{\"busy\":{}}",
                "{\"twice\":{}}",
                "{\"stale\":{\"seconds\":60}}",
                "{\"wrongContentType\":{}}",
                "{\"gatewayPage\":{}}",
                "{\"emptyBody\":{}}",
                "{\"cutBody\":{}}",
                "{\"missingField\":{\"at\":\"/TotalCredit\"}}",
                "{\"retypedField\":{\"at\":\"/Data/0/Credit\"}}"
            })
    void a_deviation_is_read_as_it_is_written(String deviation) {
        String written = order("{\"next\":{\"deliveries\":1}}", deviation);

        assertThat(FaultOrder.read(json(written)).json()).hasToString(written);
    }

    @Test
    void every_kind_of_deviation_can_be_read() {
        assertThat(Stream.of(Deviation.Plain.values()).map(Deviation::kind)).isSubsetOf(Deviation.kinds());
        assertThat(Deviation.kinds())
                .allSatisfy(kind -> assertThatThrownBy(
                                () -> Deviation.of(json("{\"%s\":{\"nonsense\":1}}".formatted(kind))))
                        .isInstanceOf(JsonMismatch.class)
                        .hasMessageStartingWith("/" + kind + ": unknown key 'nonsense'")
                        .hasMessageContaining(", allowed: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"next\":{\"deliveries\":3}}",
                "{\"every\":{\"deliveries\":3}}",
                "{\"chance\":{\"probability\":0.125}}",
                "{\"while\":{\"at\":\"/ClientUin\",\"equals\":1}}"
            })
    void a_trigger_is_read_as_it_is_written(String trigger) {
        String written = order(trigger, "{\"busy\":{}}").replace("}}}", "}},\"atMost\":5,\"seed\":-7}");

        assertThat(FaultOrder.read(json(written)).json()).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"next":{"deliveries":0}}              | {"busy":{}}   | /trigger/next: 'deliveries' is at least 1, not 0
            {"chance":{"probability":1.1}}         | {"busy":{}}   | /trigger/chance: a probability is from 0 to 1, of at most 9 decimals, not 1.1
            {"chance":{"probability":0.1234567891}}| {"busy":{}}   | /trigger/chance: a probability is from 0 to 1, of at most 9 decimals, not 0.1234567891
            {"someday":{}}                         | {"busy":{}}   | /trigger: unknown key 'someday', allowed: next, nth, every, chance, while
            {}                                     | {"busy":{}}   | /trigger: expected an object of one key, one of next, nth, every, chance, while, got the object {}
            {"next":{"deliveries":1}}              | {"lost":{"by":"fire"}} | /deviation/lost/by: expected one of reset, closed, got the string "fire"
            {"next":{"deliveries":1}}              | {"stale":{"seconds":61}} | /deviation/stale: 'seconds' is from 1 to 60, not 61
            {"next":{"deliveries":1}}              | {"late":{"fixed":{"millis":600001}}} | /deviation/late/fixed: a pause is from 0 to 600000 ms, not 600001
            {"next":{"deliveries":1}}              | {"delay":{"uniform":{"least":2,"most":1}}} | /deviation/delay/uniform: 'least' is 2 and 'most' only 1
            {"next":{"deliveries":1}}              | {"delay":{"logNormal":{"median":1,"sigma":4}}} | /deviation/delay/logNormal: 'sigma' is from 0 to 3, not 4
            {"next":{"deliveries":1}}              | {"missingField":{"at":"x"}} | /deviation/missingField/at: 'x' is not a JSON Pointer: it must begin with '/'
            """)
    void what_is_wrong_with_an_order_is_said_with_its_place(String trigger, String deviation, String message) {
        assertThatThrownBy(() -> FaultOrder.read(json(order(trigger, deviation))))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(message);
    }

    @Test
    void a_bound_of_no_hits_is_refused() {
        assertThatThrownBy(() -> FaultOrder.read(json(
                        order("{\"next\":{\"deliveries\":1}}", "{\"busy\":{}}").replace("}}}", "}},\"atMost\":0}"))))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("/: 'atMost' is at least 1, not 0");
    }
}
