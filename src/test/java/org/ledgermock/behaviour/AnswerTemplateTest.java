package org.ledgermock.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonText;

class AnswerTemplateTest {

    private static final String SOURCE = "{'a':1.50,'b':{'c':[{'d':'x'},{'d':'y','e':2}]},'digits':'123.40',"
            + "'mail':'abcdefghijklm@tencent.com','null':null,'uid':231607639459718452,'empty':[],'a/b':7}";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | 5",
                "null | null",
                "'$' | '$'",
                "{} | {}",
                "[] | []",
                "{'x':[1,{'y':true}]} | {'x':[1,{'y':true}]}",
                "{'$':'/a'} | 1.50",
                "{'$':'/b/c/1/e'} | 2",
                "{'$':'/null'} | null",
                "{'$':'/a~1b'} | 7",
                "{'x':{'$':'/a'},'y':[{'$':'/b/c/0/d'},0]} | {'x':1.50,'y':['x',0]}",
                "{'$':'/nowhere','or':''} | ''",
                "{'$':'/nowhere','or':null} | null",
                "{'$':'/nowhere','or':{'$':'/a'}} | 1.50",
                "{'$':'/a','or':9} | 1.50",
                "{'$':'/null','or':9} | 9",
                "{'$':'/a','as':'as-it-is'} | 1.50",
                "{'$':'/uid','as':'string'} | '231607639459718452'",
                "{'$':'/a','as':'string'} | '1.50'",
                "{'$':'/digits','as':'string'} | '123.40'",
                "{'$':'/digits','as':'number'} | 123.40",
                "{'$':'/a','as':'number'} | 1.50",
                "{'$':'/digits','as':{'digest':{'algorithm':'MD5','case':'upper'}}} | 'A326D28EEAB77ABF3DF299699F6F1D16'",
                "{'$':'/digits','as':{'digest':{'algorithm':'MD5','case':'lower'}}} | 'a326d28eeab77abf3df299699f6f1d16'",
                "{'$':'/a','as':{'digest':{'algorithm':'MD5','case':'lower'}}} | 1.50",
                "{'$':'/nowhere','as':'string','or':5} | 5",
                "{'$':'/mail','as':{'mask':{'shown':4,'by':'*********','before':'@'}}} | 'abcd*********@tencent.com'",
                "{'$':'/a','as':{'mask':{'shown':4,'by':'*********','before':'@'}}} | 1.50",
                "{'$each':'/b/c','item':{'$':'/d'}} | ['x','y']",
                "{'$each':'/b/c','item':{'D':{'$':'/d'},'E':{'$':'/e','or':0},'k':'v'}} | [{'D':'x','E':0,'k':'v'},{'D':'y','E':2,'k':'v'}]",
                "{'$each':'/b/c','item':1} | [1,1]",
                "{'$each':'/empty','item':{'$':'/d'}} | []",
                "{'list':{'$each':'/b/c','item':{'$':''}}} | {'list':[{'d':'x'},{'d':'y','e':2}]}"
            })
    void a_shape_is_filled_in_from_its_source(String shape, String expected) {
        assertThat(shape(shape).fill(JsonText.value(quoted(SOURCE))))
                .isEqualTo(JsonText.value(quoted(expected)))
                .hasToString(quoted(expected));
    }

    @Test
    void the_empty_pointer_is_the_whole_source() {
        assertThat(shape("{'$':''}").fill(JsonText.value("[1]"))).hasToString("[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "abcde@x, abcd*********@x",
        "abcd@x, abcd*********@x",
        "abc@x, abc*********@x",
        "@x, *********@x",
        "abcdefgh, abcdefgh",
        "'', ''",
        "abcdef@x@y, abcd*********@x@y"
    })
    void a_mail_address_shows_four_characters_before_the_at_sign(String mail, String masked) {
        assertThat(shape("{'$':'/m','as':{'mask':{'shown':4,'by':'*********','before':'@'}}}")
                        .fill(org.ledgermock.message.JsonObject.builder()
                                .put("m", mail)
                                .build()))
                .isEqualTo(new org.ledgermock.message.JsonString(masked));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'x':{'$':'/a','optional':true}} | {'x':1.50}",
                "{'x':{'$':'/nowhere','optional':true},'y':1} | {'y':1}",
                "{'x':{'$':'/nowhere','optional':true,'or':0}} | {'x':0}",
                "{'x':{'$':'/null','optional':true}} | {'x':null}",
                "{'$':'/b/c/1/e','table':{'1':'one','2':'two'}} | 'two'",
                "{'$':'/b/c/0/d','table':{'x':5}} | 5",
                "{'$':'/nowhere','table':{'x':5},'or':'none'} | 'none'"
            })
    void a_value_may_be_left_out_or_translated(String shape, String expected) {
        assertThat(shape(shape).fill(JsonText.value(quoted(SOURCE)))).hasToString(quoted(expected));
    }

    @Test
    void a_table_without_the_value_is_told() {
        assertThatThrownBy(() -> shape("{'$':'/a','table':{'1':'one'}}").fill(JsonText.value(quoted(SOURCE))))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("/a: the table has nothing for 1.50");
    }

    @Test
    void a_mail_address_is_never_masked_within_a_character() {
        assertThat(shape("{'$':'/m','as':{'mask':{'shown':4,'by':'*','before':'@'}}}")
                        .fill(JsonText.value("{\"m\":\"abc😀def@x\"}")))
                .hasToString("\"abc*@x\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$':'/x/y'} | `/x/y: the answer needs a value that is not there`",
                "{'z':[{'$':'/x'}]} | `/x: the answer needs a value that is not there`",
                "{'$each':'/x','item':1} | `/x: the answer needs a list that is not there`",
                "{'$each':'/b','item':1} | `/b: the answer needs a list, not the object`",
                "{'$each':'/null','item':1} | `/null: the answer needs a list, not the null`"
            })
    void what_the_source_does_not_have_is_named(String shape, String message) {
        assertThatThrownBy(() -> shape(shape).fill(JsonText.value(quoted(SOURCE))))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"abc", "''", "1e500", "1e99999999999", "007", "true", "1 2"})
    void a_text_that_is_no_number_is_named_with_its_place(String text) {
        org.ledgermock.message.JsonObject source =
                org.ledgermock.message.JsonObject.builder().put("a", text).build();

        assertThatThrownBy(() -> shape("{'$':'/a','as':'number'}").fill(source))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("/a: ");
    }

    private static AnswerTemplate shape(String text) {
        return AnswerTemplate.of(JsonText.value(quoted(text)));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
