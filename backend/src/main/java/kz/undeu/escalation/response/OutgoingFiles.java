package kz.undeu.escalation.response;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Places;
import kz.undeu.kernel.Refusal;

/**
 * Files of answers while they are sent. They have megabytes, anybody may fetch them and lines may be slow: however many fetch the
 * same one, it is in memory once, until the last of them has it. Of how much is fetched at a time there is a bound, so that many
 * who read slowly, or make as if, cost others a download and not the whole process.
 */
@Singleton
class OutgoingFiles {

    /** Seven of the largest files there are; a fifth of the heap. */
    private static final long MOST_BYTES = 50_000_000;
    /** Each reader has some pieces of 64 kB on their way besides. */
    private static final int MOST_READERS = 100;
    /** Reading one takes twice as much for a moment. */
    private static final int MOST_OPENED_AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final long mostBytes;
    private final int mostReaders;
    private final Places opening = new Places(MOST_OPENED_AT_ONCE, PATIENCE);
    /** Gives back the places of those who never closed what they got. */
    private final Cleaner cleaner = Cleaner.create();
    /** By SHA-256. */
    private final Map<String, Outgoing> outgoing = new HashMap<>();

    private long bytes;
    private int readers;

    @Inject
    OutgoingFiles() {
        this(MOST_BYTES, MOST_READERS);
    }

    OutgoingFiles(long mostBytes, int mostReaders) {
        this.mostBytes = mostBytes;
        this.mostReaders = mostReaders;
    }

    /**
     * A file for one more reader.
     *
     * @param size of the file, bytes
     * @param stored reads it, when nobody else is being sent the same; what it throws is thrown
     * @return to be closed, whether or not it was read
     * @throws Refusal BUSY when as much as there is room for is being sent
     */
    InputStream open(String sha256, int size, Supplier<byte[]> stored) {
        Outgoing file = enter(sha256, size);
        try {
            byte[] read = file.read(stored, opening);
            return new Sending(read, cleaner, () -> leave(sha256, file));
        } catch (RuntimeException e) {
            leave(sha256, file);
            throw e;
        }
    }

    /** How many are being sent something. */
    synchronized int readers() {
        return readers;
    }

    private synchronized Outgoing enter(String sha256, int size) {
        Outgoing file = outgoing.get(sha256);
        if (readers == mostReaders || (file == null && bytes + size > mostBytes)) {
            throw Refusal.retryLater(CommonRefusal.BUSY, RETRY_AFTER);
        }
        if (file == null) {
            file = new Outgoing(size);
            outgoing.put(sha256, file);
            bytes += size;
        }
        file.readers++;
        readers++;
        return file;
    }

    private synchronized void leave(String sha256, Outgoing file) {
        readers--;
        file.readers--;
        if (file.readers == 0) {
            outgoing.remove(sha256);
            bytes -= file.size;
        }
    }

    /** A file that somebody is sent; how many they are, the lock of all tells. */
    private static final class Outgoing {

        private final int size;
        private int readers;
        private byte[] bytes;

        private Outgoing(int size) {
            this.size = size;
        }

        private synchronized byte[] read(Supplier<byte[]> stored, Places opening) {
            if (bytes == null) {
                try (Places.Place mine = opening.take()) {
                    bytes = stored.get();
                }
            }
            return bytes;
        }
    }

    private static final class Sending extends FilterInputStream {

        private final Cleaner.Cleanable place;

        private Sending(byte[] bytes, Cleaner cleaner, Runnable leaving) {
            super(new ByteArrayInputStream(bytes));
            this.place = cleaner.register(this, leaving);
        }

        @Override
        public void close() throws IOException {
            super.close();
            place.clean();
        }
    }
}
