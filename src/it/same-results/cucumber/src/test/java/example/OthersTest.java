package example;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("cucumber")
@SelectPackages("example")
@ConfigurationParameter(key = "cucumber.glue", value = "example,org.ledgermock.cucumber,org.ledgermock.tencent.cucumber")
@ConfigurationParameter(key = "cucumber.filter.tags", value = "not @fresh")
@ConfigurationParameter(key = "cucumber.execution.parallel.enabled", value = "true")
public class OthersTest {}
