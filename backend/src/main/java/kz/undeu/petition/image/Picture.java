package kz.undeu.petition.image;

/**
 * A picture as we encoded it: JPEG without any metadata.
 *
 * @param sha256 of the bytes, 64 lower-case hex digits
 */
record Picture(byte[] bytes, String sha256, int width, int height) {}
