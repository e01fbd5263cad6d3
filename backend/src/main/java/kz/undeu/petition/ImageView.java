package kz.undeu.petition;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(example = """
        {"sha256": "9a79a982d219d443ffea21c9e11039dc220cb6a5d233325f24d6b7c56e17a427",
         "address": "/api/v1/petitions/kdzb2wrsx7/images/9a79a982d219d443ffea21c9e11039dc220cb6a5d233325f24d6b7c56e17a427",
         "width": 1600, "height": 1067,
         "alternative": {"kk": "Кешкі аялдама, қар жауып тұр", "ru": "Остановка вечером, идёт снег"}}""")
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
