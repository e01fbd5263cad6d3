package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.undeu.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTextTest {

    @Test
    void aReasonThatShowsNothingIsNone() {
        assertThat(ReasonText.read("\u3164\u200B \u2800")).isNull();
        assertThat(ReasonText.read(" Дети \u200Dучатся ")).isEqualTo("Дети \u200Dучатся");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Займ на zaim.kz быстро",
                "Пишите: Zaim.KZ!",
                "смотрите https://example.org",
                "канал t.me/zaim",
                "наш сайт займ.рф",
                "біздің сайт несие.қаз",
                "all at best-shop.online",
                "name@mail.kz"
            })
    void aReasonHoldsNoAddress(String text) {
        assertRefused(text, "HOLDS_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 701 234 56 78",
                "8(701)2345678",
                "8 (701) 234-56-78",
                "8–701–234–56–78",
                "8\u00A0701\u00A0234\u00A056\u00A078",
                "8 7172 12.11.26",
                "8 701 234 12.45",
                "+7 012 345 678",
                "4400 4301 2345 6789",
                "900101300123",
                "900101 300 123",
                "900 101 300 123",
                "900 101-300 123",
                "01.11.2026 8 701 234 56 78"
            })
    void aReasonHoldsNoNumberOfAPersonAPhoneOrACard(String text) {
        assertRefused("Звоните: " + text, "HOLDS_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Свет отключали 01.11.2026 14.00, включили 02.11.2026 в 9.30",
                "Воды не было 01.11.2026-05.11.2026 и 2026-11-07 08:00",
                "Не было света 01.11.26 14.00-18.30",
                "На ремонт ушло 1 250 000 000 тенге",
                "На ремонт ушло 1.250.000.000 тенге (2026)",
                "Нужно 250\u00A0000\u00A0000–300\u00A0000\u00A0000 тенге",
                "Бюджет 1 200 500 000 000 теңге",
                "Живу в г.Алматы, ул.Абая, с 2026.Ол жақсы",
                "Жақсы жоба.Қаз келсе де",
                "Help us.Me too",
                "Сделайте к 2026 г."
            })
    void honestDaysAmountsAndAbbreviationsAreTaken(String text) {
        assertThat(ReasonText.read(text)).isEqualTo(text);
    }

    @Test
    void aReasonDoesNotTurnTheTextRound() {
        assertRefused("Дети\u202E учатся", "UNPRINTABLE");
    }

    private static void assertRefused(String text, String code) {
        assertThatThrownBy(() -> ReasonText.read(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.violations().get(0).code()).isEqualTo(code));
    }
}
