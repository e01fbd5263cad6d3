package kz.undeu.catalog.copy;

import java.time.Instant;

/** A page of a copy that is the same for everybody and shows what we know. */
public interface CopiedPage {

    /** The first part of its address, by which it is titled too. */
    String name();

    /** Writes what stands below its title, as it comes. */
    void write(CopiedWords words, Instant at, CopiedHtml html);
}
