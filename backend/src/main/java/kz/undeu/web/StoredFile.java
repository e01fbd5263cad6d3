package kz.undeu.web;

import io.micronaut.http.MediaType;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that anybody may download.
 *
 * @param name under which a browser saves it
 * @param madeAt in whole seconds, as HTTP has them
 * @param bytes its length
 * @param tag strong: another file has another one
 */
public record StoredFile(Path path, String name, MediaType type, Instant madeAt, long bytes, EntityTag tag) {}
