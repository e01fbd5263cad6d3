package kz.undeu.escalation.dossier;

/** What of a dossier was fetched. */
enum DossierPart {
    ZIP,
    PDF
}
