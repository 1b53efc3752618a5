package org.ledgermock.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.oracle.Conversation;
import org.ledgermock.oracle.ExactJson;
import org.ledgermock.oracle.RawAnswer;
import org.ledgermock.oracle.TencentPageSigner;
import org.ledgermock.oracle.TencentPageSigner.SignedHeader;
import org.ledgermock.oracle.TencentPageSigner.Tc3Request;

/**
 * Each byte of a rightly signed request is changed, one at a time, into some others. A strict server refuses every
 * change that alters what is signed, with the code that {@link ChangeOracle} expects, and accepts every other.
 */
class SingleByteChangesTest {

    private static final String CONTENT_TYPE = "application/json; charset=utf-8";
    private static final String REPLACEMENTS = "0aZ /;,=-_~\t";
    private static final int SHARES = 3;
    private static final byte[] BODY =
            "{\"ClientUin\": 1, \"AddedCredit\": 0.25, \"Remark\": \"\u4e2d\"}".getBytes(UTF_8);

    @AutoClose
    private static Served served = Served.start(Served.strict());

    private Conversation conversation;
    private RawRequest right;
    private int made;

    @BeforeEach
    void sign() throws IOException {
        conversation = new Conversation(served.uri());
        List<SignedHeader> signed = List.of(
                new SignedHeader("content-type", CONTENT_TYPE),
                new SignedHeader("host", Served.HOST),
                new SignedHeader("x-tc-action", Served.ALLOCATE));
        String authorization = TencentPageSigner.tc3(
                        new Tc3Request("POST", "", signed, BODY),
                        Served.PARTNER,
                        served.clock.seconds(),
                        "intlpartnersmgt")
                .authorization();
        right = RawRequest.tencent(served.clock, BODY, CONTENT_TYPE, Served.HOST)
                .with("Authorization", authorization);
    }

    @AfterEach
    void hangUp() throws IOException {
        conversation.close();
    }

    @Test
    void the_request_itself_is_accepted() throws IOException {
        BigDecimal before = served.credit("Credit");

        assertThat(code(right)).isEqualTo(ChangeOracle.ACCEPTED);

        assertThat(served.credit("Credit").subtract(before)).isEqualByComparingTo("0.25");
    }

    @Test
    void each_byte_of_the_authorization() throws IOException {
        Set<String> seen = eachByteOf(
                "Authorization", changed -> ChangeOracle.authorization(right.value("Authorization"), changed));

        assertThat(made).isGreaterThan(1_000);
        assertThat(seen)
                .containsExactly(
                        ChangeOracle.INVALID_AUTHORIZATION,
                        ChangeOracle.SECRET_ID_NOT_FOUND,
                        ChangeOracle.SIGNATURE_FAILURE,
                        ChangeOracle.ACCEPTED);
    }

    @Test
    void each_byte_of_the_host() throws IOException {
        Set<String> seen = eachByteOf("Host", changed -> ChangeOracle.signedHeader(Served.HOST, changed));

        assertThat(seen).containsExactly(ChangeOracle.SIGNATURE_FAILURE, ChangeOracle.ACCEPTED);
    }

    @Test
    void each_byte_of_the_content_type() throws IOException {
        Set<String> seen = eachByteOf("Content-Type", changed -> ChangeOracle.signedHeader(CONTENT_TYPE, changed));

        assertThat(seen).containsExactly(ChangeOracle.SIGNATURE_FAILURE, ChangeOracle.ACCEPTED);
    }

    @Test
    void each_byte_of_a_signed_action() throws IOException {
        Set<String> seen = eachByteOf("X-TC-Action", changed -> ChangeOracle.signedAction(Served.ALLOCATE, changed));

        assertThat(seen).containsExactly(ChangeOracle.SIGNATURE_FAILURE, ChangeOracle.INVALID_ACTION);
    }

    @Test
    void each_byte_of_the_timestamp() throws IOException {
        String timestamp = right.value("X-TC-Timestamp");
        Set<String> seen = eachByteOf(
                "X-TC-Timestamp", changed -> ChangeOracle.timestamp(served.clock.seconds(), timestamp, changed));

        assertThat(seen)
                .containsExactly(ChangeOracle.EXPIRED, ChangeOracle.SIGNATURE_FAILURE, ChangeOracle.INVALID_PARAMETER);
    }

