package kz.undeu.eds;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What a certificate says of its holder. Asked only after its issuer's signature was found right. The object identifiers
 * are those of NUC RK: https://pki.gov.kz/cps
 */
final class PersonalCertificate {

    private static final ASN1ObjectIdentifier PERSON = new ASN1ObjectIdentifier("1.2.398.3.3.4.1.1");
    private static final ASN1ObjectIdentifier ORGANIZATION = new ASN1ObjectIdentifier("1.2.398.3.3.4.1.2");
    private static final Pattern IIN = Pattern.compile("IIN([0-9]{12})");

    private final X509CertificateHolder certificate;

    PersonalCertificate(X509CertificateHolder certificate) {
        this.certificate = certificate;
    }

    /**
     * Refuses the other of the two keys everybody gets, the one for TLS, and every key of an organization: it holds the
     * IIN of a person too, but of one who acts for somebody else.
     *
     * @throws EdsRejected KEY_NOT_FOR_SIGNING, KEY_OF_AN_ORGANIZATION or KEY_OF_NO_PERSON
     */
    void mustSignForAPerson() {
        KeyUsage usage = KeyUsage.fromExtensions(certificate.getExtensions());
        if (usage == null || !usage.hasUsages(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)) {
            throw new EdsRejected(EdsFault.KEY_NOT_FOR_SIGNING);
        }
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        List<ASN1ObjectIdentifier> named = new ArrayList<>();
        if (purposes != null) {
            for (KeyPurposeId purpose : purposes.getUsages()) {
                named.add(ASN1ObjectIdentifier.getInstance(purpose.toASN1Primitive()));
            }
        }
        if (named.stream().anyMatch(purpose -> purpose.equals(ORGANIZATION) || purpose.on(ORGANIZATION))) {
            throw new EdsRejected(EdsFault.KEY_OF_AN_ORGANIZATION);
        }
        if (!named.contains(PERSON)) {
            throw new EdsRejected(EdsFault.KEY_OF_NO_PERSON);
        }
    }

    /**
     * The holder.
     *
     * @throws EdsRejected NO_IIN, SEVERAL_IINS or IIN_MALFORMED
     */
    EdsSignatory signatory() {
        X500Name subject = certificate.getSubject();
        String familyName = first(subject, BCStyle.SURNAME);
        return new EdsSignatory(
                iin(subject),
                givenName(first(subject, BCStyle.CN), familyName),
                familyName,
                nullWhenEmpty(first(subject, BCStyle.C)),
                nullWhenEmpty(first(subject, BCStyle.ST)));
    }

    private static String iin(X500Name subject) {
        List<String> numbers = values(subject, BCStyle.SERIALNUMBER);
        if (numbers.isEmpty()) {
            throw new EdsRejected(EdsFault.NO_IIN);
        }
        if (numbers.size() > 1) {
            throw new EdsRejected(EdsFault.SEVERAL_IINS);
        }
        Matcher found = IIN.matcher(numbers.get(0));
        if (!found.matches()) {
            throw new EdsRejected(numbers.get(0).startsWith("IIN") ? EdsFault.IIN_MALFORMED : EdsFault.NO_IIN);
        }
        return found.group(1);
    }

    /** NUC RK writes the patronymic into GN, and family and given name into CN. */
    private static String givenName(String commonName, String familyName) {
        String whole = commonName.strip();
        String family = familyName.strip();
        return !family.isEmpty() && whole.regionMatches(true, 0, family + " ", 0, family.length() + 1)
                ? whole.substring(family.length() + 1).strip()
                : whole;
    }

    private static String first(X500Name subject, ASN1ObjectIdentifier type) {
        List<String> values = values(subject, type);
        return values.isEmpty() ? "" : values.get(0);
    }

    private static List<String> values(X500Name subject, ASN1ObjectIdentifier type) {
        List<String> values = new ArrayList<>();
        for (RDN part : subject.getRDNs()) {
            for (AttributeTypeAndValue value : part.getTypesAndValues()) {
                if (type.equals(value.getType())) {
                    values.add(IETFUtils.valueToString(value.getValue()));
                }
            }
        }
        return values;
    }

    private static String nullWhenEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
