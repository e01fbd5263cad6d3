package kz.undeu.petition.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files that people send. */
final class TestImages {

    /** One white pixel. */
    static final byte[] WEBP = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private TestImages() {}

    /** A picture whose left half is red and whose right half is blue. */
    static byte[] of(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG that becomes sharper as it comes. */
    static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The same, with its last scan again and again. */
    static byte[] scanningAgain(byte[] jpeg, int times) {
        int end = jpeg.length - 2;
        int from = end;
        while ((jpeg[from] & 0xFF) != 0xFF || (jpeg[from + 1] & 0xFF) != 0xDA) {
            from--;
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        again.write(jpeg, 0, end);
        for (int i = 0; i < times; i++) {
            again.write(jpeg, from, end - from);
        }
        again.write(jpeg, end, 2);
        return again.toByteArray();
    }

    /** A JPEG as a phone writes it that was held upright: to be turned by 90 degrees, with words in its metadata. */
    static byte[] photo(int width, int height, String secret) {
        byte[] jpeg = of("jpeg", width, height);
        byte[] words = secret.getBytes(StandardCharsets.US_ASCII);
        // TIFF, big endian: one directory with the orientation (6: turn right) and the name of the camera.
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + words.length + 1);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(words.length + 1)
                .putInt(38);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0);
        exif.put(words).put((byte) 0);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        whole.put(jpeg, 0, 2);
        whole.putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2)).put(exif.array());
        whole.put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    /** A PNG of a few bytes that says it has so many pixels. */
    static byte[] pngBomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(png, "IHDR", header);
        chunk(png, "IDAT", new byte[] {0x78, (byte) 0x9C, 0x03, 0, 0, 0, 0, 1});
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** A WebP whose canvas is one pixel, and whose frame says that it has 16,383 by 16,383. */
    static byte[] webPBomb() {
        byte[] frame = Arrays.copyOfRange(WEBP, 12, WEBP.length);
        Arrays.fill(frame, 14, 18, (byte) 0xFF);
        ByteBuffer whole = ByteBuffer.allocate(12 + 18 + frame.length).order(ByteOrder.LITTLE_ENDIAN);
        whole.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + 18 + frame.length);
        whole.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        // No flags, and each side of the canvas less one.
        whole.put(new byte[10]).put(frame);
        return whole.array();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
