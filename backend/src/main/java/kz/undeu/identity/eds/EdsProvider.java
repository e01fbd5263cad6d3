package kz.undeu.identity.eds;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import kz.undeu.eds.WhenEdsIsOn;
import kz.undeu.identity.IdentityProvider;
import kz.undeu.kernel.LocalizedText;

@Factory
class EdsProvider {

    @Singleton
    @WhenEdsIsOn
    IdentityProvider edsIdentityProvider() {
        return new IdentityProvider(
                "eds",
                IdentityProvider.Kind.EDS,
                new LocalizedText(
                        "Электрондық цифрлық қолтаңба (ЭЦҚ)",
                        "Электронная цифровая подпись (ЭЦП)",
                        "Electronic digital signature (EDS)"));
    }
}
