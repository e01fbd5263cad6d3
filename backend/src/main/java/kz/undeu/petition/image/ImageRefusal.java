package kz.undeu.petition.image;

import kz.undeu.kernel.RefusalCode;

/** What cannot be a picture of a petition. */
public enum ImageRefusal implements RefusalCode {
    /** No JPEG, PNG or WebP, whatever its name says, or a broken one. */
    IMAGE_NOT_READABLE(Kind.INVALID),
    /** More pixels than we unpack. */
    IMAGE_TOO_LARGE(Kind.INVALID),
    TOO_MANY_IMAGES(Kind.CONFLICT);

    private final Kind kind;

    ImageRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
