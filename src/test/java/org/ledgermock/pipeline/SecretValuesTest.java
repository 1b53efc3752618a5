package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.journal.Exchange;

/** What an explanation says of a refused call never has a value that its request schema calls secret. */
class SecretValuesTest {

    private static final String GOOD = """
            {"AccountType":"company","Mail":"new@example.com","Password":"Made1up!","ConfirmPassword":"Made1up!",
             "PhoneNum":"1","CountryCode":"852","Area":"HK","VerifyCode":"123456","TradeOne":"kghy_01","TradeTwo":"kghy_0101"}
            """;

    private final TestServer server = TestServer.ofTheProject();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"Password\":\"Made1up!\"; \"Password\":97531864; 97531864; InvalidParameter",
                "\"Password\":\"Made1up!\"; \"Password\":[\"Hidden1!\"]; Hidden1; InvalidParameter",
                "\"Password\":\"Made1up!\"; \"Password\":\"Hidden\"; Hidden; InvalidParameter.PasswordFormatIncorrect",
                "\"Password\":\"Made1up!\"; \"Password\":\"Hidden111\"; Hidden111; InvalidParameter.PasswordContentIncorrect",
                "\"ConfirmPassword\":\"Made1up!\"; \"ConfirmPassword\":{\"a\":97531864}; 97531864; InvalidParameter",
                "\"ConfirmPassword\":\"Made1up!\"; \"ConfirmPassword\":\"Hidden1!\"; Hidden1; InvalidParameter.ConfirmPasswordContentIncorrect",
                "\"VerifyCode\":\"123456\"; \"VerifyCode\":97531864; 97531864; InvalidParameter",
                "\"VerifyCode\":\"123456\"; \"VerifyCode\":\"97531864\"; 97531864; FailedOperation.VerificationCodeIllegal"
            })
    void a_refusal_does_not_show_it(String good, String bad, String secret, String code) {
        Exchange exchange = server.call("tencent-partner", "CreateAccount", GOOD.replace(good.strip(), bad.strip()));

        assertThat(exchange.error()).hasValueSatisfying(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.text()).doesNotContain(secret);
        });
        assertThat(exchange.refusal().orElseThrow().toString()).doesNotContain(secret);
    }
}
