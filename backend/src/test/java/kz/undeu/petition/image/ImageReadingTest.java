package kz.undeu.petition.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import kz.undeu.kernel.Refusal;
import org.junit.jupiter.api.Test;

class ImageReadingTest {

    private final ImageReading reading = new ImageReading();

    @Test
    void whatIsHiddenInAPhotoIsGoneAndThePhotoIsUpright() throws IOException {
        Picture picture = reading.read(TestImages.photo(60, 40, "GPS 51.1282 71.4304"));
        assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .doesNotContain("Exif");
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(60);
        // Turned right: what was left is above.
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(isRed(seen, 20, 10)).isTrue();
        assertThat(isRed(seen, 20, 50)).isFalse();
    }

    @Test
    void aLargePictureBecomesSmallAndASmallOneStaysSo() {
        Picture large = reading.read(TestImages.of("png", 5_000, 1_000));
        assertThat(large.width()).isEqualTo(1_600);
        assertThat(large.height()).isEqualTo(320);
        assertThat(reading.read(TestImages.of("jpeg", 30, 20)).width()).isEqualTo(30);
    }

    @Test
    void webPIsReadToo() {
        assertThat(reading.read(TestImages.WEBP).width()).isEqualTo(1);
    }

    @Test
    void theSamePictureHasTheSameName() {
        assertThat(reading.read(TestImages.of("png", 30, 20)).sha256())
                .isEqualTo(reading.read(TestImages.of("png", 30, 20)).sha256());
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        assertRefused(TestImages.pngBomb(50_000, 50_000), ImageRefusal.IMAGE_TOO_LARGE);
        assertRefused(TestImages.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE), ImageRefusal.IMAGE_TOO_LARGE);
        // One row takes as much as all rows.
        assertRefused(TestImages.pngBomb(40_000_000, 1), ImageRefusal.IMAGE_TOO_LARGE);
        // The canvas is one pixel, the picture on it is not.
        assertRefused(TestImages.webPBomb(), ImageRefusal.IMAGE_TOO_LARGE);
        // It holds less than it says.
        assertRefused(TestImages.pngBomb(3_000, 3_000), ImageRefusal.IMAGE_NOT_READABLE);
    }

    @Test
    void aProgressivePictureIsReadAndOneThatGoesOverItsPixelsThousandsOfTimesIsNot() {
        byte[] progressive = TestImages.progressive(2_000, 1_500);
        assertThat(JpegScans.most(progressive)).isBetween(2, 20);
        assertThat(reading.read(progressive).width()).isEqualTo(1_600);
        assertRefused(TestImages.scanningAgain(progressive, 10_000), ImageRefusal.IMAGE_TOO_LARGE);
        assertThat(JpegScans.most(TestImages.of("jpeg", 30, 20))).isEqualTo(1);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        assertRefused(bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        assertRefused(bytes("GIF89a"));
        assertRefused(bytes("RIFFxxxxWEBPnothing"));
        assertRefused(bytes("%PDF-1.7"));
        assertRefused(new byte[0]);
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    }

    /** Broken files are refused or read, and nothing else happens. */
    @Test
    void aBrokenFileDoesNoHarm() {
        Random random = new Random(4);
        for (byte[] whole :
                new byte[][] {TestImages.of("png", 40, 30), TestImages.photo(40, 30, "camera"), TestImages.WEBP}) {
            for (int i = 0; i < 150; i++) {
                byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length / 2, whole.length + 1));
                for (int j = 0; j < 5; j++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(reading.read(broken).width()).isPositive();
                } catch (Refusal refusal) {
                    assertThat(refusal.code()).isInstanceOf(ImageRefusal.class);
                }
            }
        }
    }

    private void assertRefused(byte[] file) {
        assertRefused(file, ImageRefusal.IMAGE_NOT_READABLE);
    }

    private void assertRefused(byte[] file, ImageRefusal code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reading.read(file))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
