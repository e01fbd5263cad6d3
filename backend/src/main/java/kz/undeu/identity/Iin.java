package kz.undeu.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The individual identification number of Kazakhstan: 12 ASCII digits, of which 1 to 6 are the birth date, 7 the century
 * and sex, 12 the check digit. Lives only between an identity provider and the person key; {@code toString} hides it.
 * Source: Government decree of Kazakhstan No. 406 of 22 May 2007, annex.
 */
public final class Iin {

    private static final int LENGTH = 12;
    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private final String digits;
    private final LocalDate bornOn;

    private Iin(String digits, LocalDate bornOn) {
        this.digits = digits;
        this.bornOn = bornOn;
    }

    /** Reads a number as a provider asserted it; empty when it was never issued. */
    public static Optional<Iin> parse(String text) {
        // Character.isDigit would let digits of other scripts through, which make another key for the same person.
        if (text.length() != LENGTH || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return checkDigit(text)
                .filter(digit -> digit == digit(text, LENGTH - 1))
                .flatMap(digit -> birthDate(text))
                .map(bornOn -> new Iin(text, bornOn));
    }

    public LocalDate bornOn() {
        return bornOn;
    }

    String digits() {
        return digits;
    }

    /** The check digit of the first eleven digits; empty when such a number is never issued. */
    static Optional<Integer> checkDigit(String digits) {
        int remainder = remainder(digits, FIRST_WEIGHTS);
        if (remainder == 10) {
            remainder = remainder(digits, SECOND_WEIGHTS);
        }
        return remainder == 10 ? Optional.empty() : Optional.of(remainder);
    }

    private static int remainder(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum % 11;
    }

    private static Optional<LocalDate> birthDate(String digits) {
        int centuryAndSex = digit(digits, 6);
        if (centuryAndSex < 1 || centuryAndSex > 6) {
            return Optional.empty();
        }
        int century = 1800 + (centuryAndSex - 1) / 2 * 100;
        try {
            return Optional.of(LocalDate.of(century + number(digits, 0), number(digits, 2), number(digits, 4)));
        } catch (DateTimeException impossibleDate) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int from) {
        return digit(digits, from) * 10 + digit(digits, from + 1);
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    @Override
    public String toString() {
        return "IIN";
    }
}
