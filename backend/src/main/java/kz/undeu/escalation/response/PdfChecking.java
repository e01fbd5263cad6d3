package kz.undeu.escalation.response;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.kernel.Refusal;
import org.apache.commons.logging.LogFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.slf4j.Logger;

/**
 * Tells whether a PDF only shows something. A few kilobytes of one can become gigabytes when it is read, or keep a reader busy for
 * ever, in more ways than could be listed. So it is read in a process of its own, which has little memory and little time, knows no
 * secrets, and whose end is nobody else's.
 */
final class PdfChecking {

    /** Exit code of a Java that was told to end when its memory is full. */
    private static final int OUT_OF_MEMORY = 3;
    /** Whoever is ended from outside ends with more. */
    private static final int KILLED = 128;

    /** A PDF of 7 MB takes a few seconds at most, where the machine has other work too. */
    private static final Duration MOST_TIME = Duration.ofSeconds(20);

    /** In all at most some 160 MB, of which an ordinary PDF takes half. It starts sooner when it compiles less. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx96m",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:ReservedCodeCacheSize=16m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            // What PDFBox has to say about a file, nobody reads.
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    private PdfChecking() {}

    /**
     * Checks.
     *
     * @throws Refusal ATTACHMENT_NOT_READABLE also when it takes too much memory or time, ATTACHMENT_LOCKED, ATTACHMENT_ACTIVE
     */
    static void check(byte[] file) {
        switch (inspected(file)) {
            case HARMLESS -> {}
            case UNREADABLE -> throw Refusal.of(ResponseRefusal.ATTACHMENT_NOT_READABLE);
            case LOCKED -> throw Refusal.of(ResponseRefusal.ATTACHMENT_LOCKED);
            case ACTIVE -> throw Refusal.of(ResponseRefusal.ATTACHMENT_ACTIVE);
        }
    }

    private static PdfInspection.Verdict inspected(byte[] file) {
        try {
            Process process = start();
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    process::destroyForcibly,
                    CompletableFuture.delayedExecutor(MOST_TIME.toMillis(), TimeUnit.MILLISECONDS));
            try {
                hand(file, process);
                return verdict(process.waitFor());
            } finally {
                end.cancel(false);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", classPath(), PdfInspection.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Our secrets are there, and options of Java that are meant for us.
        builder.environment().clear();
        return builder.start();
    }

    private static void hand(byte[] file, Process process) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(file);
        } catch (IOException e) {
            // It ended before it had read all; how, its exit code tells.
            return;
        }
    }

    private static PdfInspection.Verdict verdict(int exitCode) {
        return PdfInspection.Verdict.of(exitCode).orElseGet(() -> {
            if (exitCode == OUT_OF_MEMORY || exitCode > KILLED) {
                return PdfInspection.Verdict.UNREADABLE;
            }
            throw new IllegalStateException("No PDF can be looked through: Java ended with " + exitCode);
        });
    }

    /** What every PDF needs first, so that not all libraries are opened for it. */
    private static String classPath() {
        return Stream.concat(
                        Stream.of(Loader.class, RandomAccessRead.class, LogFactory.class, Logger.class)
                                .map(PdfChecking::home),
                        Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
