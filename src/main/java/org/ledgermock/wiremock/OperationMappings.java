package org.ledgermock.wiremock;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import org.ledgermock.contract.ClassPathFiles;

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
                StubMapping mapping = Json.read(files.text(file).orElseThrow(), StubMapping.class);
                try {
                    stubMappings.addMapping(mapping);
                } catch (RefusedMapping e) {
                    throw e.in(file);
                }
            }
        }
    }
}
