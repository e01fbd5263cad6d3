package kz.undeu.catalog.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.undeu.petition.ImageView;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.image.ImageRows;

/** Copies the pictures of petitions into one copy, as long as there is room. */
final class CopiedImages {

    private final ImageRows rows;
    private final CopyTarget target;
    private long left;

    /** @param room in bytes */
    CopiedImages(ImageRows rows, CopyTarget target, long room) {
        this.rows = rows;
        this.target = target;
        this.left = room;
    }

    /** Of a petition that is listed, whose pictures everybody may see. */
    List<CopiedImage> copy(PetitionId petition, List<ImageView> images) {
        return images.stream()
                .map(image -> new CopiedImage(image, isCopied(petition, image)))
                .toList();
    }

    private boolean isCopied(PetitionId petition, ImageView image) {
        byte[] bytes = rows.bytes(petition, image.sha256()).orElse(null);
        if (bytes == null || bytes.length > left) {
            return false;
        }
        left -= bytes.length;
        try {
            target.add(CopiedLinks.placeOf(image.address()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** @param isCopied whether it lies in the copy; else it is seen on the site only */
    record CopiedImage(ImageView image, boolean isCopied) {}
}
