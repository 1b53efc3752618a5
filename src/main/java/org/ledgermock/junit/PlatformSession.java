package org.ledgermock.junit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.ledgermock.testing.face.EndOfRun;

/** A session of JUnit Platform, which holds all engines and suites of a run. JUnit finds it by itself. */
public final class PlatformSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        EndOfRun.begin(session);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        EndOfRun.end(session);
    }
}
