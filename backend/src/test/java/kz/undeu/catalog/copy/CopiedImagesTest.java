package kz.undeu.catalog.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.catalog.copy.CopiedImages.CopiedImage;
import kz.undeu.petition.ImageView;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.image.ImageRows;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import kz.undeu.transparency.AnAnsweredPetition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class CopiedImagesTest {

    private final AnAnsweredPetition answered = AnAnsweredPetition.make();
    private final List<ImageView> images =
            Product.bean(PetitionTexts.class).of(answered.petition().id()).images().stream()
                    .map(image -> ImageView.of(answered.petition().id(), image))
                    .toList();
    private final int bytes = Caller.anonymous().download(answered.image()).length;

    @Test
    void picturesAreCopiedWhileThereIsRoomAndTheRestIsNot() {
        Places places = new Places(new ArrayList<>());
        CopiedImages copied = new CopiedImages(Product.bean(ImageRows.class), places, 2L * bytes - 1);
        assertThat(copied.copy(answered.petition().id(), images)).containsExactly(new CopiedImage(images.get(0), true));
        assertThat(copied.copy(answered.petition().id(), images))
                .containsExactly(new CopiedImage(images.get(0), false));
        assertThat(places.added()).hasSize(1);
    }

    private record Places(List<String> added) implements CopyTarget {

        @Override
        public void add(String place, byte[] content) {
            added.add(place);
        }

        @Override
        public Writer begin(String place) {
            throw new AssertionError("a picture is written at once");
        }
    }
}
