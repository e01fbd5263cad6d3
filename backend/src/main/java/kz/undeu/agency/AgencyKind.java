package kz.undeu.agency;

/** What sort of state body an agency is. */
public enum AgencyKind {
    GOVERNMENT,
    MINISTRY,
    AKIMAT,
    MASLIKHAT
}
