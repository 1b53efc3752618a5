package org.ledgermock.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledgermock.contract.RealFamilies;
import org.ledgermock.contract.TemporaryClassPath;
import org.ledgermock.journal.Exchange;

/** Another service of the same cloud: another path, service and version, the common statements as they are. */
class ThirdPartnerFamilyTest {

    @TempDir
    private Path folder;

    @Test
    void another_service_is_adding_files_too() throws IOException {
        String folderName = "ledgermock/schemas/cloud-quota/";
        String family = RealFamilies.FILES
                .text("ledgermock/schemas/tencent-partner/family.json")
                .orElseThrow();
        String options = family.substring(family.indexOf("\"options\""), family.indexOf("\"entities\""));
        try (TemporaryClassPath classPath = new TemporaryClassPath(folder)) {
            classPath
                    .with(folderName + "family.json", """
                            {"family":"cloud-quota","title":"Quotas of a test",
                             "protocol":{"name":"tencent-cloud-3","service":"quota","versions":["2026-01-01"],
                               "hosts":["quota.example.com"],"path":"/quota","clientRegion":"nowhere"},
                             "exampleCredential":{"id":"AKIDQUOTAEXAMPLE","secret":"quota-example-secret-key"},
                             "times":{"zone":"+08:00","form":"rfc-3339"},
                             %s
                             "entities":{"quota":{"single":true,"key":"Id","schema":{"type":"object"}}},
                             "invariants":[]}
                            """.formatted(options))
                    .with(
                            folderName + "common.contract.json",
                            RealFamilies.FILES
                                    .text("ledgermock/schemas/tencent-partner/common.contract.json")
                                    .orElseThrow())
                    .with(folderName + "DescribeQuota.contract.json", """
                            {"operation":"DescribeQuota","says":"it","changes":false,"documents":[],"statements":[]}
                            """)
                    .with(
                            folderName + "DescribeQuota.request.json",
                            "{\"type\":\"object\",\"additionalProperties\":false}")
                    .with(
                            folderName + "DescribeQuota.response.json",
                            "{\"type\":\"object\",\"required\":[\"Left\",\"RequestId\"]}")
                    .with("ledgermock/mappings/cloud-quota/DescribeQuota.json", """
                            {"request":{},"response":{"transformerParameters":{
                              "family":"cloud-quota","operation":"DescribeQuota",
                              "behaviour":{"page":{"of":"quota","answer":{"Left":{"$":"/items/0/Left"}}}},
                              "situations":{}}}}
                            """)
                    .with(
                            "ledgermock/seeds/cloud-quota/example.json",
                            "{\"family\":\"cloud-quota\",\"entities\":{\"quota\":[{\"Id\":1,\"Left\":12.50}]}}");
            TestServer server = new TestServer(classPath.besideTheProject(), Families.Choices.NONE);
            Exchange exchange = server.call("cloud-quota", "DescribeQuota", "{}");

            assertThat(exchange.request().path()).isEqualTo("/quota");
            assertThat(exchange.response().bodyText())
                    .isEqualTo("{\"Response\":{\"Left\":12.5,\"RequestId\":\"request-1\"}}");
            assertThat(server.families.claiming(TestServer.at("/quota")))
                    .map(ServedFamily::name)
                    .contains("cloud-quota");
            assertThat(server.families.claiming(TestServer.at("/")))
                    .map(ServedFamily::name)
                    .contains("tencent-partner");
            assertThat(server.call("cloud-quota", "DescribeQuota", "{\"A\":1}")
                            .error()
                            .orElseThrow()
                            .code())
                    .isEqualTo("UnknownParameter");
        }
    }
}
