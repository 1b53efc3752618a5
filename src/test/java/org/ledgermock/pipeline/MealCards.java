package org.ledgermock.pipeline;

import java.nio.file.Path;
import org.ledgermock.contract.CompiledSample;
import org.ledgermock.contract.TemporaryClassPath;

/**
 * The files of a family of another style than the two that come with Ledgermock, on the sample project's protocol: a
 * bearer token, arguments in path and query, statuses, keys and ids that are texts, a cursor.
 */
public final class MealCards {

    public static final String FAMILY = "meal-cards";
    public static final String SCHEMAS = "ledgermock/schemas/meal-cards/";
    static final String MAPPINGS = "ledgermock/mappings/meal-cards/";

    private static final String FAMILY_FILE = """
            {"family":"meal-cards","title":"Meal cards of a test","protocol":{"name":"lumen-2","prefix":"/v2/"},
             "exampleCredential":{"id":"canteen-1","secret":"tok_example_canteen_1"},"options":[],
             "entities":{"card":{"key":"id","order":["id"],"quantities":["balance"],"number":"serial",
               "schema":{"type":"object","properties":{"id":{"type":"string"},"serial":{"type":"integer"},
                 "owner":{"type":"string"},"balance":{"type":"number"}},"required":["id","serial","balance"]}}},
             "invariants":[{"id":"not-overdrawn","says":"no card is overdrawn","each":"card","ascending":["0","balance"]}],
             "breaches":[{"error":"error.invalid_request"}]}
            """;
    private static final String CARD = """
            {"type":"object","properties":{"id":{"type":"string"},"owner":{"type":"string"},"balance":{"type":"number"}},
             "required":["id","owner","balance"],"additionalProperties":false}
            """;
    private static final String CARD_SHAPE = "{\"id\":{\"$\":\"/%1$s/id\"},\"owner\":{\"$\":\"/%1$s/owner\"},"
            + "\"balance\":{\"$\":\"/%1$s/balance\"}}";

    private MealCards() {}

