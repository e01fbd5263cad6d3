package kz.undeu.petition;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/** One numbered demand. */
@Serdeable
public record DemandView(int number, LocalizedText text) {}
