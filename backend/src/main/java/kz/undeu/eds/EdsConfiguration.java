package kz.undeu.eds;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;

/**
 * Whom we trust and how patient we are.
 *
 * @param roots files, PEM or DER, of the certificates that every path must end in
 * @param clockTolerance how far the clock of a signatory's computer, or of a responder, may be off
 * @param ocspMaxAge how old the statement of a responder may be that does not say when the next one comes
 * @param crlMaxAge how old a list may be, whatever it says of the next one: who stands between could repeat an old one
 * @param crlKeptFor how long a list is not fetched again
 * @param timeout for one question to an issuer, from connecting to the last byte
 * @param crlMaxBytes a list beyond that is not read
 * @param checksAtOnce how many signatures may wait for an issuer; one more is told to come again
 */
@ConfigurationProperties("undeu.eds")
@WhenEdsIsOn
record EdsConfiguration(
        @NotEmpty List<String> roots,
        @Bindable(defaultValue = "15m") Duration clockTolerance,
        @Bindable(defaultValue = "15m") Duration ocspMaxAge,
        @Bindable(defaultValue = "8d") Duration crlMaxAge,
        @Bindable(defaultValue = "10m") Duration crlKeptFor,
        @Bindable(defaultValue = "5s") Duration timeout,
        @Bindable(defaultValue = "33554432") int crlMaxBytes,
        @Bindable(defaultValue = "64") int checksAtOnce) {}
