package kz.undeu.catalog.register;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Decision;
import kz.undeu.moderation.Decisions;
import kz.undeu.moderation.Verdict;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;

/** The public register of what moderators decided. */
@Singleton
public class Register {

    /** What is read from the database at once. */
    private static final int PAGE = 500;

    private final DecisionRows rows;
    private final Decisions decisions;
    private final PetitionTexts texts;
    private final WorkingDays workingDays;
    private final LegalNumbers numbers;

    Register(
            DecisionRows rows,
            Decisions decisions,
            PetitionTexts texts,
            WorkingDays workingDays,
            LegalNumbers numbers) {
        this.rows = rows;
        this.decisions = decisions;
        this.texts = texts;
        this.workingDays = workingDays;
        this.numbers = numbers;
    }

    /** Decisions with a smaller number than {@code before}, the latest first. */
    @Transactional
    public List<RegisterEntry> page(RegisterQuery query, long before, int limit) {
        List<DecisionRow> found = rows.find(query, before, limit);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Decision> said = decisions
                .findByIdIn(found.stream().map(DecisionRow::id).toList())
                .stream()
                .collect(Collectors.toMap(Decision::id, Function.identity()));
        Map<PetitionId, PetitionText> titles = texts.of(found.stream()
                .filter(row -> !row.isTextWithheld() && !row.isUnlisted())
                .map(DecisionRow::petition)
                .distinct()
                .toList());
        Map<String, Integer> allowed = new HashMap<>();
        return found.stream()
                .map(row -> entry(row, said.get(row.id()), titles.get(row.petition()), allowed))
                .toList();
    }

    /** All of them, the latest first, a page at a time. */
    public void readAll(Consumer<RegisterEntry> entries) {
        long before = Long.MAX_VALUE;
        List<RegisterEntry> page;
        do {
            page = page(RegisterQuery.ALL, before, PAGE);
            for (RegisterEntry entry : page) {
                entries.accept(entry);
                before = entry.number();
            }
        } while (page.size() == PAGE);
    }

    private RegisterEntry entry(
            DecisionRow row, Decision decision, @Nullable PetitionText text, Map<String, Integer> allowed) {
        boolean unlisted = row.isUnlisted();
        LocalDate day = WorkingDays.dayOf(row.decidedAt());
        return new RegisterEntry(
                row.id(),
                row.verdict(),
                row.reason(),
                row.decidedAt(),
                decision.legalBasis(),
                decision.explanation(),
                unlisted ? null : row.petition(),
                title(row, text),
                row.isTextWithheld(),
                unlisted ? null : row.textSha256(),
                row.jurisdiction(),
                row.topic(),
                row.waitingSince() == null ? null : workingDays.between(WorkingDays.dayOf(row.waitingSince()), day),
                row.waitingSince() == null
                        ? null
                        : allowed.computeIfAbsent(
                                serviceLevel(row.verdict()) + " " + day,
                                each -> numbers.inForce(serviceLevel(row.verdict()), day)),
                row.appealedAt(),
                row.outcome(),
                row.outcomeAt());
    }

    // Of one petition one decision may name it while another, its publication, does not yet.
    private static @Nullable LocalizedText title(DecisionRow row, @Nullable PetitionText text) {
        return text == null || row.isUnlisted() || row.isTextWithheld() ? null : text.title();
    }

    private static LegalNumber serviceLevel(Verdict verdict) {
        return switch (verdict) {
            case PUBLISH, REJECT, STOP -> LegalNumber.MODERATION_WORKING_DAYS;
            case ROUTE_ON, REFUSE_RETURN -> LegalNumber.RETURN_WORKING_DAYS;
            case UPHOLD, OVERTURN -> LegalNumber.APPEAL_WORKING_DAYS;
        };
    }
}
