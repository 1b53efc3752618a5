package org.ledgermock.tencent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=1 | a | 1",
                "a= | a | ``",
                "a=1=2 | a | 1=2",
                "a=%3D%26 | a | =&",
                "a+b=c+d | a b | c d",
                "a=%20%2B | a | ` +`",
                "a=%E4%B8%AD%e6%96%87 | a | 中文",
                "a=%F0%9F%98%80 | a | 😀",
                "a=中文 | a | 中文",
                "%41=%61 | A | a",
                "UinList.0=5 | UinList.0 | 5",
                "a=1?b | a | 1?b",
                "a=# | a | #",
                "a=;b | a | ;b",
                "a=~-._* | a | ~-._*"
            })
    void a_pair_is_decoded(String text, String name, String value) {
        assertThat(Parameters.decode(text)).isEqualTo(new Parameters.Decoded(Map.of(name, value)));
    }

    @Test
    void a_nul_is_a_character_like_any_other() {
        assertThat(Parameters.decode("a=%00")).isEqualTo(new Parameters.Decoded(Map.of("a", "\u0000")));
    }

    @Test
    void pairs_keep_their_order() {
        Parameters.Decoded decoded = (Parameters.Decoded) Parameters.decode("z=1&a=2&m=3");

        assertThat(decoded.values().keySet()).containsExactly("z", "a", "m");
        assertThat(decoded.find("a")).contains("2");
        assertThat(decoded.find("b")).isEmpty();
        assertThat(Parameters.decode("")).isEqualTo(Parameters.NONE);
    }

    // Observed: "Url key and value should be splited by `=`." (docs/sources/tencent-gateway.md#texts)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a | 'a' is not a name and a value",
                "=1 | '=1' is not a name and a value",
                "= | '=' is not a name and a value",
                "& | '' is not a name and a value",
                "a=1& | '' is not a name and a value",
                "a=1&&b=2 | '' is not a name and a value",
                "a=1&b | 'b' is not a name and a value",
                "a=1&a=2 | the name 'a' appears twice",
                "a=1&%61=1 | the name 'a' appears twice",
                "a=1&a= | the name 'a' appears twice",
                "a=% | a percent sign is not followed by two hexadecimal digits",
                "a=%1 | a percent sign is not followed by two hexadecimal digits",
                "a=%zz | a percent sign is not followed by two hexadecimal digits",
                "a=%%41 | a percent sign is not followed by two hexadecimal digits",
                "a=%-1 | a percent sign is not followed by two hexadecimal digits",
                "a=%4１ | a percent sign is not followed by two hexadecimal digits",
                "%4=1 | a percent sign is not followed by two hexadecimal digits",
                "a=%FF | the escapes are not UTF-8",
                "a=%C0%AF | the escapes are not UTF-8",
                "a=%ED%A0%80 | the escapes are not UTF-8",
                "a=%E4%B8 | the escapes are not UTF-8"
            })
    void what_cannot_be_decoded_is_named(String text, String problem) {
        assertThat(Parameters.decode(text)).isEqualTo(new Parameters.Malformed(problem));
    }

    @Test
    void there_are_at_most_five_thousand() {
        String most = IntStream.range(0, 5_000).mapToObj(at -> "a" + at + "=").collect(Collectors.joining("&"));

        assertThat(((Parameters.Decoded) Parameters.decode(most)).values()).hasSize(5_000);
        assertThat(Parameters.decode(most + "&b=1"))
                .isEqualTo(new Parameters.Malformed("there are more than 5000 of them"));
        assertThat(Parameters.decode("&".repeat(10_000_000))).isInstanceOf(Parameters.Malformed.class);
    }

    @Test
    void what_java_encodes_is_decoded_again() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            Map<String, String> values = new LinkedHashMap<>();
            StringJoiner query = new StringJoiner("&");
            for (int left = 1 + random.nextInt(5); left > 0; left--) {
                String name = "n" + text(random);
                String value = text(random);
                if (values.put(name, value) == null) {
                    query.add(encoded(name) + "=" + encoded(value));
                } else {
                    values.clear();
                    query = new StringJoiner("&");
                }
            }
            if (!values.isEmpty()) {
                assertThat(Parameters.decode(query.toString())).isEqualTo(new Parameters.Decoded(values));
            }
        }
    }

    private static String text(Random random) {
        int[] points = random.ints(random.nextInt(6), 0, 0x11000)
                .filter(point -> point < 0xd800 || point > 0xdfff)
                .toArray();
        return new String(points, 0, points.length);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
