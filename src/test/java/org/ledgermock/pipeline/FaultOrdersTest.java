package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.fault.FaultOrder;
import org.ledgermock.message.JsonMismatch;
import org.ledgermock.message.JsonReader;
import org.ledgermock.message.JsonReading;

class FaultOrdersTest {

    private static final TestServer SERVER = TestServer.ofTheProject();

    private static void check(String family, String operation, String trigger, String deviation) {
        String written =
                "{\"operation\":\"%s\",\"trigger\":%s,\"deviation\":%s}".formatted(operation, trigger, deviation);
        FaultOrders.check(
                SERVER.family(family), FaultOrder.read(((JsonReading.Read) JsonReader.read(written)).value()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tencent-partner | QueryCustomersCredit | {"while":{"at":"/Filter","equals":"1"}} | {"stale":{"seconds":5}}
            tencent-partner | QueryCustomersCredit | {"every":{"deliveries":2}} | {"missingField":{"at":"/Data/3/Credit"}}
            tencent-partner | AllocateCustomerCredit | {"next":{"deliveries":2}} | {"error":{"code":"InternalError"}}
            kybio-member | updateBalancePointByIncrement | {"next":{"deliveries":2}} | {"error":{"code":"2015"}}
            kybio-member | updateBalancePointByIncrement | {"next":{"deliveries":2}} | {"error":{"code":"error.duplicate"}}
            tencent-partner | AllocateCustomerCredit | {"while":{"at":"/ClientUin","equals":1.0}} | {"busy":{}}
            tencent-partner | DescribeCustomerInfo | {"while":{"at":"/CustomerUin/19","equals":7}} | {"busy":{}}
            kybio-member | queryCustomerPages | {"while":{"at":"/postBackParameter/parameterValue","equals":"8"}} | {"busy":{}}
            kybio-member | queryByUid | {"while":{"at":"/customerUid","equals":1}} | {"retypedField":{"at":"/data/balance"}}
            """)
    void what_can_happen_is_taken(String family, String operation, String trigger, String deviation) {
        assertThatCode(() -> check(family, operation, trigger, deviation)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Allocate | {"next":{"deliveries":1}} | {"busy":{}} | /operation: tencent-partner does not serve 'Allocate', allowed: AllocateCustomerCredit, CreateAccount, DescribeCustomerInfo, DescribeCustomerUin, ForceQN, GetCountryCodes, GetTradeConfigList, ModifyClientRemark, QueryAccountVerificationStatus, QueryCreditAllocationHistory, QueryCreditByUinList, QueryCustomersCredit, QueryDirectCustomersCredit, QueryPartnerCredit, SendVerifyCode
            AllocateCustomerCredit | {"next":{"deliveries":1}} | {"stale":{"seconds":5}} | /deviation/stale: AllocateCustomerCredit changes something, and only a reading call can be stale, allowed: DescribeCustomerInfo, DescribeCustomerUin, GetCountryCodes, GetTradeConfigList, QueryAccountVerificationStatus, QueryCreditAllocationHistory, QueryCreditByUinList, QueryCustomersCredit, QueryDirectCustomersCredit, QueryPartnerCredit
            AllocateCustomerCredit | {"next":{"deliveries":1}} | {"missingField":{"at":"/Credit"}} | /deviation/missingField/at: the schema names no '/Credit', allowed: /RemainingCredit, /RequestId, /TotalCredit
            AllocateCustomerCredit | {"next":{"deliveries":1}} | {"retypedField":{"at":""}} | /deviation/retypedField/at: the whole answer is no field; emptyBody is the fault for that
            AllocateCustomerCredit | {"while":{"at":"/Uin","equals":1}} | {"busy":{}} | /trigger/while/at: the schema names no '/Uin', allowed: /AddedCredit, /ClientUin, /Remark
            AllocateCustomerCredit | {"while":{"at":"/ClientUin","equals":"1"}} | {"busy":{}} | /trigger/while/equals: no call has this at '/ClientUin': expected integer, got "1"
            AllocateCustomerCredit | {"while":{"at":"/ClientUin","equals":1.5}} | {"busy":{}} | /trigger/while/equals: no call has this at '/ClientUin': expected integer, got 1.5
            AllocateCustomerCredit | {"while":{"at":"/ClientUin","equals":null}} | {"busy":{}} | /trigger/while/equals: no call has this at '/ClientUin': expected integer, got null
            QueryCustomersCredit | {"while":{"at":"/Page","equals":0}} | {"busy":{}} | /trigger/while/equals: no call has this at '/Page': expected minimum 1, got 0
            QueryCustomersCredit | {"while":{"at":"/FilterType","equals":"uin"}} | {"busy":{}} | /trigger/while/equals: no call has this at '/FilterType': expected enum ["ClientUin","Name","Remark","Email",""], got uin
            DescribeCustomerInfo | {"while":{"at":"/CustomerUin/20","equals":1}} | {"busy":{}} | /trigger/while/at: the schema names no '/CustomerUin/20' (did you mean '/CustomerUin/0'?), allowed: /CustomerUin, /CustomerUin/0
            DescribeCustomerInfo | {"while":{"at":"/CustomerUin","equals":[1,"2"]}} | {"busy":{}} | /trigger/while/equals/1: no call has this at '/CustomerUin': expected integer, got "2"
            QueryPartnerCredit | {"while":{"at":"/ClientUin","equals":1}} | {"busy":{}} | /trigger/while/at: the schema names no '/ClientUin', allowed: none: it has no fields
            AllocateCustomerCredit | {"chance":{"probability":0.0}} | {"busy":{}} | /trigger/chance/probability: with 0 it never happens, allowed: above 0, up to 1
            """)
    void what_cannot_happen_is_refused_with_what_is_allowed(
            String operation, String trigger, String deviation, String message) {
        assertThatThrownBy(() -> check("tencent-partner", operation, trigger, deviation))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage(message);
    }

    @Test
    void a_code_that_is_not_in_the_contract_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> check(
                        "tencent-partner",
                        "QueryCustomersCredit",
                        "{\"next\":{\"deliveries\":1}}",
                        "{\"error\":{\"code\":\"FailedOperation.BalanceInsufficient\"}}"))
                .isInstanceOf(JsonMismatch.class)
                .hasMessageStartingWith("/deviation/error/code: the contract of QueryCustomersCredit has no error"
                        + " 'FailedOperation.BalanceInsufficient', allowed: ActionOffline, AuthFailure.")
                .hasMessageContaining(", InvalidParameterValue.InvalidUin, ");
    }

    @Test
    void of_several_statements_with_one_code_the_plainest_is_meant() {
        ServedFamily family = SERVER.family("kybio-member");

        assertThat(OrderedErrors.find(
                        family.operations().get("updateBalancePointByIncrement").contract(), family.options(), "2013"))
                .map(error -> error.id())
                .contains("error.2013");
    }
}
