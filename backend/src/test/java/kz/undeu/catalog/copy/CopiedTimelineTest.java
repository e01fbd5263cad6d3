package kz.undeu.catalog.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.undeu.escalation.dossier.DossierEvent;
import kz.undeu.kernel.Language;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Petition;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.image.ImageRows;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Product.class)
class CopiedTimelineTest {

    private final CopiedImages none = new CopiedImages(Product.bean(ImageRows.class), null, 0);

    private final CopiedTexts texts = Product.bean(CopiedTexts.class);

    static Stream<String> kinds() throws ClassNotFoundException {
        return Arrays.stream(
                        Class.forName("kz.undeu.catalog.TimelineEntry$Kind").getEnumConstants())
                .map(kind -> ((Enum<?>) kind).name());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whateverCanHappenIsToldInEachLanguage(String kind) {
        Petition petition = closed();
        PetitionFacts facts = Product.bean(CopiedPetitions.class)
                .facts(petition, none, Product.clock().instant());
        List<String> said = Stream.of(Language.values())
                .map(language -> CopiedTimeline.what(texts.in(language), facts, event(kind)))
                .toList();
        assertThat(said).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void itCountsAndNamesWhatItTells() {
        Petition petition = closed();
        PetitionFacts facts = Product.bean(CopiedPetitions.class)
                .facts(petition, none, Product.clock().instant());
        CopiedWords words = texts.in(Language.EN);
        assertThat(CopiedTimeline.what(words, facts, event("THRESHOLD_REACHED")))
                .isEqualTo("23 signatures.");
        assertThat(CopiedTimeline.what(words, facts, event("REGISTERED"))).contains("no. A-1");
        assertThat(CopiedTimeline.what(words, facts, event("OPENED"))).contains("first 50 signatures");
        assertThat(CopiedTimeline.what(words, facts, event("CLOSED"))).contains("50");
    }

    private static Petition closed() {
        Petition petition = APetition.aPetition().in("KZ-39").openForSigning();
        Product.bean(Closing.class)
                .close(
                        petition.id(),
                        ClosedBecause.TERM_ENDED,
                        null,
                        Product.clock().instant());
        return Product.bean(Petitions.class).get(petition.id());
    }

    private static DossierEvent event(String kind) {
        return new DossierEvent(Instant.parse("2026-11-24T05:00:00Z"), kind, 1, null, 23L, "A-1", null, null);
    }
}
