package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.petition.Petitions;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * A petition that has all that can be public of one: a picture, fifty signatures, an escalation, an answer with an attachment.
 *
 * @param escalation its id
 * @param attachment the address of the file
 * @param image the address of the picture
 */
public record AnAnsweredPetition(
        Petition petition, Person organizer, String escalation, String attachment, String image) {

    public static final String AGENCY = "akimat-62";

    public static AnAnsweredPetition make() {
        Person person = People.residentOf("KZ-62");
        Caller organizer = Caller.inBrowser(person);
        Petition draft = APetition.aPetition().in("KZ-62").by(person).draft();
        String path = "/api/v1/petitions/" + draft.id();
        String image = ok(organizer.postBytes(path + "/images", picture(), "image/png"))
                .json()
                .path("address")
                .asText();
        ok(organizer.patch(image, "{\"alternative\": {\"kk\": \"Қызыл\", \"ru\": \"Красное\"}}"));
        ok(organizer.postNothing(path + "/submission"));
        ok(Caller.inBrowser(People.moderator())
                .post("/api/v1/moderation/petitions/" + draft.id() + "/verdict", "{\"verdict\": \"PUBLISH\"}"));
        APetition.sign(Product.bean(Petitions.class).get(draft.id()), 49);
        Petition petition = Product.bean(Petitions.class).get(draft.id());
        String escalation = AForwardedPetition.of(petition);
        return new AnAnsweredPetition(petition, person, escalation, answer(escalation), image);
    }

    private static String answer(String escalation) {
        Caller officer = Caller.inBrowser(People.officerOf(AGENCY));
        String path = "/api/v1/agency/escalations/" + escalation;
        ok(officer.post(path + "/registration", "{\"number\": \"ЗТ-1\"}"));
        String attachment = ok(officer.postBytes(
                        path + "/draft/attachments?name=plan.pdf", pdf("2027"), "application/octet-stream"))
                .json()
                .path("href")
                .asText();
        ok(officer.post(path + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                             {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}], "text": null}"""));
        return attachment;
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with a line on it, compressed as they are. */
    static byte[] pdf(String line) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
                content.newLineAtOffset(20, 700);
                content.showText(line);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
