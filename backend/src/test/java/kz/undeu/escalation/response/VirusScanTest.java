package kz.undeu.escalation.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import kz.undeu.kernel.Refusal;
import org.junit.jupiter.api.Test;

class VirusScanTest {

    /** The file by which scanners are tried; harmless. In two pieces, so that no scanner takes this source for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final byte[] LARGE = new byte[200_000];

    @Test
    void aCleanFilePassesWhole() throws IOException {
        try (FakeClamd clamd = new FakeClamd(FakeClamd::verdict)) {
            clamd.scan().scan(LARGE);
            assertThat(clamd.seen()).isEqualTo(LARGE);
        }
    }

    @Test
    void whatTheScannerFindsIsRefused() throws IOException {
        try (FakeClamd clamd = new FakeClamd(FakeClamd::verdict)) {
            assertThatThrownBy(() -> clamd.scan().scan(EICAR.getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("ATTACHMENT_INFECTED");
        }
    }

    @Test
    void whatTheScannerDoesNotCallCleanIsNotTaken() throws IOException {
        for (String odd : new String[] {"INSTREAM size limit exceeded. ERROR\0", "stream: OKAY\0", ""}) {
            try (FakeClamd clamd = new FakeClamd(file -> odd)) {
                assertThatThrownBy(() -> clamd.scan().scan(LARGE))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("SCANNER_UNREACHABLE");
            }
        }
    }

    @Test
    void aScannerThatIsAwayOrSilentLetsNothingThrough() throws IOException {
        int closed;
        try (FakeClamd clamd = new FakeClamd(FakeClamd::verdict)) {
            closed = clamd.port();
        }
        assertThatThrownBy(() -> scanAt(closed).scan(LARGE)).hasMessage("SCANNER_UNREACHABLE");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> scanAt(silent.getLocalPort()).scan(new byte[10]))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.retryAfter()).isNotNull())
                    .hasMessage("SCANNER_UNREACHABLE");
        }
    }

    @Test
    void withoutAScannerNothingIsScanned() {
        VirusScan none = new VirusScan(new AttachmentConfiguration(10, 100, null, 3310, Duration.ofSeconds(1)));
        assertThatCode(() -> none.scan(EICAR.getBytes(StandardCharsets.US_ASCII)))
                .doesNotThrowAnyException();
    }

    private static VirusScan scanAt(int port) {
        return new VirusScan(new AttachmentConfiguration(
                10, 7_000_000, InetAddress.getLoopbackAddress().getHostAddress(), port, Duration.ofMillis(500)));
    }

    /** Speaks INSTREAM as clamd does, for one file. */
    private static final class FakeClamd implements AutoCloseable {

        private final ServerSocket server;
        private final ByteArrayOutputStream file = new ByteArrayOutputStream();
        private final Thread thread;

        FakeClamd(Function<byte[], String> verdict) throws IOException {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            thread = new Thread(() -> serve(verdict));
            thread.setDaemon(true);
            thread.start();
        }

        static String verdict(byte[] file) {
            return new String(file, StandardCharsets.ISO_8859_1).contains(EICAR)
                    ? "stream: Eicar-Test-Signature FOUND\0"
                    : "stream: OK\0";
        }

        int port() {
            return server.getLocalPort();
        }

        VirusScan scan() {
            return scanAt(port());
        }

        byte[] seen() {
            return file.toByteArray();
        }

        private void serve(Function<byte[], String> verdict) {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                byte[] command = in.readNBytes("zINSTREAM\0".length());
                if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                    return;
                }
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                socket.getOutputStream().write(verdict.apply(seen()).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The test says what is missing.
                return;
            }
        }

        /** Until the thread is gone, the one accept it waits in still takes whoever calls. */
        @Override
        public void close() throws IOException {
            server.close();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
