package kz.undeu.catalog.snapshot;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.undeu.catalog.copy.CopiedSite;
import kz.undeu.catalog.data.OpenData;
import kz.undeu.catalog.data.OpenFile;
import kz.undeu.catalog.data.OpenFormat;
import kz.undeu.catalog.data.OpenTable;
import kz.undeu.catalog.data.PartFiles;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.transparency.SignedNotes;
import kz.undeu.web.ApiDescription;

/** Makes copies of what is public that a mirror can serve and anybody can check, and keeps the newest. */
@Singleton
public class Snapshots {

    private static final Pattern NAME = Pattern.compile("undeu-snapshot-\\d{4}-\\d\\d-\\d\\d\\.zip");

    private final CopiedSite pages;
    private final OpenData data;
    private final SnapshotProgram program;
    private final ApiDescription description;
    private final SignedNotes notes;
    private final SnapshotConfiguration configuration;
    private final Path folder;
    private final String site;

    Snapshots(
            CopiedSite pages,
            OpenData data,
            SnapshotProgram program,
            ApiDescription description,
            SignedNotes notes,
            SnapshotConfiguration configuration,
            @Property(name = "undeu.public-address", defaultValue = "") String publicAddress) {
        this.pages = pages;
        this.data = data;
        this.program = program;
        this.description = description;
        this.notes = notes;
        this.configuration = configuration;
        this.folder = Path.of(configuration.folder()).toAbsolutePath();
        this.site = publicAddress.replaceFirst("/+$", "");
    }

    /**
     * Makes the snapshot of a day; one that was made earlier that day is replaced.
     *
     * @return the file
     */
    public Path make(Instant at) {
        try {
            Path part = PartFiles.begin(folder, "snapshot");
            try {
                write(part, at);
                Path file = folder.resolve("undeu-snapshot-" + WorkingDays.dayOf(at) + ".zip");
                Files.setLastModifiedTime(part, FileTime.from(at.truncatedTo(ChronoUnit.SECONDS)));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                for (Path old : newest().skip(configuration.keep()).toList()) {
                    // One of an earlier day may be made anew; whoever asked for it still wants it.
                    if (!old.equals(file)) {
                        Files.deleteIfExists(old);
                    }
                }
                return file;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of those that are kept, the newest first. */
    List<String> names() {
        try {
            return Files.isDirectory(folder)
                    ? newest().map(file -> file.getFileName().toString()).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<OpenFile> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        try {
            return Optional.of(
                    new OpenFile(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> newest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // The day stands in the name.
            return files
                    .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList()
                    .stream();
        }
    }

    private void write(Path file, Instant at) throws IOException {
        try (SnapshotZip zip = new SnapshotZip(file, at)) {
            for (OpenTable table : data.tables()) {
                data.make(table, at);
                for (OpenFormat format : OpenFormat.values()) {
                    OpenFile made = data.find(table, format).orElseThrow();
                    zip.add("data/" + format.fileOf(table.name()), made.path());
                }
            }
            zip.add("data/csv-metadata.json", data.schema());
            zip.add("data/openapi.yml", description.bytes());
            zip.add("data/" + SnapshotProgram.NAME, program.bytes());
            pages.write(site, at, zip);
            zip.sign(notes);
        }
    }
}
