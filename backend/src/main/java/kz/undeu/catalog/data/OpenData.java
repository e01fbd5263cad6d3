package kz.undeu.catalog.data;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/**
 * Keeps the tables as files and makes them anew when they are old, each once for all who ask. So however many download
 * them, the database is read through once in that time.
 */
@Singleton
public class OpenData {

    /** Under which all of it may be used. */
    public static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

    /** The same as the value of a header {@code Link}. */
    public static final String LICENSED = "<" + LICENSE + ">; rel=\"license\"";

    /** Longer nobody waits for a new table where there is an old one. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<OpenTable> tables;
    private final Path folder;
    private final Duration keep;
    private final ObjectMapper json;
    private final ExecutorService blocking;
    private final Map<String, CompletableFuture<Void>> making = new ConcurrentHashMap<>();

    OpenData(
            List<OpenTable> tables,
            OpenDataConfiguration configuration,
            ObjectMapper json,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tables = List.copyOf(tables);
        this.folder = Path.of(configuration.folder()).toAbsolutePath();
        this.keep = configuration.keep();
        this.json = json;
        this.blocking = blocking;
    }

    public List<OpenTable> tables() {
        return tables;
    }

    /** The columns of all tables, as CSV on the Web. */
    public byte[] schema() {
        try {
            return json.writeValueAsBytes(TableSchema.of(tables));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal NOT_FOUND */
    OpenTable table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    /** The file as it lies there, however old. */
    public Optional<OpenFile> find(OpenTable table, OpenFormat format) {
        Path path = folder.resolve(format.fileOf(table.name()));
        try {
            return Optional.of(new OpenFile(
                    path,
                    Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.SECONDS),
                    Files.size(path)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file that is not too old; an old one only while the new one takes long.
     *
     * @throws Refusal BUSY where there is no old one
     */
    OpenFile get(OpenTable table, OpenFormat format, Instant at) {
        Optional<OpenFile> kept = find(table, format);
        if (kept.isPresent() && at.isBefore(kept.get().madeAt().plus(keep))) {
            return kept.get();
        }
        boolean made = await(making.computeIfAbsent(
                table.name(),
                name -> CompletableFuture.runAsync(() -> make(table, at), blocking)
                        .whenComplete((nothing, failure) -> making.remove(name))));
        return (made ? find(table, format) : kept).orElseThrow(() -> Refusal.retryLater(CommonRefusal.BUSY, PATIENCE));
    }

    private static boolean await(CompletableFuture<Void> made) {
        try {
            made.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException takesLong) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Makes a table anew in both spellings; whoever reads meanwhile reads the old files to their end. */
    public void make(OpenTable table, Instant at) {
        try {
            Path csv = PartFiles.begin(folder, table.name());
            Path json = PartFiles.another(folder, table.name());
            try {
                try (TableWriting writing = new TableWriting(table.columns(), csv, json)) {
                    table.read(at, writing::row);
                }
                publish(csv, OpenFormat.CSV.fileOf(table.name()), at);
                publish(json, OpenFormat.JSON.fileOf(table.name()), at);
            } finally {
                Files.deleteIfExists(csv);
                Files.deleteIfExists(json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(Path part, String name, Instant at) throws IOException {
        Files.setLastModifiedTime(part, FileTime.from(at.truncatedTo(ChronoUnit.SECONDS)));
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
