package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationRefusal;
import kz.undeu.escalation.Escalations;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** An agency announces a hearing or public discussion about a petition that it registered, and may cancel it. */
@Singleton
public class Announcing {

    /** More is no hearing but a calendar. */
    private static final int MOST = 10;

    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_ABOUT = 2_000;
    private static final int LONGEST_WHY = 1_000;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Escalations escalations;
    private final HearingRows rows;
    private final AttachmentRows attachments;

    Announcing(Escalations escalations, HearingRows rows, AttachmentRows attachments) {
        this.escalations = escalations;
        this.rows = rows;
        this.attachments = attachments;
    }

    /**
     * Announces, in public and at once.
     *
     * @throws Refusal NOT_FOUND, CASE_RETURNED, NOT_REGISTERED, TOO_MANY_HEARINGS, INPUT_INVALID
     */
    @Transactional
    public void announce(EscalationId id, String agency, HearingInput input, Instant at) {
        if (escalations.holdOpen(id, agency).registeredAt() == null) {
            throw Refusal.of(EscalationRefusal.NOT_REGISTERED);
        }
        check(input, at);
        int before = rows.findByEscalationOrderByNumber(id).size();
        if (before >= MOST) {
            throw Refusal.of(ResponseRefusal.TOO_MANY_HEARINGS);
        }
        rows.save(new Hearing(
                id,
                before + 1,
                input.kind(),
                input.startsAt(),
                saidOrNull(input.place()),
                blankToNull(input.link()),
                saidOrNull(input.about()),
                at,
                null,
                null));
    }

    /**
     * Says in public that one will not take place.
     *
     * @throws Refusal NOT_FOUND, HEARING_NOT_AHEAD, INPUT_INVALID
     */
    @Transactional
    void cancel(EscalationId id, String agency, int number, @Nullable LocalizedText why, Instant at) {
        escalations.get(id, agency);
        Hearing hearing = rows.findByEscalationOrderByNumber(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        List<Violation> violations = new ArrayList<>();
        ResponseRules.checkText(violations, "why", why, LONGEST_WHY, true);
        ResponseRules.refuse(violations);
        if (!hearing.isAhead(at) || rows.cancel(id, number, why, at) == 0) {
            throw Refusal.of(ResponseRefusal.HEARING_NOT_AHEAD);
        }
    }

    private static void check(HearingInput input, Instant at) {
        List<Violation> violations = new ArrayList<>();
        if (input.kind() == null) {
            violations.add(new Violation("kind", "REQUIRED", "a hearing or a discussion"));
        }
        if (input.startsAt() == null) {
            violations.add(new Violation("startsAt", "REQUIRED", "when it begins"));
        } else if (!input.startsAt().isAfter(at) || input.startsAt().isAfter(at.plus(FARTHEST))) {
            violations.add(new Violation("startsAt", "OUT_OF_RANGE", "ahead, at most a year"));
        }
        ResponseRules.checkText(violations, "place", input.place(), LONGEST_PLACE, false);
        ResponseRules.checkText(violations, "about", input.about(), LONGEST_ABOUT, false);
        String link = blankToNull(input.link());
        if (link == null && saidOrNull(input.place()) == null) {
            violations.add(new Violation("place", "REQUIRED", "where or by which link one takes part"));
        }
        if (link != null && link.length() > LONGEST_LINK) {
            violations.add(new Violation("link", "TOO_LONG", "at most " + LONGEST_LINK + " characters"));
        } else if (link != null && !isSecure(link)) {
            violations.add(new Violation("link", "NOT_HTTPS", "an address that begins with https://"));
        }
        ResponseRules.refuse(violations);
    }

    /** Readers press it: it leads to one named host and carries nobody's password. */
    private static boolean isSecure(String link) {
        try {
            URI address = new URI(link);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable LocalizedText saidOrNull(@Nullable LocalizedText text) {
        return text == null || text.saysNothing() ? null : text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
