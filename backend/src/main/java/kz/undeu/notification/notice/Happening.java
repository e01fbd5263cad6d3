package kz.undeu.notification.notice;

import java.time.Instant;
import kz.undeu.petition.PetitionId;

/** Something that happened to a petition and that nobody was told of. */
record Happening(PetitionId petition, NoticeKind kind, long subject, Instant occurredAt, NoticeFacts facts) {}
