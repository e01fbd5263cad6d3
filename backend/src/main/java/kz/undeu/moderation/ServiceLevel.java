package kz.undeu.moderation;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Whether the moderators keep their time, as of now. Nothing of it is stored: when the queue is in time again, so is this.
 *
 * @param workingDaysAllowed for a submitted petition
 * @param workingDaysAllowedForAppeal for an appeal
 * @param waiting petitions and appeals that wait for a decision
 * @param late of those, beyond their service level
 * @param longestWorkingDaysLate by how many working days the one that is latest is late; 0 while all are in time
 */
@Serdeable
@Schema(example = """
        {"workingDaysAllowed": 10, "workingDaysAllowedForAppeal": 10, "waiting": 2, "late": 0,
         "longestWorkingDaysLate": 0}""")
public record ServiceLevel(
        int workingDaysAllowed, int workingDaysAllowedForAppeal, long waiting, long late, int longestWorkingDaysLate) {}
