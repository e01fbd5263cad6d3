package kz.undeu.escalation.response;

import jakarta.inject.Singleton;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.HearingView;

/** The hearings and public discussions that agencies announced. */
@Singleton
public class Hearings {

    private final HearingRows rows;

    Hearings(HearingRows rows) {
        this.rows = rows;
    }

    /** Those of an escalation, in the order of their announcement. */
    public List<HearingView> of(EscalationId id) {
        return rows.findByEscalationOrderByNumber(id).stream()
                .map(Hearing::view)
                .toList();
    }
}
