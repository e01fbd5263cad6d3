package kz.undeu.escalation.clock;

import kz.undeu.kernel.PublicId;

/** The name of a notice of a deadline. */
public record ClockNoticeId(String value) {

    static ClockNoticeId random() {
        return new ClockNoticeId(PublicId.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
