package org.ledgermock.features;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every scenario of {@code features/}, against the mock. None of them, when other tests are asked for by their tag. */
@Suite(failIfNoTests = false)
@IncludeEngines("cucumber")
@SelectPackages("ledgermock.features")
@ConfigurationParameter(
        key = GLUE_PROPERTY_NAME,
        value =
                "org.ledgermock.features,org.ledgermock.verify.steps,org.ledgermock.tencent.verify,org.ledgermock.kybio.verify")
@ConfigurationParameter(key = JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME, value = "long")
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
class FeaturesTest {}
