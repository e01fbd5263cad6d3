package kz.undeu.administration;

/** Of what every revision is kept. */
enum ReferenceKind {
    AGENCY,
    TOPIC
}
