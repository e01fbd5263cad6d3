package kz.undeu.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The system of an agency: takes webhooks over TLS, with a certificate of an authority of its own, and misbehaves when told to.
 * Each path of it is a receiver of its own.
 */
public final class AnAgencySystem implements AutoCloseable {

    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(30);

    private final Path root;
    private final ServerSocket server;
    private final List<Webhook> received = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Mood>> moods = new ConcurrentHashMap<>();
    private final Map<String, Consumer<Webhook>> acts = new ConcurrentHashMap<>();
    private final List<String> askedNames = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** @param hosts that its certificate is for */
    public AnAgencySystem(String... hosts) {
        try {
            KeyPair rootKey = key();
            X500Name rootName = new X500Name("CN=Authority of the tests");
            X509Certificate authority = certificate(rootName, rootKey, rootName, rootKey, null);
            KeyPair own = key();
            X509Certificate certificate = certificate(rootName, rootKey, new X500Name("CN=agency"), own, hosts);
            root = Files.createTempFile(Path.of("target"), "agency-root", ".pem");
            root.toFile().deleteOnExit();
            StringWriter pem = new StringWriter();
            try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
                writer.writeObject(authority);
            }
            Files.writeString(root, pem.toString());
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("agency", own.getPrivate(), new char[0], new X509Certificate[] {certificate, authority});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            server = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
        Daemon.start("agency-system", this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The file with the certificate of its authority. */
    public String root() {
        return root.toString();
    }

    public String address(String path) {
        return "https://localhost:" + port() + path;
    }

    /** How a path behaves towards the next webhooks, one after another; then it takes all of them. */
    public void behave(String path, Mood... next) {
        moods.computeIfAbsent(path, absent -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
    }

    /** What is done with each webhook that a path takes, before it is answered. */
    public void onTaking(String path, Consumer<Webhook> act) {
        acts.put(path, act);
    }

    /** All webhooks that came to a path, in order; taken or not. */
    public List<Webhook> at(String path) {
        return received.stream().filter(webhook -> webhook.path().equals(path)).toList();
    }

    /** The names that callers asked for when they connected. */
    public List<String> askedNames() {
        return List.copyOf(askedNames);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it behaves. */
    public enum Mood {
        TAKES_IT,
        FAILS,
        /** Answers nothing for longer than anybody waits. */
        HANGS,
        /** Takes it, and breaks the connection instead of saying so. */
        TAKES_IT_AND_DROPS,
        REDIRECTS,
        /** 429 and "in an hour". */
        IS_BUSY,
        /** 503 and "at once", which a careless client takes for an order. */
        IS_AWAY,
        IS_GONE,
        /** Takes it and sends its answer a letter at a time. */
        DRIPS_ITS_HEAD,
        /** Takes it, says so, and never ends its answer. */
        DRIPS_ITS_BODY
    }

    /** What came. */
    public record Webhook(String path, Map<String, String> headers, String body) {

        public String id() {
            return headers.get("webhook-id");
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = server.accept();
            open.add(socket);
            Daemon.start("agency-connection", () -> serve((SSLSocket) socket));
        }
    }

    private void serve(SSLSocket socket) throws IOException {
        try (socket) {
            socket.startHandshake();
            ((ExtendedSSLSession) socket.getSession())
                    .getRequestedServerNames()
                    .forEach(name -> askedNames.add(new String(name.getEncoded(), StandardCharsets.US_ASCII)));
            Webhook webhook = read(new BufferedInputStream(socket.getInputStream()));
            received.add(webhook);
            Queue<Mood> planned = moods.get(webhook.path());
            Mood next = planned == null ? null : planned.poll();
            answer(next == null ? Mood.TAKES_IT : next, webhook, socket.getOutputStream());
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Mood mood, Webhook webhook, OutputStream out) throws IOException {
        switch (mood) {
            case TAKES_IT -> {
                take(webhook);
                say(out, "204 No Content", "");
            }
            case FAILS -> say(out, "500 Internal Server Error", "");
            case HANGS -> sleep(LONGER_THAN_ANYBODY_WAITS);
            case TAKES_IT_AND_DROPS -> take(webhook);
            case REDIRECTS -> say(out, "307 Temporary Redirect", "Location: " + address("/elsewhere") + "\r\n");
            case IS_BUSY -> say(out, "429 Too Many Requests", "Retry-After: 3600\r\n");
            case IS_AWAY -> say(out, "503 Service Unavailable", "Retry-After: 0\r\n");
            case IS_GONE -> say(out, "410 Gone", "");
            case DRIPS_ITS_HEAD -> {
                take(webhook);
                drip(out, "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(10_000));
            }
            case DRIPS_ITS_BODY -> {
                take(webhook);
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                drip(out, "x".repeat(10_000));
            }
        }
    }

    private void take(Webhook webhook) {
        Consumer<Webhook> act = acts.get(webhook.path());
        if (act != null) {
            act.accept(webhook);
        }
    }

    private static void say(OutputStream out, String status, String headers) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void drip(OutputStream out, String text) throws IOException {
        for (byte letter : text.getBytes(StandardCharsets.US_ASCII)) {
            out.write(letter);
            out.flush();
            sleep(Duration.ofMillis(50));
        }
    }

    private static Webhook read(InputStream in) throws IOException {
        String[] request = line(in).split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.get("content-length")));
        return new Webhook(request[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the request broke off");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static KeyPair key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    /** Of a host, or of an authority when there are no hosts. */
    private static X509Certificate certificate(
            X500Name issuer, KeyPair issuerKey, X500Name subject, KeyPair key, String[] hosts)
            throws GeneralSecurityException, IOException {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(System.nanoTime()),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(1))),
                        subject,
                        key.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(hosts == null));
        if (hosts != null) {
            GeneralName[] names = new GeneralName[hosts.length];
            for (int i = 0; i < hosts.length; i++) {
                names[i] = new GeneralName(GeneralName.dNSName, hosts[i]);
            }
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(
                            new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
