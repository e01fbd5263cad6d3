package kz.undeu.testing;

import java.io.IOException;

/** A thread of a server of the tests; it ends when its connection does. */
final class Daemon {

    private Daemon() {}

    static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException cut) {
                        // Connections end so.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    interface Work {
        void run() throws IOException;
    }
}
