package kz.undeu.campaign;

import kz.undeu.kernel.RefusalCode;

/** What the rules say no to when an organizer names ways by which people come. */
public enum CampaignRefusal implements RefusalCode {
    /** There are as many as may be; one must go first. */
    TOO_MANY_TAGS(Kind.CONFLICT);

    private final Kind kind;

    CampaignRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
