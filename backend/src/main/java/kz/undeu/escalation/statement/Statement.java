package kz.undeu.escalation.statement;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.core.annotation.Nullable;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a machine of an agency signs to register a dossier.
 *
 * @param signer the machine it says it is from, {@code iss}
 * @param escalation the case
 * @param number the agency's own number
 * @param registeredOn the agency's own date
 * @param dossierSha256 of the ZIP it holds, in hex
 */
record Statement(
        SignedJWT signed,
        String signer,
        String escalation,
        String number,
        LocalDate registeredOn,
        String dossierSha256) {

    /** Says what it is for, so that nothing else that the machine signs ever passes for one, and the other way round. */
    static final JOSEObjectType TYPE = new JOSEObjectType("undeu-registration+jwt");

    private static final int LONGEST = 8_000;

    /** Reads one; empty when something is missing or of another type. Says nothing of its signature. */
    static Optional<Statement> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(text);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            String number = claims.getStringClaim("number");
            String escalation = claims.getStringClaim("escalation");
            String day = claims.getStringClaim("registeredOn");
            String sha256 = claims.getStringClaim("dossierSha256");
            boolean isWhole = TYPE.equals(signed.getHeader().getType())
                    && claims.getIssuer() != null
                    && escalation != null
                    && number != null
                    && day != null
                    && sha256 != null;
            return isWhole
                    ? Optional.of(
                            new Statement(signed, claims.getIssuer(), escalation, number, LocalDate.parse(day), sha256))
                    : Optional.empty();
        } catch (ParseException | DateTimeException | IllegalArgumentException notAStatement) {
            return Optional.empty();
        }
    }
}
