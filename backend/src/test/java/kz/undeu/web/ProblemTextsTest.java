package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.RefusalCode;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void everyRefusalHasWordsInEveryLanguageAndNoWordsAreLeftOver() {
        List<String> keys = new ArrayList<>();
        for (RefusalCode code : codes()) {
            keys.add(code.name() + ".title");
            keys.add(code.name() + ".detail");
        }
        assertThat(keys).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        for (Language language : Language.values()) {
            ResourceBundle bundle = ResourceBundle.getBundle("problems", language.locale());
            assertThat(bundle.getLocale()).isEqualTo(Locale.forLanguageTag(language.code()));
            assertThat(Set.copyOf(bundle.keySet())).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(keys).allSatisfy(key -> assertThat(bundle.getString(key)).isNotBlank());
        }
    }

    private static List<RefusalCode> codes() {
        List<RefusalCode> codes = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kz.undeu")) {
            if (type.isEnum() && type.isAssignableTo(RefusalCode.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    codes.add((RefusalCode) constant);
                }
            }
        }
        return codes;
    }
}
