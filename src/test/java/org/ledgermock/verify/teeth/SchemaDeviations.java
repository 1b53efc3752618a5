package org.ledgermock.verify.teeth;

import static org.ledgermock.verify.teeth.Rewrites.arguments;
import static org.ledgermock.verify.teeth.Rewrites.changing;
import static org.ledgermock.verify.teeth.Rewrites.code;
import static org.ledgermock.verify.teeth.Rewrites.instead;
import static org.ledgermock.verify.teeth.Rewrites.items;
import static org.ledgermock.verify.teeth.Rewrites.refusing;

import java.util.List;
import org.ledgermock.message.JsonArray;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;

/** Ways to look otherwise at what a call carries than its request schema has it. */
final class SchemaDeviations {

    private SchemaDeviations() {}

    static List<Deviation> all() {
        return List.of(
                Deviation.of(
                        "what is missing is a wrong value",
                        "CreateAccount",
                        "error.MissingParameter",
                        code("MissingParameter", "InvalidParameterValue")),
                Deviation.of(
                        "more ids than allowed are cut off",
                        "DescribeCustomerInfo",
                        "error.InvalidParameterValue.value",
                        instead(
                                "InvalidParameterValue",
                                arguments(changing(
                                        "CustomerUin", items(ids -> ids.subList(0, Math.min(1, ids.size()))))))),
                Deviation.of(
                        "a choice that there is not counts as 0",
                        "ForceQN",
                        "error.InvalidParameterValue.value",
                        instead("InvalidParameterValue", arguments(changing("Type", any -> JsonNumber.of(0))))),
                Deviation.of(
                        "a parameter of another type is left out",
                        "QueryCreditAllocationHistory",
                        "error.InvalidParameter.type",
                        instead(
                                "InvalidParameter",
                                arguments(sent -> sent.without("Page").without("PageSize")))),
                Deviation.of(
                        "unknown parameters are accepted",
                        "QueryPartnerCredit",
                        "error.UnknownParameter",
                        instead("UnknownParameter", arguments(sent -> JsonObject.EMPTY))),
                Deviation.of(
                        "entries of a list are not looked at",
                        "batchUpdateCategory",
                        "error.9003",
                        instead("9003", arguments(changing("customerCategories", any -> JsonArray.EMPTY)))),
                Deviation.of(
                        "a parameter that is allowed is refused",
                        "queryCustomerPages",
                        "the request schema is broken",
                        refusing(sent -> sent.has("queryCustomerDepartment"), "9003")));
    }
}
