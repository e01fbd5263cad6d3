package kz.undeu.eds;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** How a signer says which certificate is theirs. */
record SignerName(SignerIdentifier identifier) {

    static SignerName of(SignerIdentifier identifier) {
        return new SignerName(identifier);
    }

    /** Byte for byte: names that differ in case only are equal elsewhere, and no signature covers this one. */
    boolean isOf(X509CertificateHolder certificate) throws IOException {
        if (identifier.isTagged()) {
            Extension extension = certificate.getExtension(Extension.subjectKeyIdentifier);
            return extension != null
                    && Arrays.equals(
                            SubjectKeyIdentifier.getInstance(extension.getParsedValue())
                                    .getKeyIdentifier(),
                            ASN1OctetString.getInstance(identifier.getId()).getOctets());
        }
        IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(identifier.getId());
        return named.getSerialNumber().hasValue(certificate.getSerialNumber())
                && Arrays.equals(
                        named.getName().getEncoded(ASN1Encoding.DER),
                        certificate.getIssuer().getEncoded(ASN1Encoding.DER));
    }
}
