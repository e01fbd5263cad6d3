package kz.undeu.petition.image;

/** How often a JPEG goes over its pixels. */
final class JpegScans {

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;

    private JpegScans() {}

    /**
     * How many scans there are at most. Counted wherever one might begin, in hidden parts too: where the next part begins, a
     * hostile file need not tell truly. What is packed holds none by chance.
     */
    static int most(byte[] file) {
        int scans = 0;
        for (int at = 0; at + 1 < file.length; at++) {
            if ((file[at] & 0xFF) == MARKER && (file[at + 1] & 0xFF) == START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }
}
