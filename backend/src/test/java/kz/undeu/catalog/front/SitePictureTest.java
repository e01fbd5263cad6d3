package kz.undeu.catalog.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kz.undeu.kernel.Language;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class SitePictureTest {

    private static final Pattern PICTURE =
            Pattern.compile("<meta property=\"og:image\" content=\"http://localhost:8080(/[^\"]+)\" />");

    @Test
    void homeAndListShowAPictureInTheirLanguage() throws IOException {
        PreviewPictures pictures = Product.bean(PreviewPictures.class);
        Set<Integer> seen = new HashSet<>();
        for (Language language : Language.values()) {
            byte[] picture = pictures.ofSite(language);
            assertThat(seen.add(Arrays.hashCode(picture))).isTrue();
            for (String page : new String[] {"", "/petitions", "/petitions?q=x", "/help"}) {
                Matcher found = PICTURE.matcher(
                        Caller.anonymous().get("/" + language.code() + page).body());
                assertThat(found.find()).as(page).isTrue();
                Answer answer = Caller.anonymous().get(found.group(1));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("content-type")).isEqualTo("image/png");
                assertThat(answer.header("cache-control")).isEqualTo("public, max-age=86400");
                assertThat(answer.header("content-length")).isEqualTo(String.valueOf(picture.length));
            }
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
            assertThat(lettersIn(image)).isGreaterThan(10_000);
        }
        assertThat(Caller.anonymous().get("/preview-de.png").status()).isEqualTo(404);
    }

    /** Dots of their colour; none of them beyond the margins, where a line too long would end. */
    private static int lettersIn(BufferedImage image) {
        int letters = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == PreviewSheet.PAPER.getRGB()) {
                    letters++;
                    assertThat(x).isBetween(PreviewSheet.MARGIN, PreviewSheet.WIDTH - PreviewSheet.MARGIN);
                    assertThat(y).isLessThan(530);
                }
            }
        }
        return letters;
    }
}
