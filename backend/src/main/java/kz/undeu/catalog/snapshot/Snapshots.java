package kz.undeu.catalog.snapshot;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.undeu.catalog.data.ListedPetitions;
import kz.undeu.catalog.data.OpenData;
import kz.undeu.catalog.data.OpenFile;
import kz.undeu.catalog.data.OpenFormat;
import kz.undeu.catalog.data.OpenTable;
import kz.undeu.catalog.front.ReadingPage;
import kz.undeu.catalog.front.ReadingPages;
import kz.undeu.catalog.register.Register;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Language;
import kz.undeu.petition.Petition;
import kz.undeu.transparency.SignedNotes;

/** Makes copies of what is public that a mirror can serve and anybody can check, and keeps the newest. */
@Singleton
public class Snapshots {

    private static final Pattern NAME = Pattern.compile("undeu-snapshot-\\d{4}-\\d\\d-\\d\\d\\.zip");

    private final ListedPetitions listed;
    private final ReadingPages pages;
    private final OpenData data;
    private final Register register;
    private final SignedNotes notes;
    private final SnapshotConfiguration configuration;
    private final Path folder;
    private final String site;

    Snapshots(
            ListedPetitions listed,
            ReadingPages pages,
            OpenData data,
            Register register,
            SignedNotes notes,
            SnapshotConfiguration configuration,
            @Property(name = "undeu.public-address", defaultValue = "") String publicAddress) {
        this.listed = listed;
        this.pages = pages;
        this.data = data;
        this.register = register;
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
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "snapshot", ".part");
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
            add("index.html", pages.choice(), zip);
            for (Language language : Language.values()) {
                String place = language.code() + "/";
                add(place + "index.html", pages.start(language, site, at), zip);
                addList("petitions", language, at, zip, list -> addPetitions(language, at, list, zip));
                addList(
                        "decisions",
                        language,
                        at,
                        zip,
                        list -> register.readAll(decision -> {
                            append(list, pages.entry(decision, language));
                        }));
                add(place + "accountability.html", pages.accountability(language, site, at), zip);
            }
            zip.sign(notes);
        }
    }

    /** A page that lists something: it grows on the disk meanwhile. */
    private void addList(String page, Language language, Instant at, SnapshotZip zip, Consumer<Writer> entries)
            throws IOException {
        Path index = Files.createTempFile(folder, "index", ".part");
        try {
            try (Writer list = Files.newBufferedWriter(index, StandardCharsets.UTF_8)) {
                list.write(pages.beginning(page, language, site, at));
                entries.accept(list);
                list.write(pages.end());
            }
            zip.add(language.code() + "/" + page + "/index.html", index);
        } finally {
            Files.deleteIfExists(index);
        }
    }

    private void addPetitions(Language language, Instant at, Writer list, SnapshotZip zip) {
        listed.read(found -> {
            for (Petition petition : found) {
                ReadingPage page = pages.of(petition.id(), language, site, at);
                append(list, page.entry());
                add(language.code() + "/petitions/" + page.petition() + ".html", page.html(), zip);
            }
        });
    }

    private static void add(String name, String html, SnapshotZip zip) {
        try {
            zip.add(name, html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Writer list, String entry) {
        try {
            list.write(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
