package org.ledgermock.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ledgermock.contract.TemporaryClassPath;

/** A family of gift cards, by files alone, on a class path of its own, so that no other test sees it. */
final class GiftCards implements AutoCloseable {

    static final String SCHEMAS = "ledgermock/schemas/gift-cards/";
    static final String MAPPINGS = "ledgermock/mappings/gift-cards/";

    static final String FAMILY = """
            {"family":"gift-cards","title":"Gift cards of a test",
             "protocol":{"name":"pospal-open-api-1","prefixes":["/gift/v9"]},
             "exampleCredential":{"id":"GIFTEXAMPLE","secret":"gift-example-app-key"},
             "options":[
               {"key":"errorCodeOnSuccess","values":["null","absent"],"default":"absent","strict":"null",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"hexCase","values":["any","upper"],"default":"any","strict":"upper",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"timestampHeader","values":["optional","required"],"default":"optional","strict":"required",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"userAgent","values":["any","openApi"],"default":"any","strict":"openApi",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"freshnessSeconds","type":"integer","default":"0","strict":"0",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"gzip","values":["off","on"],"default":"off","strict":"off",
                "provenance":"invented","source":"test","says":"it"},
               {"key":"gzipThresholdBytes","type":"integer","default":"1024","strict":"1024",
                "provenance":"invented","source":"test","says":"it"}],
             "entities":{"card":{"key":"number","order":["number"],"quantities":["value"],
               "schema":{"type":"object","properties":{"number":{"type":"integer","minimum":1},
                 "value":{"type":"number"}},"required":["number","value"]}}},
             "invariants":[{"id":"not-overdrawn","says":"no card is overdrawn","each":"card","ascending":["0","value"]}]}
            """;
    static final String TOP_UP_CONTRACT = """
            {"operation":"topUp","address":"cards/topUp","says":"adds to a card","changes":true,"documents":[],
             "statements":[
               {"id":"limit.topUp","kind":"limit","provenance":"invented","source":"test","says":"three a day",
                "calls":3,"per":"day","scope":["credential"]},
               {"id":"error.empty","kind":"error","provenance":"invented","source":"test","says":"it",
                "code":"77","text":{"zh":"card is empty"},"textProvenance":"invented"}]}
            """;
    static final String TOP_UP_REQUEST = """
            {"type":"object","properties":{"appId":{"type":"string"},"card":{"type":"integer"},
             "by":{"type":"number"},"at":{"type":"string"}},"required":["appId","card","by","at"]}
            """;
    static final String TOP_UP_RESPONSE = """
            {"type":"object","properties":{"status":{"const":"success"},"messages":{"type":"array"},
             "data":{"type":"object","properties":{"now":{"type":"number"}},"required":["now"],
                     "additionalProperties":false}},"required":["status","messages","data"],"additionalProperties":false}
            """;
    static final String TOP_UP_MAPPING = """
            {"request":{"customMatcher":{"name":"ledgermock","parameters":{"family":"gift-cards","operation":"topUp"}}},
             "response":{"transformers":["ledgermock"],"transformerParameters":{
               "family":"gift-cards","operation":"topUp",
               "behaviour":{"increment":{"of":"card","key":"/card",
                 "quantities":[{"field":"value","by":"/by","checked":"/checked","insufficient":"empty"}],
                 "details":{},"answer":{"now":{"$":"/after/value"}}}},
               "situations":{"unknown":"error.9003","amountOutOfRange":"error.9003","empty":"error.empty"}}}}
            """;

    final TemporaryClassPath classPath;

    GiftCards(Path folder) {
        StringBuilder errors = new StringBuilder();
        for (String code : List.of("0", "1031", "1032", "1034", "9003")) {
            errors.append("""
                    {"id":"error.%s","kind":"error","provenance":"invented","source":"test","says":"it",
                     "code":"%s","text":{"zh":"text %s"},"textProvenance":"invented"},
                    """.formatted(code, code, code));
        }
        errors.append("""
                {"id":"error.quota","kind":"error","provenance":"invented","source":"test","says":"it",
                 "code":"88","text":{"zh":"{count} of {limit}"},"textProvenance":"invented"}
                """);
        classPath = new TemporaryClassPath(folder)
                .with(SCHEMAS + "family.json", FAMILY)
                .with(SCHEMAS + "common.contract.json", "{\"statements\":[" + errors + "]}")
                .with(SCHEMAS + "topUp.contract.json", TOP_UP_CONTRACT)
                .with(SCHEMAS + "topUp.request.json", TOP_UP_REQUEST)
                .with(SCHEMAS + "topUp.response.json", TOP_UP_RESPONSE)
                .with(MAPPINGS + "topUp.json", TOP_UP_MAPPING)
                .with(
                        "ledgermock/seeds/gift-cards/example.json",
                        "{\"family\":\"gift-cards\",\"entities\":{\"card\":[{\"number\":5,\"value\":20.50}]}}");
    }

    TestServer server() {
        return new TestServer(classPath.besideTheProject(), Families.Choices.NONE);
    }

    /** The contract of topUp when a repetition has an answer of its own. */
    static String once(String again, String keeps) {
        return TOP_UP_CONTRACT
                .replace("\"statements\":[", """
                "statements":[{"id":"rule.topUp.once","kind":"rule","provenance":"invented","source":"test","says":"once",
                  "once":{"by":["/card","/at"],"again":"%s","otherwise":"error.empty","keeps":%s}},
                """.formatted(again, keeps))
                .replace("\"calls\":3", "\"calls\":30");
    }

    @Override
    public void close() throws IOException {
        classPath.close();
    }
}
