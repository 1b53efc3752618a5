package org.ledgermock.contract;

import java.util.Map;
import org.ledgermock.message.Options;

/** The contracts that come with the project. */
public final class RealFamilies {

    public static final ClassPathFiles FILES = new ClassPathFiles(RealFamilies.class.getClassLoader());
    public static final FamilyContract TENCENT = FamilyContract.load("tencent-partner", FILES);
    public static final FamilyContract KYBIO = FamilyContract.load("kybio-member", FILES);

    private RealFamilies() {}

    public static Options options(FamilyContract family, String... keysAndValues) {
        Map<String, String> chosen = new java.util.HashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            chosen.put(keysAndValues[at], keysAndValues[at + 1]);
        }
        return family.options(false, chosen);
    }
}
