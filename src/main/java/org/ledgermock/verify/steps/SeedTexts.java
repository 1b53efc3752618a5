package org.ledgermock.verify.steps;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes seeds of the customers and members in a feature's table; what the table leaves out is the same in all. */
final class SeedTexts {

    private static final Set<String> NUMBERS = Set.of(
            "ClientUin", "Credit", "RemainingCredit", "IdentifyType", "Force", "customerUid", "balance", "point");

    private SeedTexts() {}

    /** Customers and the partner that they belong to, which can still allocate so much. */
    static String customers(BigDecimal remaining, List<Map<String, String>> rows) {
        BigDecimal allocated = rows.stream()
                .map(row -> new BigDecimal(row.getOrDefault("Credit", "0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return """
                {"family": "tencent-partner", "account": {"name": "Made-up Partner", "role": "reseller"}, "entities": {
                  "partner": [{"Uin": 1, "Name": "Made-up Partner",
                    "TotalCredit": %s, "AllocatedCredit": %s, "RemainingCredit": %s}],
                  "customer": [%s]}}
                """.formatted(
                        allocated.add(remaining).toPlainString(),
                        allocated.toPlainString(),
                        remaining.toPlainString(),
                        rows.stream().map(SeedTexts::customer).collect(joining(", ")));
    }

    static String customer(Map<String, String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Name", "Made-up Customer");
        fields.put("Type", "new");
        fields.put("Mobile", "");
        fields.put("Email", "");
        fields.put("Arrears", "-");
        fields.put("AssociationTime", "2024-01-01 00:00:00");
        fields.put("RecentExpiry", "");
        fields.put("Credit", "0");
        fields.put("RemainingCredit", row.getOrDefault("Credit", "0"));
        fields.put("IdentifyType", "0");
        fields.put("Remark", "");
        fields.put("Force", "0");
        fields.putAll(row);
        return object(fields);
    }

    static String members(List<Map<String, String>> rows) {
        return """
                {"family": "kybio-member", "account": {"name": "Made-up Chain"}, "entities": {"member": [%s]}}
                """.formatted(rows.stream().map(SeedTexts::member).collect(joining(", ")));
    }

    private static String member(Map<String, String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", "N" + row.get("customerUid"));
        fields.put("balance", "0");
        fields.put("point", "0");
        fields.putAll(row);
        String limit = fields.remove("creditLimit");
        String extension = limit == null ? "" : ", \"extInfo\": {\"creditLimit\": " + limit + "}";
        return object(fields).replaceFirst("}$", ", \"enable\": 1" + extension + "}");
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\": %s".formatted(field.getKey(), value(field.getKey(), field.getValue())))
                .collect(joining(", ", "{", "}"));
    }

    private static String value(String field, String text) {
        return NUMBERS.contains(field) ? text : "\"" + text + "\"";
    }
}
