package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import org.ledgermock.contract.ClassPathFiles;
import org.ledgermock.contract.DataFile;

/**
 * Loads the mappings that stand below {@code ledgermock/mappings} on the class path, beside those that a user has.
 *
 * <p>From the class path, so that nothing that WireMock does to its stubs ever deletes a file.
 */
final class OperationMappings implements MappingsLoaderExtension {

    static final String FOLDER = "ledgermock/mappings";

    private final ClassPathFiles files;

    OperationMappings(ClassPathFiles files) {
        this.files = files;
    }

    @Override
    public String getName() {
        return "ledgermock-mappings";
    }

    @Override
    public void loadMappingsInto(StubMappings stubMappings) {
        for (String file : files.below(FOLDER)) {
            if (file.endsWith(".json")) {
                load(files.file(file), stubMappings);
            }
        }
    }

    private static void load(DataFile file, StubMappings stubMappings) {
        try {
            stubMappings.addMapping(Json.read(file.text(), StubMapping.class));
        } catch (JsonException e) {
            throw WrongMapping.in(file, e);
        }
    }
}
