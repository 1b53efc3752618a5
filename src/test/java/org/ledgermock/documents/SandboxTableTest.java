package org.ledgermock.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgermock.client.NewFault;
import org.ledgermock.kybio.testing.Member;
import org.ledgermock.kybio.testing.MemberSandbox;
import org.ledgermock.tencent.testing.Customer;
import org.ledgermock.tencent.testing.PartnerSandbox;
import org.ledgermock.testing.TestSandbox;

/** Whatever a sandbox of a test can do is named where people look for it. */
class SandboxTableTest {

    private static final Set<String> OF_EVERY_OBJECT =
            Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
    private static final Set<String> TOLD_BY_FAULTS = Set.of("onFreshConnection", "onReusedConnection");

    @ParameterizedTest
    @ValueSource(
            classes = {
                TestSandbox.class,
                PartnerSandbox.class,
                Customer.class,
                MemberSandbox.class,
                Member.class,
                NewFault.class
            })
    void it_is_in_the_table(Class<?> type) {
        String page = Document.named("docs/tests.md").text();
        String table = page.substring(page.indexOf("## What a sandbox can do"), page.indexOf("## TestNG"));

        assertThat(Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method ->
                                !type.isRecord() || method.getReturnType().equals(type))
                        .map(Method::getName)
                        .filter(name -> !OF_EVERY_OBJECT.contains(name) && !TOLD_BY_FAULTS.contains(name)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(table).containsPattern("\\b" + name + "\\b"));
    }
}
