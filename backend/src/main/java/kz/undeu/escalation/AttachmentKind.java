package kz.undeu.escalation;

import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Locale;

/** What sort of file an agency may attach to its answer. */
public enum AttachmentKind {
    PDF(MediaType.APPLICATION_PDF, ".pdf"),
    PNG(MediaType.IMAGE_PNG, ".png"),
    JPEG(MediaType.IMAGE_JPEG, ".jpg", ".jpeg");

    private final String mediaType;
    private final List<String> endings;

    AttachmentKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** A name that ends as such files do: programs go by it. */
    public String named(String name) {
        return endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith) ? name : name + endings.get(0);
    }
}
