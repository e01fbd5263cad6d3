package kz.undeu.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
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

    // A number changed by an administrator counts within about a minute on every replica; refreshed in the background,
    // because this is asked on the signing path.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final LoadingCache<LocalDate, Numbers> numbers;

    Eligibility(LegalNumbers legalNumbers) {
        this.numbers = Caffeine.newBuilder()
                .refreshAfterWrite(FRESH)
                .maximumSize(1_000)
                .build(day -> new Numbers(
                        legalNumbers.inForce(LegalNumber.MINIMUM_AGE, day),
                        legalNumbers.inForce(LegalNumber.CITIZENSHIP_REQUIRED, day) == 1));
    }

    /** Why a person may not sign a petition of this jurisdiction on this day; empty when they may. */
    public Optional<EligibilityRefusal> refusal(Person person, JurisdictionCode jurisdiction, LocalDate day) {
        Question question = new Question(person, jurisdiction, day, numbers.get(day));
        for (Rule rule : RULES) {
            if (!rule.test().allows(question)) {
                return Optional.of(rule.refusal());
            }
        }
        return Optional.empty();
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
