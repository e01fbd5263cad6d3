package kz.undeu.eds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** One certificate in its two forms: the library for paths wants one, the library for everything else the other. */
record PkiCertificate(X509Certificate certificate, X509CertificateHolder holder) {

    /**
     * Reads a file that an operator named.
     *
     * @param path PEM or DER
     * @throws IllegalStateException when it cannot be read; names the file
     */
    static PkiCertificate ofFile(String path) {
        try (ByteArrayInputStream bytes = new ByteArrayInputStream(Files.readAllBytes(Path.of(path)))) {
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509", NucRkAlgorithms.all())
                    .generateCertificate(bytes);
            if (read == null) {
                throw new IllegalStateException("no certificate in " + path);
            }
            return new PkiCertificate(read, new JcaX509CertificateHolder(read));
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("the certificate cannot be read: " + path, e);
        }
    }

    /** One from outside. */
    static PkiCertificate of(X509CertificateHolder holder) throws CertificateException {
        return new PkiCertificate(
                new JcaX509CertificateConverter()
                        .setProvider(NucRkAlgorithms.all())
                        .getCertificate(holder),
                holder);
    }
}
