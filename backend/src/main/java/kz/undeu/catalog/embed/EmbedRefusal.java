package kz.undeu.catalog.embed;

import kz.undeu.kernel.RefusalCode;

/** Why there is no card for another site. */
enum EmbedRefusal implements RefusalCode {
    /** oEmbed knows XML too. */
    FORMAT_NOT_OFFERED(Kind.NOT_OFFERED);

    private final Kind kind;

    EmbedRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
