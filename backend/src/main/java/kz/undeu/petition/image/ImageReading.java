package kz.undeu.petition.image;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kz.undeu.kernel.Places;
import kz.undeu.kernel.Refusal;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes a picture of a file that somebody sent. What comes out is painted anew: upright, no larger than a page shows it,
 * without place, device or anything else that was hidden in the file.
 */
@Singleton
class ImageReading {

    /** In pixels; twice what a page shows beside its text. */
    private static final int LONGEST_SIDE = 1_600;

    /** In pixels. Readers hold several whole rows, and all pixels of a file may stand in one. */
    private static final int LONGEST_READ_SIDE = 20_000;

    /** Pixels, of up to eight bytes in one piece of memory; between those that are unpacked, some are passed over. */
    private static final int MOST_UNPACKED = 6_000_000;

    /**
     * Pixels times the scans that tell of them: a progressive JPEG goes over all of them some ten times, but may say so
     * thousands of times with a few bytes each.
     */
    private static final long MOST_GONE_OVER = 600_000_000;

    private static final float QUALITY = 0.85f;
    /** Each takes up to some 100 MB for a moment, and whoever runs out of a heap of 256 MB is ended. */
    private static final int MOST_AT_ONCE = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static {
        // Small files need no temporary ones.
        ImageIO.setUseCache(false);
    }

    private final Places places = new Places(MOST_AT_ONCE, PATIENCE);

    /**
     * Reads a JPEG, PNG or WebP.
     *
     * @throws Refusal IMAGE_NOT_READABLE, IMAGE_TOO_LARGE before anything is unpacked, BUSY
     */
    Picture read(byte[] file) {
        ImageFormat format = ImageFormat.of(file).orElseThrow(() -> Refusal.of(ImageRefusal.IMAGE_NOT_READABLE));
        try (Places.Place mine = places.take()) {
            return jpegOf(painted(file, format));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // Readers meet a broken file with whatever goes wrong first.
            throw Refusal.of(ImageRefusal.IMAGE_NOT_READABLE);
        }
    }

    private static BufferedImage painted(byte[] file, ImageFormat format) throws IOException {
        if (format == ImageFormat.WEBP && WebPFrames.mostPixels(file) > format.mostPixels()) {
            throw Refusal.of(ImageRefusal.IMAGE_TOO_LARGE);
        }
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            if (Math.max(width, height) > LONGEST_READ_SIDE
                    || pixels > format.mostPixels()
                    || (format == ImageFormat.JPEG && pixels * JpegScans.most(file) > MOST_GONE_OVER)) {
                throw Refusal.of(ImageRefusal.IMAGE_TOO_LARGE);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, (Math.max(width, height) + 2 * LONGEST_SIDE - 1) / (2 * LONGEST_SIDE));
            while (pixels / step / step > MOST_UNPACKED) {
                step++;
            }
            param.setSourceSubsampling(step, step, 0, 0);
            return onWhite(small(upright(reader.read(0, param), Exif.orientation(file, format))));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    private static BufferedImage small(BufferedImage image) throws IOException {
        return Math.max(image.getWidth(), image.getHeight()) <= LONGEST_SIDE
                ? image
                : Thumbnails.of(image).size(LONGEST_SIDE, LONGEST_SIDE).asBufferedImage();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static Picture jpegOf(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        return new Picture(jpeg, sha256(jpeg), image.getWidth(), image.getHeight());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
