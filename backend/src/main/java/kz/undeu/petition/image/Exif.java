package kz.undeu.petition.image;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How a camera was held, told in a JPEG. The JDK reads it only where the segments stand in the order it expects. */
final class Exif {

    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    private Exif() {}

    /** As it lies in the file when nothing is told. */
    static Orientation orientation(byte[] file, ImageFormat format) {
        Orientation told = null;
        if (format == ImageFormat.JPEG) {
            try {
                told = told(file);
            } catch (RuntimeException unreadable) {
                // Metadata that nobody can read turns nothing.
                told = null;
            }
        }
        return told == null ? Orientation.TOP_LEFT : told;
    }

    private static @Nullable Orientation told(byte[] file) {
        // After the first two bytes: FF, marker, two bytes of length with themselves, content.
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) != START_OF_SCAN) {
            int length = (file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF);
            int from = at + 4;
            int to = Math.min(file.length, at + 2 + length);
            boolean isExif = (file[at + 1] & 0xFF) == APP1
                    && to - from > NAME.length
                    && Arrays.equals(file, from, from + NAME.length, NAME, 0, NAME.length);
            if (isExif) {
                return ExifUtils.getOrientationFromExif(Arrays.copyOfRange(file, from, to));
            }
            at = at + 2 + Math.max(2, length);
        }
        return null;
    }
}
