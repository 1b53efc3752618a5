package org.ledgermock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.message.Options;
import org.ledgermock.message.Violation;

/** What the shipped request schemas let through, and by which rule they refuse the rest. */
class RealRequestsTest {

    @ParameterizedTest(name = "AllocateCustomerCredit {0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'ClientUin':1,'AddedCredit':10} | ``",
                "{'ClientUin':1,'AddedCredit':0} | ``",
                "{'ClientUin':1,'AddedCredit':-10.123} | ``",
                "{'ClientUin':18446744073709551615,'AddedCredit':999999999999999.99999999} | ``",
                "{'ClientUin':1,'AddedCredit':10,'Remark':''} | ``",
                "{'ClientUin':1.0,'AddedCredit':1e2} | ``",
                "{} | /AddedCredit required, /ClientUin required",
                "{'ClientUin':1} | /AddedCredit required",
                "{'ClientUin':1,'AddedCredit':null} | /AddedCredit type",
                "{'ClientUin':1,'AddedCredit':'10'} | /AddedCredit type",
                "{'ClientUin':'1','AddedCredit':10} | /ClientUin type",
                "{'ClientUin':0,'AddedCredit':10} | ``",
                "{'ClientUin':-1,'AddedCredit':10} | /ClientUin minimum",
                "{'ClientUin':18446744073709551616,'AddedCredit':10} | /ClientUin maximum",
                "{'ClientUin':1,'AddedCredit':1000000000000000} | ``",
                "{'ClientUin':1,'AddedCredit':-1e21} | ``",
                "{'ClientUin':1,'AddedCredit':0.30000000000000004} | ``",
                "{'ClientUin':1,'AddedCredit':10,'Remark':5} | /Remark type",
                "{'ClientUin':1,'AddedCredit':10,'addedCredit':5} | /addedCredit additionalProperties"
            })
    void allocations(String arguments, String breaches) {
        assertBreaches(RealFamilies.TENCENT, "AllocateCustomerCredit", arguments, breaches);
    }

    @ParameterizedTest(name = "QueryCustomersCredit {0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | ``",
                "{'FilterType':'Name','Filter':'x','Page':1,'PageSize':100,'Order':'asc'} | ``",
                "{'FilterType':'','Filter':'','Order':''} | ``",
                "{'PageSize':0} | /PageSize minimum",
                "{'PageSize':-1} | /PageSize minimum",
                "{'PageSize':101} | /PageSize maximum",
                "{'Page':0} | /Page minimum",
                "{'Page':9223372036854775807} | ``",
                "{'Page':9223372036854775808} | /Page maximum",
                "{'FilterType':'clientUin'} | /FilterType enum",
                "{'FilterType':1} | /FilterType type, /FilterType enum",
                "{'Order':'ASC'} | /Order enum",
                "{'Filter':null} | /Filter type",
                "{'Limit':10} | /Limit additionalProperties"
            })
    void queries(String arguments, String breaches) {
        assertBreaches(RealFamilies.TENCENT, "QueryCustomersCredit", arguments, breaches);
    }

    @ParameterizedTest(name = "updateBalancePointByIncrement {0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'balanceIncrement':100,'pointIncrement':100 | ``",
                "'x':1 | ``",
                "'balanceIncrement':-100.50 | ``",
                "'validateBalance':'','validatePoint':null | ``",
                "'validateBalance':'1','validatePoint':0 | ``",
                "'validateBalance':2 | /validateBalance enum",
                "'validateBalance':true | /validateBalance enum",
                "'balanceIncrement':'100' | /balanceIncrement type",
                "'balanceIncrement':null | /balanceIncrement type",
                "'pointIncrement':1e21 | ``",
                "'pointIncrement':0.30000000000000004 | ``",
                "'customerUid':'231607639459718452' | ``",
                "'customerUid':'' | /customerUid pattern",
                "'customerUid':'-1' | /customerUid pattern",
                "'customerUid':'1.0' | /customerUid pattern",
                "'customerUid':'12345678901234567890' | /customerUid pattern",
                "'customerUid':9223372036854775808 | /customerUid maximum",
                "'customerUid':null | /customerUid type",
                "'dataChangeTime':'' | /dataChangeTime pattern",
                "'dataChangeTime':' \\t' | /dataChangeTime pattern",
                "'dataChangeTime':'2015-12-16' | ``",
                "'dataChangeTime':'2020-05-06 12:00:00 +0800' | ``",
                "'dataChangeTime':1437528688233 | /dataChangeTime type",
                "'appId':'' | /appId minLength",
                "'remark':5 | /remark type",
                "'remark':null | ``",
                "'groupShare':1 | ``",
                "'groupShare':'1' | ``",
                "'groupShare':'','x':1 | ``",
                "'groupShare':null | ``",
                "'groupShare':'yes' | /groupShare pattern",
                "'groupShare':1.5 | /groupShare type"
            })
    void increments(String fields, String breaches) {
        String base = "{'appId':'a','customerUid':231607639459718452,'dataChangeTime':'2015-12-16 13:26:23'}";
        JsonObject arguments = JsonText.object(base.replace('\'', '"'))
                .withAll(JsonText.object("{" + fields.replace('\'', '"') + "}"));

        assertBreaches(RealFamilies.KYBIO, "updateBalancePointByIncrement", arguments.toString(), breaches);
    }

    @ParameterizedTest
    @CsvSource({
        "AllocateCustomerCredit, ClientUin, 99999999999999999999.5",
        "AllocateCustomerCredit, ClientUin, -9223372036854775808.5",
        "QueryCustomersCredit, Page, 9999999999999999999.5",
        "QueryCustomersCredit, PageSize, 9999999999999999999.5"
    })
    void a_decimal_beyond_a_long_is_of_the_wrong_type_in_a_vendors_field_too(
            String operation, String field, String number) {
        JsonObject arguments = JsonText.object("{\"" + field + "\":" + number + "}");

        assertThat(RealFamilies.TENCENT
                        .operations()
                        .get(operation)
                        .request()
                        .violations(arguments, RealFamilies.options(RealFamilies.TENCENT)))
                .contains(new Violation("/" + field, "type", "integer", number));
    }

    @Test
    void strictly_both_increments_have_to_be_given() {
        RequestSchema schema = RealFamilies.KYBIO
                .operations()
                .get("updateBalancePointByIncrement")
                .request();
        JsonObject arguments = JsonText.object(
                "{\"appId\":\"a\",\"customerUid\":1,\"dataChangeTime\":\"2015-12-16 13:26:23\",\"balanceIncrement\":1}");

        assertThat(schema.violations(arguments, RealFamilies.KYBIO.options(false, Map.of())))
                .isEmpty();
        assertThat(schema.violations(arguments, RealFamilies.KYBIO.options(true, Map.of())))
                .containsExactly(new Violation("/pointIncrement", "required", "a value", "nothing"));
        assertThat(schema.violations(
                        arguments, RealFamilies.KYBIO.options(false, Map.of("requiredIncrements", "true"))))
                .hasSize(1);
        assertThat(schema.violations(
                        arguments, RealFamilies.KYBIO.options(true, Map.of("requiredIncrements", "false"))))
                .as("what is chosen goes before strictness")
                .isEmpty();
    }

    private static void assertBreaches(FamilyContract family, String operation, String arguments, String breaches) {
        Options options = family.options(false, Map.of());
        List<String> expected = breaches.isEmpty() ? List.of() : List.of(breaches.split(", "));

        assertThat(family.operations()
                        .get(operation)
                        .request()
                        .violations(JsonText.object(arguments.replace('\'', '"')), options))
                .extracting(violation -> violation.pointer() + " " + violation.rule())
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
