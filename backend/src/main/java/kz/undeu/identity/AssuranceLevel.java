package kz.undeu.identity;

/**
 * How surely a provider knows who a person is, from the weakest to the strongest. Words of Regulation (EU) No 910/2014
 * (eIDAS), article 8.
 */
public enum AssuranceLevel {
    LOW,
    SUBSTANTIAL,
    HIGH;

    public boolean isAtLeast(AssuranceLevel required) {
        return compareTo(required) >= 0;
    }
}
