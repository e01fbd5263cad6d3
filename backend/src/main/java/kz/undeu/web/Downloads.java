package kz.undeu.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Sends files, so that a download that broke off goes on where it was (RFC 9110, 13 and 14). The framework's own
 * {@code SystemFile} is not used: it answers {@code bytes=-5} with the first six bytes, knows no {@code If-Range}, and sends the whole
 * file where there is nothing to send.
 */
@Singleton
public class Downloads {

    private static final String BYTES = "bytes";
    private static final String IDENTITY = ContentCoding.IDENTITY.token();

    private final Problems problems;

    Downloads(Problems problems) {
        this.problems = problems;
    }

    /** The file, the part of it that is asked for, or that the reader has it. */
    public MutableHttpResponse<?> of(HttpRequest<?> request, StoredFile file) {
        boolean isCoded = MediaType.isTextBased(file.type().getName()) && takesCodings(request);
        if (isKnown(request, file)) {
            return described(HttpResponse.notModified(), file, isCoded);
        }
        Optional<ByteRange> asked = asked(request, file);
        if (asked.isEmpty()) {
            ByteRange whole = new ByteRange(0, file.bytes());
            return described(saved(HttpResponse.ok(streamed(file, whole)), file), file, isCoded);
        }
        ByteRange part = asked.get();
        if (!part.isSatisfiable()) {
            return problems.of(request, WebRefusal.RANGE_NOT_SATISFIABLE, List.of())
                    .header(HttpHeaders.CONTENT_RANGE, BYTES + " */" + file.bytes());
        }
        MutableHttpResponse<?> response = HttpResponse.status(HttpStatus.PARTIAL_CONTENT)
                .body(streamed(file, part))
                .header(HttpHeaders.CONTENT_RANGE, part.of(file.bytes()));
        if (isCoded) {
            // Else the server would compress the part, whose place is counted in bytes of the file as it is.
            response.header(HttpHeaders.CONTENT_ENCODING, IDENTITY);
        }
        return described(saved(response, file), file, false);
    }

    /** A part that is asked for only if the reader has the beginning of this very file; empty when all of it is meant. */
    private static Optional<ByteRange> asked(HttpRequest<?> request, StoredFile file) {
        String range = request.getHeaders().get(HttpHeaders.RANGE);
        if (range == null || request.getMethod() != HttpMethod.GET || !isOfThisFile(request, file)) {
            return Optional.empty();
        }
        return ByteRange.of(range, file.bytes());
    }

    private static boolean isOfThisFile(HttpRequest<?> request, StoredFile file) {
        String condition = request.getHeaders().get(HttpHeaders.IF_RANGE);
        if (condition == null) {
            return true;
        }
        if (condition.endsWith("\"")) {
            // A weak tag names what was compressed, of which no part is the same as of the file.
            return condition.strip().equals(file.tag().value());
        }
        ZonedDateTime date = request.getHeaders().getDate(HttpHeaders.IF_RANGE);
        return date != null && date.toInstant().equals(file.madeAt());
    }

    private static boolean isKnown(HttpRequest<?> request, StoredFile file) {
        String tags = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return file.tag().isKnown(tags);
        }
        ZonedDateTime since = request.getHeaders().getDate(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null && !file.madeAt().isAfter(since.toInstant());
    }

    /** Whether the server may compress what this reader gets. */
    private static boolean takesCodings(HttpRequest<?> request) {
        String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && !accepted.isBlank() && !accepted.strip().equalsIgnoreCase(IDENTITY);
    }

    private static MutableHttpResponse<?> described(MutableHttpResponse<?> response, StoredFile file, boolean isCoded) {
        if (MediaType.isTextBased(file.type().getName())) {
            response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        return response.header(
                HttpHeaders.ETAG, isCoded ? file.tag().weak() : file.tag().value());
    }

    private static MutableHttpResponse<?> saved(MutableHttpResponse<?> response, StoredFile file) {
        return response.header(HttpHeaders.ACCEPT_RANGES, BYTES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"');
    }

    private static StreamedFile streamed(StoredFile file, ByteRange part) {
        try {
            FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
            channel.position(part.from());
            return new StreamedFile(
                    new Part(Channels.newInputStream(channel), part.length()),
                    file.type(),
                    file.madeAt().toEpochMilli(),
                    part.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends when so many bytes were read. */
    private static final class Part extends FilterInputStream {

        private long left;

        Part(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int read = left > 0 ? super.read() : -1;
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length > 0 && left == 0) {
                return -1;
            }
            int read = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(Math.min(bytes, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
