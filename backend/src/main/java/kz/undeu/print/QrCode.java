package kz.undeu.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code (ISO/IEC 18004), with the quiet zone that the standard asks for. */
public final class QrCode {

    /** Modules of white around; readers look for them. */
    public static final int QUIET = 4;

    // A quarter may be torn off or covered: it hangs in the street.
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, QUIET);

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    public static QrCode of(String address) {
        try {
            // Of no size of its own it gets one dot a module.
            return new QrCode(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Modules along one side, with the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    /** Black stretches, row by row from above; fewer things to draw than modules. */
    public List<Stretch> stretches() {
        List<Stretch> found = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                int from = column;
                while (column < size() && modules.get(column, row)) {
                    column++;
                }
                if (column > from) {
                    found.add(new Stretch(from, row, column - from));
                }
            }
        }
        return found;
    }

    public byte[] svg() {
        StringBuilder path = new StringBuilder();
        for (Stretch stretch : stretches()) {
            path.append('M')
                    .append(stretch.column())
                    .append(' ')
                    .append(stretch.row())
                    .append('h')
                    .append(stretch.length())
                    .append("v1h-")
                    .append(stretch.length())
                    .append('z');
        }
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size() + ' ' + size()
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size() + 'v' + size() + "H0z\"/>"
                + "<path d=\"" + path + "\"/></svg>\n";
        return svg.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * As a picture.
     *
     * @param dots for one module
     */
    public byte[] png(int dots) {
        int side = size() * dots;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x / dots, y / dots) ? 0x000000 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Black modules side by side. */
    public record Stretch(int column, int row, int length) {}
}
