package kz.undeu.identity.eds;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.undeu.eds.WhenEdsIsOn;

/**
 * How people sign in with an EDS.
 *
 * @param host the name of this site as people know it, such as {@code undeu.kz}; it stands in the text they sign and is
 *     never taken from a request, so that no other site can have a text signed that this one takes
 * @param challengeSecret base64 of at least 32 random bytes, the same on every replica; whoever changes it voids the
 *     texts of the last five minutes
 * @param citizenship who counts as a citizen; no default, because it is a question of law
 * @param regions what ST of a subject means, each as {@code АЛМАТЫ=KZ-75}; null when it means nothing
 */
@ConfigurationProperties("undeu.eds")
@WhenEdsIsOn
record EdsSignInConfiguration(
        @NotBlank String host,
        @NotBlank String challengeSecret,
        @NotNull Citizenship citizenship,
        @Nullable List<String> regions) {}
