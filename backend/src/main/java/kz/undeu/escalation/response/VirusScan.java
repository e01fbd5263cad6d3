package kz.undeu.escalation.response;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kz.undeu.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks clamd about a file, where one is configured: the command INSTREAM, by TCP, in its null-terminated form
 * (<a href="https://docs.clamav.net/manual/Usage/Scanning.html#clamd">manual of ClamAV</a>). What clamd does not call clean is not
 * taken, whatever the reason.
 */
@Singleton
class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_VERDICT = 4 * 1024;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final AttachmentConfiguration configuration;

    VirusScan(AttachmentConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * Scans; without a scanner it does nothing.
     *
     * @throws Refusal ATTACHMENT_INFECTED, SCANNER_UNREACHABLE also when the scanner answers something else
     */
    void scan(byte[] file) {
        if (configuration.clamdHost() == null) {
            return;
        }
        String verdict;
        try {
            verdict = verdict(file);
        } catch (IOException e) {
            LOG.error("The virus scanner cannot be reached, so no file is taken: {}", e.toString());
            throw Refusal.retryLater(ResponseRefusal.SCANNER_UNREACHABLE, RETRY_AFTER);
        }
        if (verdict.endsWith(FOUND)) {
            LOG.warn("The virus scanner refused a file: {}", verdict);
            throw Refusal.of(ResponseRefusal.ATTACHMENT_INFECTED);
        }
        if (!verdict.equals(CLEAN)) {
            LOG.error("The virus scanner could not scan a file: {}", verdict);
            throw Refusal.retryLater(ResponseRefusal.SCANNER_UNREACHABLE, RETRY_AFTER);
        }
    }

    private String verdict(byte[] file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(configuration.clamdHost(), configuration.clamdPort()), (int)
                    CONNECTING.toMillis());
            socket.setSoTimeout((int) configuration.scanning().toMillis());
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write(COMMAND);
            for (int from = 0; from < file.length; from += CHUNK) {
                int length = Math.min(CHUNK, file.length - from);
                out.writeInt(length);
                out.write(file, from, length);
            }
            // A chunk of nothing ends the stream.
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_VERDICT);
            String told = new String(answer, StandardCharsets.UTF_8);
            int end = told.indexOf('\0');
            return (end < 0 ? told : told.substring(0, end)).strip();
        }
    }
}
