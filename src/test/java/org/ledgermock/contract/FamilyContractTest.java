package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.Options;

/** The two families that come with the project, as they are loaded. */
class FamilyContractTest {

    private static final FamilyContract TENCENT = RealFamilies.TENCENT;
    private static final FamilyContract KYBIO = RealFamilies.KYBIO;

    @Test
    void both_families_are_found_with_their_operations() {
        assertThat(FamilyContract.families(RealFamilies.FILES)).contains("kybio-member", "tencent-partner");
        assertThat(TENCENT.family()).isEqualTo("tencent-partner");
        assertThat(TENCENT.operations()).containsKeys("AllocateCustomerCredit", "QueryCustomersCredit");
        assertThat(KYBIO.operations()).containsKey("updateBalancePointByIncrement");
    }

    @Test
    void an_operation_is_as_its_file_says() {
        Contract allocate = TENCENT.operations().get("AllocateCustomerCredit");
        Contract update = KYBIO.operations().get("updateBalancePointByIncrement");

        assertThat(allocate.address()).isEqualTo("AllocateCustomerCredit");
        assertThat(allocate.changes()).isTrue();
        assertThat(TENCENT.operations().get("QueryCustomersCredit").changes()).isFalse();
        assertThat(update.address()).isEqualTo("customerOpenApi/updateBalancePointByIncrement");
        assertThat(allocate.roles()).contains(Set.of("distributor", "second-level-reseller", "reseller"));
        assertThat(update.roles()).isEmpty();
    }

    // Both pages: "A maximum of 5 requests can be initiated per second for this API."
    @ParameterizedTest
    @CsvSource({"AllocateCustomerCredit", "QueryCustomersCredit"})
    void five_calls_a_second_are_documented(String operation) {
        assertThat(TENCENT.operations().get(operation).limits()).singleElement().satisfies(limit -> {
            assertThat(limit.calls()).isEqualTo(5);
            assertThat(limit.per()).isEqualTo(Statement.Window.SECOND);
            assertThat(limit.scope()).containsExactlyInAnyOrder(Statement.Scope.CREDENTIAL, Statement.Scope.OPERATION);
            assertThat(limit.provenance()).isEqualTo(Provenance.DOCUMENTED);
        });
    }

