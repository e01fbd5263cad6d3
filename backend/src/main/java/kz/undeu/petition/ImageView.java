package kz.undeu.petition;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/**
 * A picture of a petition.
 *
 * @param sha256 of its bytes, 64 hex digits
 * @param address where it is; what is there never changes
 * @param width in pixels
 * @param height in pixels
 * @param alternative what is to be seen
 */
@Serdeable
public record ImageView(String sha256, String address, int width, int height, LocalizedText alternative) {

    public static ImageView of(PetitionId petition, PetitionImage image) {
        return new ImageView(
                image.sha256(),
                "/api/v1/petitions/" + petition + "/images/" + image.sha256(),
                image.width(),
                image.height(),
                image.alternative());
    }
}
