package kz.undeu.escalation.webhook;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates webhooks of agencies may have: those that Java trusts, and those that the operator names. */
@Singleton
class TrustedRoots {

    private final X509TrustManager trust;
    private final SSLSocketFactory sockets;

    TrustedRoots(DeliveryConfiguration configuration) {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (Certificate root : managerOf(null).getAcceptedIssuers()) {
                all.setCertificateEntry("java-" + number++, root);
            }
            for (String file : configuration.roots()) {
                for (Certificate root : read(file)) {
                    all.setCertificateEntry("named-" + number++, root);
                }
            }
            trust = managerOf(all);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            sockets = context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("undeu.delivery.roots cannot be read", e);
        }
    }

    X509TrustManager trust() {
        return trust;
    }

    SSLSocketFactory sockets() {
        return sockets;
    }

    private static List<Certificate> read(String file) throws GeneralSecurityException, IOException {
        try (InputStream pem = Files.newInputStream(Path.of(file))) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        }
    }

    /** Of a store, or of Java's own when it is null. */
    private static X509TrustManager managerOf(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("this Java trusts nobody");
    }
}