    public static TemporaryClassPath in(Path folder) {
        TemporaryClassPath files = new TemporaryClassPath(folder, CompiledSample.classes())
                .with("META-INF/services/org.ledgermock.protocol.ProtocolType", "example.lumen.LumenProtocolType")
                .with(SCHEMAS + "family.json", FAMILY_FILE)
                .with(SCHEMAS + "common.contract.json", "{\"statements\":[" + errors() + "]}")
                .with("ledgermock/seeds/meal-cards/example.json", """
                        {"family":"meal-cards","entities":{"card":[
                          {"id":"card_000001","owner":"Ada","balance":5.00},
                          {"id":"007","owner":"Bo","balance":0},{"id":"x y","owner":"Cy","balance":1}]}}
                        """);
        operation(
                files,
                "createCard",
                "\"address\":\"POST /v2/cards\",\"status\":201,\"changes\":true",
                """
                {"type":"object","properties":{"owner":{"type":"string","minLength":1}},"required":["owner"],
                 "additionalProperties":false}
                """,
                CARD,
                """
                {"create":{"of":"card","checks":[],
                  "numbers":[{"field":"serial","from":1},{"field":"id","from":1,"prefix":"card_","digits":6}],
                  "values":{"owner":{"$":"/request/owner"},"balance":0},
                  "answer":%s}}
                """.formatted(CARD_SHAPE.formatted("entity")),
                "{}");
        operation(
                files,
                "getCard",
                "\"address\":\"GET /v2/cards/{cardId}\",\"changes\":false",
                """
                {"type":"object","properties":{"cardId":{"type":"string","x-in":"path"}},"required":["cardId"]}
                """,
                CARD,
                """
                {"lookup":{"of":"card","at":"/cardId","checks":[],"unknown":"refused","answer":%s}}
                """.formatted(CARD_SHAPE.formatted("item")),
                "{\"unknown\":\"error.not_found\"}");
        operation(
                files,
                "renameCard",
                "\"address\":\"PATCH /v2/cards/{cardId}\",\"changes\":true",
                """
                {"type":"object","properties":{"cardId":{"type":"string","x-in":"path"},"owner":{"type":"string"}},
                 "required":["cardId","owner"],"additionalProperties":false}
                """,
                CARD,
                """
                {"update":{"of":"card","key":"/cardId","checks":[],"blank":"keeps",
                  "set":{"owner":{"$":"/request/owner"}},"answer":%s}}
                """.formatted(CARD_SHAPE.formatted("entity")),
                "{\"unknown\":\"error.not_found\"}");
        operation(
                files,
                "listCards",
                "\"address\":\"GET /v2/cards\",\"changes\":false",
                """
                {"type":"object","properties":{"limit":{"type":"integer","minimum":1,"maximum":100,"x-in":"query"},
                 "cursor":{"type":"string","x-in":"query","x-name":"page_token"}},"additionalProperties":false}
                """,
                """
                {"type":"object","properties":{"data":{"type":"array","items":%s},"next":{"type":["string","null"]}},
                 "required":["data","next"],"additionalProperties":false}
                """.formatted(CARD),
                """
                {"scroll":{"of":"card","after":"/cursor","number":"serial","size":2,"asked":"/limit","opaque":true,
                  "answer":{"data":{"$each":"/items","item":%s},"next":{"$":"/next","or":null}}}}
                """.formatted(CARD_SHAPE.replace("/%1$s", "")),
                "{\"notANumber\":\"error.cursor\"}");
        operation(
                files,
                "adjust",
                "\"address\":\"POST /v2/cards/{cardId}/adjustments\",\"status\":201,\"changes\":true",
                """
                {"type":"object","properties":{"cardId":{"type":"string","x-in":"path"},"amount":{"type":"number"}},
                 "required":["cardId","amount"],"additionalProperties":false}
                """,
                """
                {"type":"object","properties":{"balance":{"type":"number"}},"required":["balance"]}
                """,
                """
                {"increment":{"of":"card","key":"/cardId",
                  "quantities":[{"field":"balance","by":"/amount","insufficient":"insufficient"}],
                  "details":{},"answer":{"balance":{"$":"/after/balance"}}}}
                """,
                """
                {"unknown":"error.not_found","amountOutOfRange":"error.invalid_request","insufficient":"error.insufficient"}
                """);
        return files;
    }

    private static String errors() {
        StringBuilder errors = new StringBuilder();
        String[] codes = {
            "not_found 404",
            "method_not_allowed 405",
            "unauthorized 401",
            "malformed_body 400",
            "invalid_request 422",
            "rate_limited 429",
            "internal_error 500",
            "payload_too_large 413",
            "cursor 400",
            "insufficient 409"
        };
        for (String code : codes) {
            String[] parts = code.split(" ");
            errors.append(errors.isEmpty() ? "" : ",").append("""
                    {"id":"error.%1$s","kind":"error","provenance":"invented","source":"test","says":"it",
                     "code":"%1$s","status":%2$s,"text":{"en":"text of %1$s"},"textProvenance":"invented"}
                    """.formatted(parts[0], parts[1]));
        }
        return errors.toString();
    }

    static void operation(
            TemporaryClassPath files,
            String name,
            String contract,
            String request,
            String response,
            String behaviour,
            String situations) {
        files.with(SCHEMAS + name + ".contract.json", """
                        {"operation":"%s",%s,"says":"it","documents":[],"statements":[]}
                        """.formatted(name, contract))
                .with(SCHEMAS + name + ".request.json", request)
                .with(SCHEMAS + name + ".response.json", response)
                .with(MAPPINGS + name + ".json", """
                        {"request":{"customMatcher":{"name":"ledgermock",
                           "parameters":{"family":"meal-cards","operation":"%1$s"}}},
                         "response":{"transformers":["ledgermock"],"transformerParameters":{
                           "family":"meal-cards","operation":"%1$s","behaviour":%2$s,"situations":%3$s}}}
                        """.formatted(name, behaviour, situations));
    }
}
