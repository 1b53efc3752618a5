package org.ledgermock.cli;

/** What is still done when the program is stopped by a signal, such as that of Ctrl-C, in the middle of something. */
final class StopHook {

    private final Thread thread;

    private StopHook(Thread thread) {
        this.thread = thread;
    }

    static StopHook set(Runnable work) {
        Thread thread = new Thread(work, "ledgermock-stopped");
        Runtime.getRuntime().addShutdownHook(thread);
        return new StopHook(thread);
    }

    /** Takes it away; false when the program is being stopped already, and its work is done. */
    boolean remove() {
        try {
            return Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
