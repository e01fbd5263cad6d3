package kz.undeu.identity;

import java.nio.ByteBuffer;

/** How everything begins that Tink encrypts with a key that has an id. */
final class TinkPrefix {

    private static final byte START = 1;

    private TinkPrefix() {}

    /** 01 and the id as four bytes. */
    static byte[] of(int key) {
        return ByteBuffer.allocate(1 + Integer.BYTES).put(START).putInt(key).array();
    }
}
