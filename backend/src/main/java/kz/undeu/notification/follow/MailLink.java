package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import kz.undeu.petition.PetitionId;

/**
 * What a link in a mail lets whoever has it do.
 *
 * @param petition the one petition it is about, or null for all that the address follows
 */
public record MailLink(long subscriber, @Nullable PetitionId petition) {}
