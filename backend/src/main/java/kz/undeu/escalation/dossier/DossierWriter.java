package kz.undeu.escalation.dossier;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionImage;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.image.ImageRows;

/** Makes the files of a dossier of its facts: the same facts make the same files, byte for byte. */
@Singleton
class DossierWriter {

    static final String FACTS = "dossier.json";
    static final String TEXT = "petition-text.json";
    static final String CHECKPOINT = "log/checkpoint";
    static final String VERIFIER_KEY = "log/vkey";
    static final String LEAF = "log/crossing.leaf";
    static final String PROOF = "log/crossing.tlog-proof";

    private static final Language[] LANGUAGES = {Language.KK, Language.RU};

    private final ImageRows images;
    private final DossierPages pages;

    DossierWriter(ImageRows images, DossierPages pages) {
        this.images = images;
        this.pages = pages;
    }

    /** The name of the printed document in a language. */
    static String printed(Language language) {
        return "dossier-" + language.code() + ".pdf";
    }

    /** The name of the document that tells how to check. */
    static String checking(Language language) {
        return "how-to-check-" + language.code() + ".txt";
    }

    /**
     * All files but the signed list of them.
     *
     * @param written the facts as they were frozen
     * @param key that will sign
     */
    SortedMap<String, byte[]> files(DossierFacts facts, byte[] written, DossierPublicKey key) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Map<String, byte[]> pictures = pictures(facts);
        files.putAll(pictures);
        files.put(FACTS, written);
        files.put(TEXT, text(facts));
        files.put(CHECKPOINT, utf8(facts.log().checkpoint()));
        files.put(VERIFIER_KEY, utf8(facts.log().verifierKey() + "\n"));
        files.put(LEAF, utf8(facts.log().leaf()));
        files.put(PROOF, utf8(proof(facts.log())));
        for (Language language : LANGUAGES) {
            files.put(printed(language), pages.of(facts, pictures, language, key));
            files.put(checking(language), utf8(checking(facts, language, key)));
        }
        return files;
    }

    /** What the fingerprint of the text is of, so that {@code sha256sum} shows it. */
    private static byte[] text(DossierFacts facts) {
        DossierFacts.SaidPetition said = facts.petition();
        byte[] text = new PetitionText(
                        said.title(),
                        said.summary(),
                        said.background(),
                        said.demands(),
                        said.pictures().stream()
                                .map(picture -> new PetitionImage(picture.sha256(), 0, 0, picture.alternative()))
                                .toList())
                .canonical(said.jurisdiction().code(), said.topic().code());
        mustBe(said.textSha256(), text);
        return text;
    }

    private Map<String, byte[]> pictures(DossierFacts facts) {
        Map<String, byte[]> pictures = new HashMap<>();
        for (DossierFacts.SaidPicture picture : facts.petition().pictures()) {
            byte[] bytes = images.bytes(new PetitionId(facts.petition().id()), picture.sha256())
                    .orElseThrow(() -> new IllegalStateException("a picture of the petition is lost"));
            mustBe(picture.sha256(), bytes);
            pictures.put(picture.path(), bytes);
        }
        return pictures;
    }

    private static void mustBe(String sha256, byte[] content) {
        if (!Sha256.hex(content).equals(sha256)) {
            throw new IllegalStateException("what the petition says is not what was published");
        }
    }

    /** C2SP tlog-proof. */
    private static String proof(DossierFacts.DossierLog log) {
        StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\nindex ")
                .append(log.eventIndex())
                .append('\n');
        log.inclusion().forEach(hash -> proof.append(hash).append('\n'));
        return proof.append('\n').append(log.checkpoint()).toString();
    }

    private static String checking(DossierFacts facts, Language language, DossierPublicKey key) {
        String file = "/dossier/" + checking(language);
        try (InputStream stream = DossierWriter.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{petition}", facts.petition().id())
                    .replace("{escalation}", facts.escalation())
                    .replace("{address}", facts.publicAddress())
                    .replace("{key}", key.id())
                    .replace("{textSha256}", facts.petition().textSha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
