package kz.undeu.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certification authority as NUC RK is one, with a root, an issuer of personal certificates, and a responder that
 * tells over HTTP which are revoked. Nobody trusts it but tests.
 */
public final class TestAuthority implements AutoCloseable {

    public static final String PERSON = "1.2.398.3.3.4.1.1";
    public static final String ORGANIZATION = "1.2.398.3.3.4.1.2";
    public static final String IIN = "800101100407";
    public static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

    private static final Duration LIFE_OF_A_CENTRE = Duration.ofDays(3650);
    private static final Duration LIFE_OF_A_PERSON = Duration.ofDays(365);
    private static final AtomicLong SERIAL_NUMBERS = new AtomicLong(1_000);

    private final Algorithm algorithm;
    private final Instant since;
    private final HttpServer server;
    private final Centre root;
    private final Centre issuer;
    private final Centre responder;

    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Function<OCSPReq, byte[]> answering;
    private volatile byte[] list;

    /** How its keys are made and what signs with them. */
    public enum Algorithm {
        RSA("SHA256withRSA"),
        EC("SHA256withECDSA");

        private final String signature;

        Algorithm(String signature) {
            this.signature = signature;
        }

        public String signature() {
            return signature;
        }

        public KeyPair newKey() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(name());
                if (this == EC) {
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                } else {
                    generator.initialize(2048);
                }
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A certificate with its key. */
    public record Centre(PrivateKey key, X509CertificateHolder certificate) {}

    private TestAuthority(Algorithm algorithm, Instant since) {
        this.algorithm = algorithm;
        this.since = since;
        this.root = root(algorithm, since, "C=KZ,CN=TEST ROOT");
        this.issuer = issuedBy(root, "C=KZ,CN=TEST ISSUER", algorithm.newKey())
                .lasting(since, since.plus(LIFE_OF_A_CENTRE))
                .authority()
                .issue();
        this.responder = responderOf(issuer);
        this.answering = request -> answer(request, since).encoded();
        this.server = start();
    }

    /** One whose certificates are valid from a day before an instant. */
    public static TestAuthority since(Algorithm algorithm, Instant at) {
        return new TestAuthority(algorithm, at.minus(Duration.ofDays(1)));
    }

    /** A self-signed root that nobody pinned. */
    public static Centre root(Algorithm algorithm, Instant since, String name) {
        KeyPair key = algorithm.newKey();
        X500Name own = new X500Name(name);
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                            own,
                            BigInteger.valueOf(SERIAL_NUMBERS.incrementAndGet()),
                            Date.from(since),
                            Date.from(since.plus(LIFE_OF_A_CENTRE)),
                            own,
                            SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new Centre(key.getPrivate(), builder.build(signer(key.getPrivate(), algorithm.signature())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    public Centre root() {
        return root;
    }

    public Centre issuer() {
        return issuer;
    }

    public Centre responder() {
        return responder;
    }

    public URI ocsp() {
        return address("/ocsp");
    }

    public URI crl() {
        return address("/crl");
    }

    /** Any address of its server. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The paths it was asked for, oldest first. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void forget() {
        requests.clear();
        revoked.clear();
        answering = request -> answer(request, since).encoded();
        list = null;
    }

    public void revoke(X509CertificateHolder certificate) {
        revoked.add(certificate.getSerialNumber());
    }

    /** Answers every question by this from now on. */
    public void answerBy(Function<OCSPReq, byte[]> other) {
        answering = other;
    }

    /** Answers as of an instant. */
    public void answerAt(Instant at) {
        answering = request -> answer(request, at).encoded();
    }

    public void publish(byte[] crl) {
        list = crl;
    }

    /** Writes the certificates that an operator pins: {@code root.pem} and {@code issuer.pem}. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("root.pem"), pem(root.certificate()));
            Files.writeString(folder.resolve("issuer.pem"), pem(issuer.certificate()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(X509CertificateHolder certificate) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(certificate);
        }
        return text.toString();
    }

    /** A person's key for signing. */
    public Leaf person() {
        return person(IIN);
    }

    public Leaf person(String iin) {
        return leaf("C=KZ,SERIALNUMBER=IIN" + iin + ",SURNAME=СӘРСЕНОВА,CN=СӘРСЕНОВА АЙГҮЛ,GIVENNAME=ҚАЙРАТҚЫЗЫ");
    }

    public Leaf leaf(String subject) {
        return issuedBy(issuer, subject, algorithm.newKey())
                .lasting(since, since.plus(LIFE_OF_A_PERSON))
                .using(SIGNING)
                .purposes("1.3.6.1.5.5.7.3.4", PERSON)
                .namingAddresses(address("/from-the-certificate"));
    }

    public Leaf issuedBy(Centre by, String subject, KeyPair key) {
        return new Leaf(by, new X500Name(subject), key);
    }

    public Centre responderOf(Centre by) {
        return issuedBy(by, "C=KZ,CN=OCSP RESPONDER", algorithm.newKey())
                .lasting(since, since.plus(LIFE_OF_A_CENTRE))
                .using(KeyUsage.digitalSignature)
                .purposes(KeyPurposeId.id_kp_OCSPSigning.getId())
                .issue();
    }

    public Answer answer(OCSPReq request, Instant at) {
        return new Answer(request, at);
    }

    /** A list of what is revoked. */
    public byte[] crl(Instant thisUpdate, Instant nextUpdate) {
        return crl(issuer, thisUpdate, nextUpdate);
    }

    public byte[] crl(Centre by, Instant thisUpdate, Instant nextUpdate) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer.certificate().getSubject(), Date.from(thisUpdate))
                    .setNextUpdate(Date.from(nextUpdate));
            revoked.forEach(number -> builder.addCRLEntry(number, Date.from(since), CRLReason.keyCompromise));
            return builder.build(signer(by.key(), algorithm.signature())).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ContentSigner signer(PrivateKey key, String signature) {
        try {
            return new JcaContentSignerBuilder(signature).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            byte[] answer = switch (path) {
                case "/ocsp" -> answering.apply(new OCSPReq(body));
                case "/crl" -> list;
                default -> null;
            };
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A certificate in the making. */
    public final class Leaf {

        private final Centre by;
        private final X500Name subject;
        private final KeyPair key;
        private final List<Extension> extensions = new ArrayList<>();
        private Instant from = since;
        private Instant until = since.plus(LIFE_OF_A_PERSON);
        private String signature = algorithm.signature();

        private Leaf(Centre by, X500Name subject, KeyPair key) {
            this.by = by;
            this.subject = subject;
            this.key = key;
        }

        public Leaf lasting(Instant begin, Instant end) {
            from = begin;
            until = end;
            return this;
        }

        public Leaf signedBy(String other) {
            signature = other;
            return this;
        }

        public Leaf using(int usage) {
            return with(Extension.keyUsage, true, new KeyUsage(usage));
        }

        public Leaf purposes(String... purposes) {
            KeyPurposeId[] ids = new KeyPurposeId[purposes.length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = KeyPurposeId.getInstance(new ASN1ObjectIdentifier(purposes[i]));
            }
            return with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(ids));
        }

        public Leaf without(ASN1ObjectIdentifier extension) {
            extensions.removeIf(each -> each.getExtnId().equals(extension));
            return this;
        }

        private Leaf authority() {
            return with(Extension.basicConstraints, true, new BasicConstraints(0))
                    .using(KeyUsage.keyCertSign | KeyUsage.cRLSign);
        }

        private Leaf namingAddresses(URI address) {
            GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
            return with(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                        new AccessDescription(AccessDescription.id_ad_ocsp, name),
                        new AccessDescription(AccessDescription.id_ad_caIssuers, name)
                    }))
                    .with(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                        new DistributionPoint(new DistributionPointName(new GeneralNames(name)), null, null)
                    }));
        }

