package org.ledgermock.message;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.message.JsonReading.Fault;
import org.ledgermock.message.JsonReading.Read;
import org.ledgermock.message.JsonReading.Unreadable;

class JsonReaderEncodingTest {

    private static final Unreadable NOT_UTF_8 = new Unreadable(Fault.ENCODING, "", "the bytes are not UTF-8");

    @ParameterizedTest
    @CsvSource({
        "41, A",
        "c3a9, é",
        "e4b8ad, 中",
        "f09f9880, 😀",
        "7f, \u007f",
        "c280, \u0080",
        "efbfbf, \uffff",
        "efbfbd, \ufffd"
    })
    void utf_8_of_every_length_is_read(String hex, String expected) {
        assertThat(JsonReader.read(quoted(hex))).isEqualTo(new Read(new JsonString(expected)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "c0af, slash in two bytes",
        "c1bf, DEL in two bytes",
        "e080af, slash in three bytes",
        "f08080af, slash in four bytes",
        "c080, NUL in two bytes",
        "eda080, a surrogate",
        "edb080, a low surrogate",
        "eda0bdedb880, a pair of surrogates as CESU-8 has it",
        "f4908080, beyond the last character",
        "f8888080 80, five bytes",
        "ff, no byte of UTF-8",
        "80, a lone continuation",
        "e4b8, a character cut short",
        "d6d0, GBK",
        "e9, Latin-1"
    })
    void other_bytes_are_refused(String hex, String what) {
        assertThat(JsonReader.read(quoted(hex.replace(" ", "")))).as(what).isEqualTo(NOT_UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud800\"",
                "\"\\uDFFF\"",
                "\"\\ude00\\ud83d\"",
                "\"\\ud83d\\ud83d\\ude00\"",
                "[\"a\\ud800b\"]"
            })
    void half_of_a_surrogate_pair_is_no_unicode(String json) {
        assertThat(JsonReader.read(json.getBytes(UTF_8))).isInstanceOfSatisfying(Unreadable.class, bad -> {
            assertThat(bad.fault()).isEqualTo(Fault.ENCODING);
            assertThat(bad.detail()).isEqualTo("a text has half of a surrogate pair, which is no Unicode");
        });
        assertThat(JsonReader.read("\"\\ud83d\\ude00\"".getBytes(UTF_8)))
                .isEqualTo(new Read(new JsonString("\ud83d\ude00")));
        assertThat(JsonReader.read("{\"\\udc00\":1}".getBytes(UTF_8)))
                .as("a name")
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_byte_order_mark_is_no_json() {
        byte[] marked = bytes("efbbbf", "{}".getBytes(UTF_8));

        assertThat(JsonReader.read(marked))
                .isInstanceOfSatisfying(
                        Unreadable.class, bad -> assertThat(bad.fault()).isEqualTo(Fault.SYNTAX));
        assertThat(JsonReader.read("{}".getBytes(UTF_8))).isEqualTo(new Read(JsonObject.EMPTY));
    }

    @Test
    void other_unicode_encodings_are_not_guessed() {
        for (Charset other : new Charset[] {UTF_16LE, UTF_16BE, Charset.forName("UTF-32BE")}) {
            assertThat(JsonReader.read("{\"a\":1}".getBytes(other)))
                    .as(other.name())
                    .isInstanceOf(Unreadable.class);
            assertThat(JsonReader.read(("\ufeff{\"a\":1}").getBytes(other)))
                    .as(other.name() + " with a mark")
                    .isInstanceOf(Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\t ", "\u2003"})
    void nothing_is_not_json(String blank) {
        Unreadable nothing = new Unreadable(Fault.EMPTY, "", "there is nothing to read");

        assertThat(JsonReader.read(blank)).isEqualTo(nothing);
        assertThat(JsonReader.read(blank.getBytes(UTF_8))).isEqualTo(nothing);
    }

    @Test
    void escapes_and_characters_mean_the_same() {
        assertThat(JsonReader.read("\"\\u4e2d\\ud83d\\ude00\\/\\n\\u0000\""))
                .isEqualTo(new Read(new JsonString("中😀/\n\u0000")));
    }

    private static byte[] quoted(String hex) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write('"');
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.write('"');
        return bytes.toByteArray();
    }

    private static byte[] bytes(String hex, byte[] rest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.writeBytes(rest);
        return bytes.toByteArray();
    }
}
