package org.ledgermock.server;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.ledgermock.testing.Ledgermock;

/** Gives the server that all tests of this JVM share its store, before the first of them. JUnit finds it by itself. */
public final class SharedStore implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Ledgermock.shareWith(GivenStore.SHARED);
    }
}
