package kz.undeu.petition.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What we read, known by how a file begins and by nothing else. */
enum ImageFormat {
    JPEG("jpeg", 40_000_000),
    PNG("png", 40_000_000),
    /** Its reader unpacks the whole picture before it makes it smaller, with some 40 bytes for each pixel. */
    WEBP("webp", 2_000_000);

    private final String reader;
    private final long mostPixels;

    ImageFormat(String reader, long mostPixels) {
        this.reader = reader;
        this.mostPixels = mostPixels;
    }

    /** The name of its reader. */
    String reader() {
        return reader;
    }

    /** More would take more memory than one upload is worth. */
    long mostPixels() {
        return mostPixels;
    }

    static Optional<ImageFormat> of(byte[] file) {
        if (begins(file, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        boolean isWebP = file.length >= 12
                && new String(Arrays.copyOf(file, 4), StandardCharsets.ISO_8859_1).equals("RIFF")
                && begins(file, 8, 'W', 'E', 'B', 'P');
        return isWebP ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean begins(byte[] file, int from, int... bytes) {
        if (file.length < from + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[from + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
