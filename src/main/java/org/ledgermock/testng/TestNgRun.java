package org.ledgermock.testng;

import org.ledgermock.testing.face.EndOfRun;
import org.testng.IExecutionListener;

/** A run of TestNG, which may hold Cucumber's runners. TestNG finds it by itself. */
public final class TestNgRun implements IExecutionListener {

    /** Whether TestNG only looks for tests, as JUnit Platform has it do before a run, and will invoke none. */
    static boolean onlyLooks() {
        return Boolean.getBoolean("testng.mode.dryrun");
    }

    @Override
    public void onExecutionStart() {
        if (!onlyLooks()) {
            EndOfRun.begin(this);
        }
    }

    @Override
    public void onExecutionFinish() {
        EndOfRun.end(this);
    }
}
