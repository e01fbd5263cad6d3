package kz.undeu.escalation.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class AttachmentTest {

    private static final String OCTETS = "application/octet-stream";

    private final Caller officer = Caller.inBrowser(People.officerOf("akimat-47"));

    @Test
    void aFileIsTheAgencysUntilTheAnswerIsPublishedAndEverybodysThen() {
        String path = ARegisteredPetition.of("akimat-47");
        byte[] file = pdf(document -> {});
        Answer attached = attach(path, "Жоспар 2027.pdf", file);
        assertThat(attached.status()).isEqualTo(201);
        assertThat(attached.json().path("kind").asText()).isEqualTo("PDF");
        String href = attached.json().path("href").asText();
        assertThat(officer.get(path + "/draft").json().at("/attachments/0/href").asText())
                .isEqualTo(href);
        assertThat(officer.get(href).header("Cache-Control")).isEqualTo("no-store");
        assertThat(Caller.anonymous().get(href).code()).isEqualTo("NOT_FOUND");
        assertThat(Caller.inBrowser(People.officerOf("akimat-31")).get(href).code())
                .isEqualTo("NOT_FOUND");

        Answer answered = officer.post(path + "/response", "{" + ARegisteredPetition.ANSWERS + "}");
        assertThat(answered.json().at("/escalation/response/attachments/0/href").asText())
                .isEqualTo(href);
        Answer download = Caller.anonymous().get(href);
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .endsWith("filename*=UTF-8''" + URLEncoder.encode("Жоспар", StandardCharsets.UTF_8) + "%202027.pdf");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.headers().allValues("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(download.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(Caller.anonymous().download(href)).isEqualTo(file);
    }

    @Test
    void whoHasAFileIsNotSentItAgain() {
        String href = published(image("png"));
        String tag = Caller.anonymous().get(href).header("ETag");
        assertThat(tag).isEqualTo('"' + href.substring(href.lastIndexOf('/') + 1) + '"');
        Answer again =
                Caller.anonymous().with("If-None-Match", "\"other\", " + tag).get(href);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(Caller.anonymous()
                        .with("If-None-Match", "\"other\"")
                        .get(href)
                        .status())
                .isEqualTo(200);
        Answer head = Caller.anonymous().call("HEAD", href);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("" + image("png").length);
    }

    @Test
    void aSlowReaderTakesAPlaceAndGivesItBackBeforeItsEnd() throws IOException {
        byte[] file = Arrays.copyOf(image("png"), 6_900_000);
        String href = published(file);
        OutgoingFiles outgoing = Product.bean(OutgoingFiles.class);
        try (Socket slow =
                new Socket(Product.address().getHost(), Product.address().getPort())) {
            slow.setReceiveBufferSize(4_096);
            slow.getOutputStream()
                    .write(("GET " + href + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(slow.getInputStream().read()).isEqualTo('H');
            // Whole answers would have been written out and forgotten by now.
            assertThat(outgoing.readers()).isEqualTo(1);
            assertThat(Caller.anonymous().download(href)).isEqualTo(file);
        }
        Awaitility.await().untilAsserted(() -> assertThat(outgoing.readers()).isZero());
    }

    private String published(byte[] file) {
        String path = ARegisteredPetition.of("akimat-47");
        String href = attach(path, "a.png", file).json().path("href").asText();
        officer.post(path + "/response", "{" + ARegisteredPetition.ANSWERS + "}");
        return href;
    }

    @Test
    void aCorrectionMayLeaveAFileOutAndTheAnswerBeforeKeepsIt() {
        String path = ARegisteredPetition.of("akimat-47");
        String href = attach(path, "a.png", image("png")).json().path("href").asText();
        String sha256 = href.substring(href.lastIndexOf('/') + 1);
        officer.post(path + "/response", "{" + ARegisteredPetition.ANSWERS + "}");
        assertThat(officer.delete(path + "/draft/attachments/" + sha256).status())
                .isEqualTo(204);
        Answer corrected = officer.post(
                path + "/response/corrections",
                "{" + ARegisteredPetition.ANSWERS + ", \"why\": {\"ru\": \"Лишний файл\"}}");
        assertThat(corrected.json().at("/response/attachments")).isEmpty();
        assertThat(corrected.json().at("/response/earlier/0/attachments")).hasSize(1);
        assertThat(Caller.anonymous().get(href).status()).isEqualTo(200);
    }

    @Test
    void aFileThatWasNeverPublishedIsDestroyedWhenItIsTakenAway() {
        String path = ARegisteredPetition.of("akimat-47");
        String href = attach(path, "a.jpg", image("jpeg")).json().path("href").asText();
        String address = path + "/draft/attachments/" + href.substring(href.lastIndexOf('/') + 1);
        assertThat(officer.delete(address).status()).isEqualTo(204);
        assertThat(officer.get(href).code()).isEqualTo("NOT_FOUND");
        assertThat(officer.delete(address).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void whatAFileIsItsBytesTell() {
        String path = ARegisteredPetition.of("akimat-47");
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(attach(path, "a.pdf", page).code()).isEqualTo("ATTACHMENT_KIND_UNKNOWN");
        assertThat(attach(path, "a.pdf", new byte[0]).code()).isEqualTo("INPUT_INVALID");
        assertThat(attach(path, "a.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII))
                        .code())
                .isEqualTo("ATTACHMENT_NOT_READABLE");
        assertThat(attach(path, "a.png", Arrays.copyOf(image("png"), 12)).code())
                .isEqualTo("ATTACHMENT_NOT_READABLE");
        assertThat(attach(path, "картинка.pdf", image("png"))
                        .json()
                        .path("kind")
                        .asText())
                .isEqualTo("PNG");
        assertThat(attach(path, " ", image("png")).code()).isEqualTo("INPUT_INVALID");
        assertThat(attach(path, "../a.png", image("png")).code()).isEqualTo("INPUT_INVALID");
        assertThat(attach(path, "\u3164", image("png"))
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("REQUIRED");
        assertThat(attach(path, "план\u202Egnp.exe", image("png"))
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("UNPRINTABLE");
    }

    @Test
    void aPdfThatDoesSomethingIsRefused() {
        String path = ARegisteredPetition.of("akimat-47");
        byte[] script =
                pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('a')")));
        byte[] launching = pdf(document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            document.getPage(0).setAnnotations(List.of(link));
        });
        byte[] sending = pdf(document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionSubmitForm());
            document.getPage(0).setAnnotations(List.of(link));
        });
        byte[] carrying = pdf(document -> {
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("a.exe", new PDComplexFileSpecification()));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
        byte[] locked = pdf(document -> {
            try {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(attach(path, "a.pdf", script).code()).isEqualTo("ATTACHMENT_ACTIVE");
        assertThat(attach(path, "a.pdf", launching).code()).isEqualTo("ATTACHMENT_ACTIVE");
        assertThat(attach(path, "a.pdf", sending).code()).isEqualTo("ATTACHMENT_ACTIVE");
        assertThat(attach(path, "a.pdf", carrying).code()).isEqualTo("ATTACHMENT_ACTIVE");
        assertThat(attach(path, "a.pdf", locked).code()).isEqualTo("ATTACHMENT_LOCKED");
    }

    @Test
    void filesHaveASizeAndAnAnswerHasAFew() {
        String path = ARegisteredPetition.of("akimat-47");
        byte[] large = Arrays.copyOf(pdf(document -> {}), 7_000_001);
        assertThat(attach(path, "a.pdf", large).code()).isEqualTo("ATTACHMENT_TOO_LARGE");
        for (int i = 1; i <= 10; i++) {
            String title = "№ " + i;
            assertThat(attach(
                                    path,
                                    title,
                                    pdf(document ->
                                            document.getDocumentInformation().setTitle(title)))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(attach(path, "a.png", image("png")).code()).isEqualTo("TOO_MANY_ATTACHMENTS");
        // Everything else stays as small as it was.
        String endless = "{\"revision\": 0, \"text\": {\"ru\": \"" + "a".repeat(1_100_000) + "\"}}";
        assertThat(officer.put(path + "/draft", endless).status()).isEqualTo(413);
    }

    @Test
    void filesWaitUntilThePetitionIsRegistered() {
        String path = "/api/v1/agency/escalations/" + AForwardedPetition.to("KZ-47");
        assertThat(attach(path, "a.png", image("png")).code()).isEqualTo("NOT_REGISTERED");
    }

    private Answer attach(String path, String name, byte[] file) {
        return officer.postBytes(
                path + "/draft/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), file, OCTETS);
    }

    private static byte[] pdf(Consumer<PDDocument> making) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            making.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture that is another file for each content; readers do not look behind its end. */
    static byte[] imageWith(String content) {
        byte[] picture = image("png");
        byte[] behind = content.getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(picture, picture.length + behind.length);
        System.arraycopy(behind, 0, file, picture.length, behind.length);
        return file;
    }

    private static byte[] image(String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