        private Leaf with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
            without(type);
            try {
                extensions.add(
                        new Extension(type, critical, value.toASN1Primitive().getEncoded()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        public Centre issue() {
            PublicKey own = key.getPublic();
            SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(own.getEncoded());
            try {
                X509ExtensionUtils identifiers = new BcX509ExtensionUtils();
                X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                                by.certificate().getSubject(),
                                BigInteger.valueOf(SERIAL_NUMBERS.incrementAndGet()),
                                Date.from(from),
                                Date.from(until),
                                subject,
                                info)
                        .addExtension(
                                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(info));
                for (Extension extension : extensions) {
                    builder.addExtension(extension);
                }
                return new Centre(key.getPrivate(), builder.build(signer(by.key(), signature)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The answer of a responder in the making. */
    public final class Answer {

        private final OCSPReq request;
        private final Instant at;
        private Centre signer = responder;
        private Extension nonce;
        private CertificateID about;
        private CertificateStatus status;
        private Instant nextUpdate;

        private Answer(OCSPReq request, Instant at) {
            this.request = request;
            this.at = at;
            this.nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            this.about = request.getRequestList()[0].getCertID();
            this.status = revoked.contains(about.getSerialNumber())
                    ? new RevokedStatus(Date.from(since), CRLReason.keyCompromise)
                    : CertificateStatus.GOOD;
        }

        public Answer signedBy(Centre other) {
            signer = other;
            return this;
        }

        public Answer repeating(Extension other) {
            nonce = other;
            return this;
        }

        public Answer about(CertificateID other) {
            about = other;
            return this;
        }

        public Answer unknown() {
            status = new UnknownStatus();
            return this;
        }

        public Answer until(Instant next) {
            nextUpdate = next;
            return this;
        }

        public byte[] encoded() {
            try {
                BasicOCSPRespBuilder builder =
                        new BasicOCSPRespBuilder(new RespID(signer.certificate().getSubject()));
                builder.addResponse(
                        about, status, Date.from(at), nextUpdate == null ? null : Date.from(nextUpdate), null);
                if (nonce != null) {
                    builder.setResponseExtensions(new Extensions(nonce));
                }
                return new OCSPRespBuilder()
                        .build(
                                OCSPRespBuilder.SUCCESSFUL,
                                builder.build(
                                        TestAuthority.signer(signer.key(), algorithm.signature()),
                                        new X509CertificateHolder[] {signer.certificate()},
                                        Date.from(at)))
                        .getEncoded();
            } catch (OCSPException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
