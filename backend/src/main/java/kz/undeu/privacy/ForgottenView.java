package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What became of a request to delete. */
@Serdeable
record ForgottenView(List<DeletedFact> deleted, List<KeptFact> kept) {}
