package kz.undeu.petition;

import kz.undeu.kernel.LocalizedText;

/**
 * A picture of a petition, without its bytes.
 *
 * @param sha256 of its bytes as they are served, 64 lower-case hex digits; its name
 * @param width in pixels
 * @param height in pixels
 * @param alternative what is to be seen, for who does not see it; says nothing while a draft is unfinished
 */
public record PetitionImage(String sha256, int width, int height, LocalizedText alternative) {}
