package kz.undeu.petition.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is inside a WebP. Its reader tells the size of the canvas, but unpacks the frames on it, and those say themselves
 * how large they are.
 */
final class WebPFrames {

    private static final byte[] LOSSY = "VP8 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LOSSLESS = "VP8L".getBytes(StandardCharsets.US_ASCII);

    /** From the name of a frame to its size: behind the name and the length, and six bytes or one. */
    private static final int LOSSY_SIZE = 14;

    private static final int LOSSLESS_SIZE = 9;

    /** Each side has 14 bits. */
    private static final int SIDE = 0x3FFF;

    private WebPFrames() {}

    /** The pixels of the largest frame; 0 when there is none. */
    static long mostPixels(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long most = 0;
        // Looked for everywhere: where the next part begins, a hostile file need not tell truly.
        for (int at = 0; at + LOSSLESS_SIZE + Integer.BYTES <= file.length; at++) {
            if (stands(LOSSLESS, file, at)) {
                int size = bytes.getInt(at + LOSSLESS_SIZE);
                most = Math.max(most, ((size & SIDE) + 1L) * (((size >> 14) & SIDE) + 1L));
            } else if (stands(LOSSY, file, at) && at + LOSSY_SIZE + Integer.BYTES <= file.length) {
                int size = bytes.getInt(at + LOSSY_SIZE);
                most = Math.max(most, (long) (size & SIDE) * ((size >> 16) & SIDE));
            }
        }
        return most;
    }

    private static boolean stands(byte[] name, byte[] file, int at) {
        return Arrays.equals(file, at, at + name.length, name, 0, name.length);
    }
}
