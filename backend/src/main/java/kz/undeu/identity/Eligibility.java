package kz.undeu.identity;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;

/** Who may sign. The rules are named and listed; the first refusal wins. */
@Singleton
public class Eligibility {

    private static final List<Rule> RULES = List.of(
            new Rule(EligibilityRefusal.NOT_ELIGIBLE_AGE, Eligibility::isOfAge),
            new Rule(EligibilityRefusal.NOT_ELIGIBLE_CITIZENSHIP, Eligibility::isCitizen),
            new Rule(EligibilityRefusal.NOT_ELIGIBLE_RESIDENCE, Eligibility::isResident));

    private final LegalNumbers legalNumbers;
    // Kept whole in memory, because this is asked on the signing path, where no thread may wait for the database.
    private volatile List<LegalNumbers.Row> numbers;

    Eligibility(LegalNumbers legalNumbers) {
        this.legalNumbers = legalNumbers;
        this.numbers = legalNumbers.findAllRows();
    }

    /** A number changed by an administrator counts within a minute on every replica. */
    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void refresh() {
        numbers = legalNumbers.findAllRows();
    }

    /** Why a person may not sign a petition of this jurisdiction on this day; empty when they may. */
    public Optional<EligibilityRefusal> refusal(Person person, JurisdictionCode jurisdiction, LocalDate day) {
        Question question = new Question(person, jurisdiction, day, numbersOn(day));
        for (Rule rule : RULES) {
            if (!rule.test().allows(question)) {
                return Optional.of(rule.refusal());
            }
        }
        return Optional.empty();
    }

    private Numbers numbersOn(LocalDate day) {
        return new Numbers(inForce(LegalNumber.MINIMUM_AGE, day), inForce(LegalNumber.CITIZENSHIP_REQUIRED, day) == 1);
    }

    private int inForce(LegalNumber name, LocalDate day) {
        return numbers.stream()
                .filter(row -> row.name() == name && !row.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no legal number " + name + " on " + day))
                .value();
    }

    private static boolean isOfAge(Question question) {
        return question.person().hasCompletedYears(question.numbers().minimumAge(), question.day());
    }

    private static boolean isCitizen(Question question) {
        return question.person().citizen() || !question.numbers().citizenshipRequired();
    }

    private static boolean isResident(Question question) {
        return question.jurisdiction().isCountry()
                || question.jurisdiction().equals(question.person().region());
    }

    private interface Test {
        boolean allows(Question question);
    }

    private record Rule(EligibilityRefusal refusal, Test test) {}

    private record Question(Person person, JurisdictionCode jurisdiction, LocalDate day, Numbers numbers) {}

    private record Numbers(int minimumAge, boolean citizenshipRequired) {}
}
