package org.ledgermock.altered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ledgermock.contract.Contract;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonText;
import org.ledgermock.pipeline.ServedFamily;
import org.ledgermock.verify.cases.Cases;
import org.ledgermock.verify.cases.Expected;

/**
 * A call that its request schema accepts.
 *
 * @param address by which the vendor knows the operation
 */
record ValidCall(String family, String operation, String address, JsonObject arguments, JsonObject schema) {

    private static final JsonObject KNOWN =
            JsonText.object("{\"customerUid\":231607639459718452,\"categoryUid\":9999}");

    // Where the plainest call that the schema accepts is refused by what only the operation knows.
    private static final Map<String, String> CARRIED_OUT = Map.of(
            "CreateAccount",
            """
            {"CountryCode": "852", "Area": "HK", "PhoneNum": "18888888888", "AccountType": "personal",
             "Mail": "account@qq.com", "Password": "ABCabc123!", "ConfirmPassword": "ABCabc123!", "VerifyCode": "100000",
             "TradeOne": "kghy_01", "TradeTwo": "kghy_0101", "Extended": "for personal"}""",
            // So the code is the first of the sandbox.
            "SendVerifyCode",
            "{\"CountryCode\": \"852\", \"PhoneNum\": \"18888888888\"}",
            "DescribeCustomerUin",
            "{\"Page\": 1, \"PageSize\": 10}",
            "ModifyClientRemark",
            "{\"ClientUin\": \"1\", \"Remark\": \"11\"}",
            "QueryAccountVerificationStatus",
            "{\"ClientUin\": 1}",
            "QueryCreditByUinList",
            "{\"UinList\": [1]}",
            "batchUpdateCategory",
            """
            {"customerCategories": [
              {"customerUid": 231607639459718452, "customerCategoryUid": 1393920057254848127}]}""");

    /** Those of all operations of a family: its schemas' own cases, and some that are carried out. */
    static List<ValidCall> of(ServedFamily family) {
        List<ValidCall> calls = new ArrayList<>();
        family.operations().forEach((name, operation) -> {
            Contract contract = operation.contract();
            new Cases(family.contract(), KNOWN, 1)
                    .of(contract).stream()
                            .filter(one -> one.expected() instanceof Expected.Admitted)
                            .forEach(one -> calls.add(of(family, contract, one.arguments())));
            if (CARRIED_OUT.containsKey(name)) {
                calls.add(of(family, contract, JsonText.object(CARRIED_OUT.get(name))));
            }
        });
        return List.copyOf(calls);
    }

    private static ValidCall of(ServedFamily family, Contract contract, JsonObject arguments) {
        return new ValidCall(
                family.name(),
                contract.operation(),
                contract.address(),
                arguments,
                contract.request().json());
    }
}
