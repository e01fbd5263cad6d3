package kz.undeu.web.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;

/**
 * Who is believed about addresses, and when browsers must work for an answer.
 *
 * @param trustedProxies address blocks in CIDR notation; only these are believed when they say for whom they ask
 * @param secret makes challenges and hides address blocks; the same on all replicas. Without it each process makes its
 *     own, which does for one process
 * @param challenge when a solved challenge is asked for
 * @param challengeWork a challenge takes half as many hashes on average; 50,000 are about a second on a cheap phone
 * @param challengeLength how long a challenge may be solved
 * @param challengeWaitingSignatures so many waiting in this process switch it on for signing
 * @param challengeSignInsPerSecond so many attempts a second, over ten seconds, switch it on for signing in
 */
@ConfigurationProperties("undeu.web")
record LimitConfiguration(
        @Bindable(defaultValue = "") List<String> trustedProxies,
        @Nullable String secret,
        @NotNull @Bindable(defaultValue = "auto") ChallengeMode challenge,
        @Bindable(defaultValue = "50000") @Min(1) int challengeWork,
        @NotNull @Bindable(defaultValue = "2m") Duration challengeLength,
        @Bindable(defaultValue = "5000") @Min(1) int challengeWaitingSignatures,
        @Bindable(defaultValue = "1000") @Min(1) int challengeSignInsPerSecond) {}