    @Test
    void each_byte_of_the_version_and_the_region_which_are_not_signed() throws IOException {
        assertThat(eachByteOf("X-TC-Version", changed -> ChangeOracle.version("2022-09-28", changed)))
                .containsExactly(ChangeOracle.NO_SUCH_VERSION);
        assertThat(eachByteOf("X-TC-Region", changed -> ChangeOracle.ACCEPTED)).containsExactly(ChangeOracle.ACCEPTED);
    }

    @Test
    void each_byte_of_the_body() throws IOException {
        Object before = served.state(Served.TENCENT);
        for (int at = 0; at < BODY.length; at++) {
            for (int difference : new int[] {1, 0x20, 0x80, 0xff}) {
                byte[] changed = BODY.clone();
                changed[at] ^= (byte) difference;

                assertThat(code(right.withBody(changed)))
                        .as("byte %d of the body xor %x", at, difference)
                        .isEqualTo(ChangeOracle.SIGNATURE_FAILURE);
            }
        }
        assertThat(code(right.withBody(new String(BODY, UTF_8) + "\n"))).isEqualTo(ChangeOracle.SIGNATURE_FAILURE);
        assertThat(code(right.withBody(new String(BODY, UTF_8).replace(" ", ""))))
                .isEqualTo(ChangeOracle.SIGNATURE_FAILURE);
        assertThat(served.state(Served.TENCENT)).isSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Host", "Content-Type", "X-TC-Action", "X-TC-Timestamp"})
    void white_space_round_a_value_and_the_case_of_its_name_mean_nothing(String name) throws IOException {
        List<RawRequest> same = new ArrayList<>();
        for (UnaryOperator<String> change : List.<UnaryOperator<String>>of(
                value -> "   " + value, value -> value + "  ", value -> "\t" + value + "\t ")) {
            same.add(right.with(name, change));
        }
        for (String spelling : List.of(name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))) {
            same.add(right.without(name).and(spelling, right.value(name)));
        }
        for (RawRequest request : same) {
            assertThat(code(request)).as(request.headers().toString()).isEqualTo(ChangeOracle.ACCEPTED);
        }
    }

    @Test
    void white_space_between_the_parts_of_the_authorization_means_nothing() throws IOException {
        for (String separator : List.of(",", ",  ", " , ", ",\t")) {
            assertThat(code(right.with("Authorization", value -> value.replace(", ", separator))))
                    .as("separated by '%s'", separator)
                    .isEqualTo(ChangeOracle.ACCEPTED);
        }
    }

    /** The codes that were expected, and given. */
    private Set<String> eachByteOf(String header, UnaryOperator<String> expected) throws IOException {
        String value = right.value(header);
        Set<String> seen = new TreeSet<>();
        for (int at = 0; at < value.length(); at++) {
            for (char replacement : replacements(value.charAt(at), at)) {
                String changed = value.substring(0, at) + replacement + value.substring(at + 1);
                String code = expected.apply(changed);
                Object before = served.state(Served.TENCENT);

                assertThat(code(right.with(header, changed)))
                        .as("%s: %s", header, changed)
                        .isEqualTo(code);
                assertThat(served.state(Served.TENCENT) == before)
                        .as("nothing changed by %s: %s", header, changed)
                        .isEqualTo(!code.equals(ChangeOracle.ACCEPTED));
                seen.add(code);
                made++;
            }
        }
        return seen;
    }

    // Of those that are the same for all places each has its share: its neighbours have the others.
    private static Set<Character> replacements(char original, int at) {
        Set<Character> replacements = new TreeSet<>();
        for (int each = at % SHARES; each < REPLACEMENTS.length(); each += SHARES) {
            replacements.add(REPLACEMENTS.charAt(each));
        }
        replacements.add(Character.toUpperCase(original));
        replacements.add(Character.toLowerCase(original));
        replacements.add((char) (original ^ 1));
        replacements.remove(original);
        return replacements;
    }

    private String code(RawRequest request) throws IOException {
        RawAnswer answer = conversation.exchange(request.bytes());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return ExactJson.read(answer.bodyText()).at("/Response/Error/Code").asString(ChangeOracle.ACCEPTED);
    }
}
