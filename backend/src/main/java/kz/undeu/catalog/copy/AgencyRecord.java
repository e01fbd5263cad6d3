package kz.undeu.catalog.copy;

import java.time.Instant;
import kz.undeu.agency.Agency;

/** What the page of an agency in a copy shows: how it deals with the petitions that reached it. */
public interface AgencyRecord {

    /** Writes what stands below its name, as it comes. */
    void write(Agency agency, CopiedWords words, Instant at, CopiedHtml html);
}