    @Test
    void the_quota_of_a_shop_is_by_day_and_credential_alone() {
        assertThat(KYBIO.operations().get("updateBalancePointByIncrement").limits())
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.per()).isEqualTo(Statement.Window.DAY);
                    assertThat(limit.scope()).containsExactly(Statement.Scope.CREDENTIAL);
                });
    }

    // The error tables of both pages, and what the vendor's clients list besides
    // (docs/sources/tencent-partner.md#codes).
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AllocateCustomerCredit | FailedOperation | Operation failed.",
                "AllocateCustomerCredit | FailedOperation.BalanceInsufficient | The account balance is insufficient.",
                "AllocateCustomerCredit | InvalidParameterValue.CreditAmountOutOfRange | The credit quota has exceeded the limit with the newly allocated quota.",
                "AllocateCustomerCredit | OperationDenied.ServiceBusy | System busy. Please try again later.",
                "AllocateCustomerCredit | UnauthorizedOperation.UinNoAuth | The current user doesn’t have permission for the operation.",
                "QueryCustomersCredit | FailedOperation | Operation failed.",
                "QueryCustomersCredit | InvalidParameterValue.InvalidUin | InvalidParameterValue.InvalidUin",
                "QueryCustomersCredit | OperationDenied.ServiceBusy | System busy. Please try again later.",
                "QueryCustomersCredit | UnauthorizedOperation.UinNoAuth | The current user doesn’t have permission for the operation."
            })
    void the_vendors_error_tables_are_there_to_the_letter(String operation, String code, String text) {
        Statement.ErrorCode error =
                TENCENT.operations().get(operation).error("error." + code).orElseThrow();

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.text("en", Map.of())).isEqualTo(text);
        // The tables describe codes: that an answer says the same is a guess.
        assertThat(error.textProvenance()).isEqualTo(Provenance.INFERRED);
    }

    // docs/sources/kybio-member.md#codes
    @ParameterizedTest
    @CsvSource({
        "error.0, 0, 未知错误",
        "error.1031, 1031, 请求头中没传消息签名",
        "error.1032, 1032, 消息体与消息签名不匹配",
        "error.1033, 1033, 校验消息签名时出错",
        "error.1034, 1034, appId错误，根据所传的appId找不到对应的用户",
        "error.2015, 2015, 会员不存在",
        "error.9003, 9003, 请求参数错误"
    })
    void the_shops_error_codes_are_there_to_the_letter(String id, String code, String text) {
        Statement.ErrorCode error = KYBIO.operations()
                .get("updateBalancePointByIncrement")
                .error(id)
                .orElseThrow();

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.text("zh", Map.of())).isEqualTo(text);
    }

    @Test
    void an_operations_own_error_goes_before_the_common_one_of_its_id() {
        Statement.ErrorCode own = TENCENT.operations()
                .get("AllocateCustomerCredit")
                .error("error.FailedOperation")
                .orElseThrow();

        assertThat(TENCENT.operations().get("AllocateCustomerCredit").statements())
                .contains(own);
        assertThat(TENCENT.error("error.FailedOperation").filter(own::equals)).isEmpty();
        assertThat(TENCENT.operations().get("AllocateCustomerCredit").error("rule.AllocateCustomerCredit.zero"))
                .as("a rule is no error")
                .isEmpty();
    }

    // The message texts that were seen (docs/sources/tencent-gateway.md#texts) with arguments filled in.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error.MissingParameter | en | The request is missing a required parameter `P`.",
                "error.InvalidParameter.type | en | The value type of parameter `P` is not valid, input type should be `T`",
                "error.UnknownParameter | en | The parameter `P` is not recognized.",
                "error.RequestLimitExceeded | en | Your current request times equals to `7` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls.",
                "error.RequestLimitExceeded | zh | 您当前每秒请求 `7` 次，超过了每秒频率上限 `5`，请稍后重试。",
                "error.AuthFailure.SignatureFailure | en | The provided credentials could not be validated. Please check your signature is correct.",
                "error.AuthFailure.SecretIdNotFound | en | The SecretId is not found, please ensure that your SecretId is correct.",
                "error.AuthFailure.SignatureExpire | en | Signature expired. Please use local time and enable NTP service for time synchronization to avoid a deviation between `Timestamp` and the server time 99.",
                "error.AuthFailure.TokenFailure | en | Token verification failed. Please check your Token is correct.",
                "error.InvalidAction | en | The request action=`A` is invalid or not found in service=`S` and version=`V`.",
                "error.NoSuchVersion | en | The specified api version=`V` does not exist in service=`S`."
            })
    void observed_texts_are_there_to_the_letter(String id, String language, String text) {
        Map<String, String> arguments = Map.of(
                "parameter",
                "P",
                "type",
                "T",
                "count",
                "7",
                "limit",
                "5",
                "time",
                "99",
                "action",
                "A",
                "service",
                "S",
                "version",
                "V");

        assertThat(TENCENT.error(id).orElseThrow().text(language, arguments)).isEqualTo(text);
    }

    @Test
    void options_are_the_defaults_the_strict_ones_or_the_chosen_ones() {
        Options lenient = TENCENT.options(false, Map.of());
        Options strict = TENCENT.options(true, Map.of());
        Options chosen = TENCENT.options(true, Map.of("verification", "lenient", "decimals", "round"));

        assertThat(lenient.values())
                .containsEntry("strict", "false")
                .containsEntry("verification", "lenient")
                .containsEntry("repossessionBeyondAvailable", "refuse")
                .containsEntry("decimals", "exact")
                .containsEntry("timestampWindowSeconds", "300");
        assertThat(strict.values()).containsEntry("strict", "true").containsEntry("verification", "strict");
        assertThat(chosen.values())
                .containsEntry("strict", "true")
                .containsEntry("verification", "lenient")
                .containsEntry("decimals", "round");
    }

    @Test
    void a_choice_that_is_not_allowed_is_refused_with_what_is() {
        assertThatThrownBy(() -> TENCENT.options(false, Map.of("decimals", "three")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tencent-partner: the option 'decimals' cannot be 'three', allowed: exact, refuse, round");
        assertThatThrownBy(() -> TENCENT.options(false, Map.of("timestampWindowSeconds", "5m")))
                .hasMessage(
                        "tencent-partner: the option 'timestampWindowSeconds' cannot be '5m', allowed: any integer");
        assertThatThrownBy(() -> TENCENT.options(false, Map.of("decimal", "exact")))
                .hasMessage("tencent-partner has no option 'decimal' (did you mean 'decimals'?), allowed: "
                        + String.join(
                                ", ",
                                TENCENT.file().options().stream()
                                        .map(OptionDeclaration::key)
                                        .toList()));
        assertThatThrownBy(() -> TENCENT.options(false, Map.of("strict", "true")))
                .hasMessageStartingWith("tencent-partner has no option 'strict', allowed: ");
    }

    @Test
    void strictly_a_region_is_required_to_allocate_but_not_to_query() {
        Contract allocate = TENCENT.operations().get("AllocateCustomerCredit");

        assertThat(allocate.requiredCommonParameters(TENCENT.options(true, Map.of())))
                .containsExactly("Region");
        assertThat(allocate.requiredCommonParameters(TENCENT.options(false, Map.of())))
                .isEmpty();
        assertThat(TENCENT.operations()
                        .get("QueryCustomersCredit")
                        .requiredCommonParameters(TENCENT.options(true, Map.of())))
                .isEmpty();
    }

    @Test
    void the_vendors_domains_are_known() {
        assertThat(TENCENT.domains()).containsExactly("tencentcloudapi.com");
        assertThat(KYBIO.domains()).containsExactly("pospal.cn");
    }
}
