package kz.undeu.petition.image;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/**
 * What is to be seen on a picture.
 *
 * @param alternative at most 250 characters in each language; needed in each language of the petition before it is
 *     submitted
 */
@Serdeable
record AlternativeInput(@Nullable LocalizedText alternative) {}
