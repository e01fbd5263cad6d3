package kz.undeu.catalog.copy;

import java.io.IOException;
import java.io.Writer;

/** Where the files of a copy go. */
public interface CopyTarget {

    void add(String place, byte[] content) throws IOException;

    /** A file that is written piece by piece, beside others; it is there once it is closed. */
    Writer begin(String place) throws IOException;
}
