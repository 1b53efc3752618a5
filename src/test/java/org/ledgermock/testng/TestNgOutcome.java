package org.ledgermock.testng;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.testng.ITestListener;
import org.testng.ITestResult;
import org.testng.TestNG;

/** What came of a run of TestNG within a test. */
final class TestNgOutcome implements ITestListener {

    private final List<ITestResult> passed = Collections.synchronizedList(new ArrayList<>());
    private final List<ITestResult> failed = Collections.synchronizedList(new ArrayList<>());

    private TestNgOutcome() {}

    static TestNgOutcome of(Class<?> testClass) {
        TestNgOutcome outcome = new TestNgOutcome();
        TestNG testng = new TestNG(false);
        testng.setTestClasses(new Class<?>[] {testClass});
        testng.setDataProviderThreadCount(8);
        testng.addListener(outcome);
        testng.run();
        return outcome;
    }

    @Override
    public void onTestSuccess(ITestResult result) {
        passed.add(result);
    }

    @Override
    public void onTestFailure(ITestResult result) {
        failed.add(result);
    }

    @Override
    public void onTestSkipped(ITestResult result) {
        failed.add(result);
    }

    List<ITestResult> passed() {
        return passed;
    }

    List<Throwable> failures() {
        return failed.stream().map(ITestResult::getThrowable).toList();
    }
}
