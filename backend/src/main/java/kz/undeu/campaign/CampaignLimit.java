package kz.undeu.campaign;

/** How many and how long, with the reason. */
public enum CampaignLimit {
    /** Fits on one screen; and each tag costs a row a day, whoever follows its links. */
    TAGS(20),
    /** Characters; it stands in addresses that people read out. */
    TAG_NAME(30),
    /** Sums that wait to be written, on one replica: tags that are visited within a few seconds. */
    WAITING(20_000);

    private final int max;

    CampaignLimit(int max) {
        this.max = max;
    }

    public int max() {
        return max;
    }
}
