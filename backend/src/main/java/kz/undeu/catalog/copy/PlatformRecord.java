package kz.undeu.catalog.copy;

import java.time.Instant;

/** What the first page of a copy shows of the platform as a whole. */
public interface PlatformRecord {

    /** Writes its figures under a heading of their own. */
    void write(CopiedWords words, Instant at, CopiedHtml html);
}
