package kz.undeu.escalation.response;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kz.undeu.escalation.AttachmentKind;
import kz.undeu.kernel.Places;
import kz.undeu.kernel.Refusal;
import org.apache.tika.Tika;

/** Tells what a file is by its bytes, and whether it may be an attachment. */
@Singleton
class AttachmentReading {

    /** A PDF may take a multiple of its size for the moment in which it is looked through. */
    private static final int MOST_AT_ONCE = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Places places = new Places(MOST_AT_ONCE, PATIENCE);
    private final VirusScan scan;

    AttachmentReading(VirusScan scan) {
        this.scan = scan;
    }

    /**
     * What a file is.
     *
     * @throws Refusal ATTACHMENT_KIND_UNKNOWN, ATTACHMENT_NOT_READABLE, ATTACHMENT_LOCKED, ATTACHMENT_ACTIVE, ATTACHMENT_INFECTED,
     *     SCANNER_UNREACHABLE, BUSY
     */
    AttachmentKind read(byte[] file) {
        AttachmentKind kind = kindOf(file).orElseThrow(() -> Refusal.of(ResponseRefusal.ATTACHMENT_KIND_UNKNOWN));
        try (Places.Place mine = places.take()) {
            switch (kind) {
                case PDF -> PdfChecking.check(file);
                case PNG, JPEG -> checkImage(file);
            }
        }
        scan.scan(file);
        return kind;
    }

    private static Optional<AttachmentKind> kindOf(byte[] file) {
        String type = Recognition.TIKA.detect(file);
        return Arrays.stream(AttachmentKind.values())
                .filter(kind -> kind.mediaType().equals(type))
                .findFirst();
    }

    /** Its head must be whole; nothing is unpacked. */
    private static void checkImage(byte[] file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                if (reader.getWidth(0) < 1 || reader.getHeight(0) < 1) {
                    throw Refusal.of(ResponseRefusal.ATTACHMENT_NOT_READABLE);
                }
            } finally {
                reader.dispose();
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw Refusal.of(ResponseRefusal.ATTACHMENT_NOT_READABLE);
        }
    }

    /** Reads its long list of types when it is needed for the first time, not when we start. */
    private static final class Recognition {
        private static final Tika TIKA = new Tika();
    }
}
