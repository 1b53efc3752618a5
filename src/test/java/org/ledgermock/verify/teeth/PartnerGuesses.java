package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.code;
import static org.ledgermock.verify.teeth.Rewrites.each;
import static org.ledgermock.verify.teeth.Rewrites.refusing;
import static org.ledgermock.verify.teeth.Rewrites.said;
import static org.ledgermock.verify.teeth.Rewrites.text;
import static org.ledgermock.verify.teeth.Rewrites.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;

/** What was guessed of partners' calls, each turned into something else that no document forbids. */
final class PartnerGuesses {

    private static final String ALLOCATE = "AllocateCustomerCredit";
    private static final String LIST = "QueryCustomersCredit";
    private static final String HISTORY = "QueryCreditAllocationHistory";
    private static final String ACCOUNT = "CreateAccount";
    private static final String REMARK = "ModifyClientRemark";
    private static final String INVALID = "InvalidParameterValue";
    private static final String OTHER = "FailedOperation";

    /** Rules of CreateAccount that say which code answers what, by code. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("InvalidParameterValue.AccountTypeEmpty", "account-type-empty"),
            Map.entry("InvalidParameter.AccountTypeContentIncorrect", "account-type-content"),
            Map.entry("InvalidParameterValue.MailEmpty", "mail-empty"),
            Map.entry("InvalidParameterValue.PasswordEmpty", "password-empty"),
            Map.entry("InvalidParameter.PasswordFormatIncorrect", "password-format"),
            Map.entry("InvalidParameter.PasswordContentIncorrect", "password-content"),
            Map.entry("InvalidParameter.ConfirmPasswordContentIncorrect", "confirm-password-content"),
            Map.entry("InvalidParameterValue.PhoneNumEmpty", "phone-num-empty"),
            Map.entry("InvalidParameter.PhoneNumFormatIncorrect", "phone-num-format"),
            Map.entry("InvalidParameterValue.CountryCodeEmpty", "country-code-empty"),
            Map.entry("InvalidParameter.CountryCodeFormatIncorrect", "country-code-format"),
            Map.entry("InvalidParameter.CountryCodeContentIncorrect", "country-code-content"),
            Map.entry("InvalidParameterValue.UnSupportArea", "country-code-excluded-code"),
            Map.entry("InvalidParameterValue.AreaEmpty", "area-empty"),
            Map.entry("InvalidParameter.AreaFormatIncorrect", "area-format"));

    private PartnerGuesses() {}

    static List<Deviation> all() {
        List<Deviation> all = new ArrayList<>();
        CODES.forEach((code, rule) -> all.add(rule(ACCOUNT, rule, code(code, INVALID))));
        Stream.of("FailedOperation.ExceedMaxBindCount", "UnauthorizedOperation.UinNoAuth")
                .map(code -> error(ACCOUNT, code))
                .forEach(all::add);
        Stream.of("FailedOperation.BalanceInsufficient", "InvalidParameterValue.CreditAmountOutOfRange")
                .map(code -> error(ALLOCATE, code))
                .forEach(all::add);
        Stream.of(
                        error("DescribeCustomerUin", "InvalidParameter.Page"),
                        error("QueryCreditByUinList", "InvalidParameterValue.UinList"),
                        error("QueryCreditByUinList", "UnauthorizedOperation.NotCustomerUin"),
                        error("QueryAccountVerificationStatus", "FailedOperation.UinInvalid"),
                        error("QueryAccountVerificationStatus", "UnauthorizedOperation.NotCustomerUin"),
                        error(LIST, "InvalidParameterValue.InvalidUin"),
                        error(REMARK, "InvalidParameterValue.InvalidUin"))
                .forEach(all::add);
        all.addAll(List.of(
                rule(ALLOCATE, "zero", refusing(added(0), INVALID)),
                rule(ALLOCATE, "exponent", exponents()),
                rule(ALLOCATE, "decimals", refusing(decimals(3), INVALID)),
                rule(ALLOCATE, "upper-bound-code", code("InvalidParameterValue.CreditAmountOutOfRange", OTHER)),
                rule(ALLOCATE, "repossession-beyond-available", code("FailedOperation.BalanceInsufficient", OTHER)),
                rule(ALLOCATE, "unknown-customer", when(unknown(), "UnauthorizedOperation.UinNoAuth", OTHER)),
                common(ALLOCATE, "number-in-quotes", when(quoted(), "InvalidParameter", INVALID)),
                rule(LIST, "times", each("Data", changing("AssociationTime", text(PartnerGuesses::dayAlone)))),
                rule(LIST, "recent-expiry-form", each("Data", changing("RecentExpiry", text(time -> "never")))),
                rule(LIST, "force", each("Data", changing("Force", any -> JsonNumber.of(1)))),
                rule(LIST, "order-unknown", when(has("Order", "^(?!asc|desc|$).*"), INVALID, OTHER)),
                rule(
                        LIST,
                        "filter-type-unknown",
                        when(has("FilterType", "^(?!ClientUin|Name|Remark|Email|$).*"), INVALID, OTHER)),
                rule(LIST, "filter-uin-not-number", code("InvalidParameterValue.InvalidUin", OTHER)),
                rule(HISTORY, "unknown-customer", when(unknown(), "UnauthorizedOperation.UinNoAuth", OTHER)),
                rule(REMARK, "empty", refusing(has("Remark", "^$"), INVALID)),
                rule(REMARK, "unknown-customer", when(unknown(), "UnauthorizedOperation.UinNoAuth", OTHER)),
                rule(REMARK, "uin-not-number", code("InvalidParameterValue.InvalidUin", OTHER)),
                rule("ForceQN", "unknown-customer", when(unknown(), "UnauthorizedOperation.UinNoAuth", OTHER)),
                rule("QueryAccountVerificationStatus", "uin-invalid", code("FailedOperation.UinInvalid", OTHER)),
                rule(
                        "QueryAccountVerificationStatus",
                        "unknown-customer",
                        code("UnauthorizedOperation.NotCustomerUin", OTHER))));
        return List.copyOf(all);
    }

    private static Deviation rule(String operation, String rule, Rewrite rewrite) {
        return Deviation.of("otherwise", operation, "rule." + operation + "." + rule, rewrite);
    }

    private static Deviation common(String operation, String rule, Rewrite rewrite) {
        return Deviation.of("otherwise", operation, "rule.common." + rule, rewrite);
    }

    private static Deviation error(String operation, String code) {
        return Deviation.of("said otherwise", operation, "error." + code, said(code, "It is said in other words."));
    }

    private static Predicate<JsonObject> added(int sign) {
        return sent -> sent.number("AddedCredit")
                .filter(value -> value.signum() == sign)
                .isPresent();
    }

    private static Predicate<JsonObject> decimals(int digits) {
        return sent -> sent.number("AddedCredit")
                .filter(value -> value.stripTrailingZeros().scale() == digits)
                .isPresent();
    }

    // Those whom the scenarios' partners have, have short ids.
    private static Predicate<JsonObject> unknown() {
        return sent ->
                sent.find("ClientUin").filter(uin -> uin.asText().length() > 2).isPresent();
    }

    private static Predicate<JsonObject> quoted() {
        return sent -> sent.find("ClientUin").stream()
                .anyMatch(value ->
                        value instanceof JsonString digits && digits.text().matches("\\d+"));
    }

    private static Predicate<JsonObject> has(String name, String pattern) {
        return sent -> sent.text(name).filter(value -> value.matches(pattern)).isPresent();
    }

    private static Rewrite exponents() {
        return call -> call.request().bodyText().matches("(?s).*:\\s*-?[\\d.]+[eE]\\d.*")
                ? call.with(call.pass(), call.wire().error(INVALID, "made up"))
                : call.pass();
    }

    private static String dayAlone(String time) {
        return time.substring(0, "2026-03-01".length());
    }
}
