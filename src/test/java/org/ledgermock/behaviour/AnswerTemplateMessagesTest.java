package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.RecordReader;

/** What is wrong with a shape in a mapping is told with the keys and the place that the file has. */
class AnswerTemplateMessagesTest {

    record Holder(AnswerTemplate answer) {}

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$':'a'} | `/answer/$: 'a' is not a JSON Pointer: it must begin with '/'`",
                "{'$':5} | ``",
                "{'$':'/a','as':'strin'} | `/answer/as: expected one of as-it-is, string, number, or an object with 'digest' or 'mask', got the string \"strin\"`",
                "{'$':'/a','as':{'digset':1}} | `/answer/as: unknown key 'digset' (did you mean 'digest'?), allowed: digest, mask`",
                "{'$':'/a','as':{}} | `/answer/as: it needs either 'digest' or 'mask'`",
                "{'$':'/a','as':{'digest':{'algorithm':'MD55','case':'upper'}}} | `/answer/as/digest: the JDK has no digest 'MD55'`",
                "{'$':'/a','oops':1} | `/answer: unknown key 'oops', allowed: $, as, table, or, optional`",
                "{'$':'/a','at':'/b'} | `/answer: unknown key 'at' (did you mean 'as'?), allowed: $, as, table, or, optional`",
                "{'$each':'/a'} | `/answer: the key 'item' is missing`",
                "{'$each':'/a','item':1,'each':'/b'} | `/answer: unknown key 'each', allowed: $each, item`",
                "{'$each':'a','item':1} | `/answer/$each: 'a' is not a JSON Pointer: it must begin with '/'`",
                "{'$':'/a','$each':'/b','item':1} | `/answer: unknown key '$each', allowed: $, as, table, or, optional; /answer: unknown key 'item', allowed: $, as, table, or, optional`",
                "{'x':{'y':[0,{'$':'a'}]}} | `/answer/x/y/1/$: 'a' is not a JSON Pointer: it must begin with '/'`",
                "{'l':{'$each':'/a','item':{'b':{'$':'/c','As':1}}}} | `/answer/l/item/b: unknown key 'As' (did you mean 'as'?), allowed: $, as, table, or, optional`"
            })
    void a_message_names_the_place_in_the_file(String shape, String message) {
        JsonObject holder = JsonObject.of("answer", JsonText.value(shape.replace('\'', '"')));

        if (message.isEmpty()) {
            assertThatThrownBy(() -> RecordReader.read(holder, Holder.class))
                    .isInstanceOf(JsonMismatch.class)
                    .hasMessageStartingWith("/answer/$: expected ");
        } else {
            assertThatThrownBy(() -> RecordReader.read(holder, Holder.class))
                    .isInstanceOf(JsonMismatch.class)
                    .hasMessage(message);
        }
    }
}
