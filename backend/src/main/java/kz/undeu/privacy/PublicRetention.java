package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;

/** What everybody may know of how long personal data is kept, and of what was destroyed. */
@Singleton
public class PublicRetention {

    private static final int HOURS_A_DAY = 24;

    /** What is read from the database at once. */
    private static final int AT_ONCE = 500;

    private final Destructions destructions;
    private final RetentionPeriods periods;
    private final LegalNumbers numbers;

    PublicRetention(Destructions destructions, RetentionPeriods periods, LegalNumbers numbers) {
        this.destructions = destructions;
        this.periods = periods;
        this.numbers = numbers;
    }

    /** How long personal data is kept on a day, and by which law. */
    public List<RetentionPeriodView> periods(LocalDate today) {
        List<RetentionPeriodView> all = new ArrayList<>();
        all.add(new RetentionPeriodView(
                DestructionRule.ORIGIN,
                null,
                numbers.inForce(LegalNumber.ORIGIN_RETENTION_DAYS, today),
                numbers.findBasis(LegalNumber.ORIGIN_RETENTION_DAYS, today).orElse("")));
        all.add(new RetentionPeriodView(
                DestructionRule.UNCONFIRMED_ADDRESS,
                null,
                numbers.inForce(LegalNumber.UNCONFIRMED_ADDRESS_HOURS, today) / HOURS_A_DAY,
                numbers.findBasis(LegalNumber.UNCONFIRMED_ADDRESS_HOURS, today).orElse("")));
        all.add(new RetentionPeriodView(
                DestructionRule.RATING,
                numbers.inForce(LegalNumber.RATING_MONTHS, today),
                null,
                numbers.findBasis(LegalNumber.RATING_MONTHS, today).orElse("")));
        periods.findInForce(today).forEach(period -> all.add(RetentionPeriodView.of(period)));
        return all;
    }

    /**
     * What was destroyed, the latest first.
     *
     * @param limit how many at most
     * @param cursor where the page begins; null at the beginning
     * @throws kz.undeu.kernel.Refusal when the limit or the cursor is none
     */
    public Page<DestructionView> destroyed(int limit, @Nullable String cursor) {
        Page.checkLimit(limit);
        long before = Cursor.parse(cursor).map(Cursor::value).orElse(Long.MAX_VALUE);
        List<Destruction> found = destructions.findBefore(before, limit + 1);
        List<Destruction> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? new Cursor(page.get(limit - 1).id(), "").toString() : null;
        return new Page<>(page.stream().map(DestructionView::of).toList(), next);
    }

    public boolean hasDestroyed() {
        return !destructions.findBefore(Long.MAX_VALUE, 1).isEmpty();
    }

    /** What was destroyed, the latest first, a page at a time. */
    public void readDestroyed(Consumer<DestructionView> each) {
        long before = Long.MAX_VALUE;
        List<Destruction> page;
        do {
            page = destructions.findBefore(before, AT_ONCE);
            for (Destruction destruction : page) {
                each.accept(DestructionView.of(destruction));
                before = destruction.id();
            }
        } while (page.size() == AT_ONCE);
    }
}
