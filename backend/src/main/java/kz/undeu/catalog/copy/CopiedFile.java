package kz.undeu.catalog.copy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * What the build of the front end writes for copies in one language (frontend/scripts/copied-pages.mjs).
 *
 * @param words messages by their ids
 * @param pages HTML by the name of the page, where nobody is named to write to
 * @param pagesWithContact the same where somebody is
 * @param contact the address that stands in them for the one that is configured
 */
@Serdeable
record CopiedFile(
        Map<String, String> words, Map<String, String> pages, Map<String, String> pagesWithContact, String contact) {}
