package kz.undeu.petition.image;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.undeu.identity.Person;
import kz.undeu.identity.Role;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.OwnDrafts;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionImage;
import kz.undeu.petition.PetitionLimit;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;

/** Giving a draft pictures, saying what is on them, taking them away, and looking at them. */
@Singleton
class Picturing {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());
    /** Some twenty pictures. Thousands look at the same at once, and slow readers hold the same bytes. */
    private static final int MEGABYTES = 8;

    private final OwnDrafts drafts;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final ImageRows rows;
    private final Teams teams;
    // What is published never changes.
    private final Cache<Key, byte[]> published = Caffeine.newBuilder()
            .maximumWeight(MEGABYTES << 20)
            .weigher((Key key, byte[] bytes) -> bytes.length)
            .build();

    Picturing(OwnDrafts drafts, Petitions petitions, PetitionTexts texts, ImageRows rows, Teams teams) {
        this.drafts = drafts;
        this.petitions = petitions;
        this.texts = texts;
        this.rows = rows;
        this.teams = teams;
    }

    /**
     * Whether a draft would take a picture, asked before the work of reading one begins.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_A_DRAFT
     */
    @Transactional
    public void mustBeOwnDraft(PetitionId id, Person organizer) {
        drafts.locked(id, organizer);
    }

    /**
     * Gives a draft a picture. The same one twice is there once.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_A_DRAFT, TOO_MANY_IMAGES
     */
    @Transactional
    public PetitionImage add(PetitionId id, Person organizer, Picture picture, Instant at) {
        drafts.locked(id, organizer);
        List<PetitionImage> there = texts.of(id).images();
        for (PetitionImage image : there) {
            if (image.sha256().equals(picture.sha256())) {
                return image;
            }
        }
        if (there.size() >= PetitionLimit.IMAGES.max()) {
            throw Refusal.of(ImageRefusal.TOO_MANY_IMAGES);
        }
        rows.save(id, picture, rows.freeNumber(id, PetitionLimit.IMAGES.max()));
        petitions.touchDraft(id, at);
        return new PetitionImage(picture.sha256(), picture.width(), picture.height(), NOTHING);
    }

    /**
     * Says what is to be seen on a picture.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_A_DRAFT, INPUT_INVALID
     */
    @Transactional
    public PetitionImage describe(
            PetitionId id, Person organizer, String sha256, @Nullable LocalizedText alternative, Instant at) {
        drafts.locked(id, organizer);
        PetitionImage image = image(id, sha256);
        LocalizedText said = alternative == null ? NOTHING : alternative;
        if (said.longest() > PetitionLimit.ALTERNATIVE.max() || said.holdsUnprintable()) {
            boolean isTooLong = said.longest() > PetitionLimit.ALTERNATIVE.max();
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID,
                    List.of(new Violation(
                            "alternative",
                            isTooLong ? "TOO_LONG" : "UNPRINTABLE",
                            "at most " + PetitionLimit.ALTERNATIVE.max() + " printable characters")));
        }
        rows.describe(id, sha256, said);
        petitions.touchDraft(id, at);
        return new PetitionImage(sha256, image.width(), image.height(), said);
    }

    /**
     * Takes a picture away.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_A_DRAFT
     */
    @Transactional
    public void remove(PetitionId id, Person organizer, String sha256, Instant at) {
        drafts.locked(id, organizer);
        image(id, sha256);
        rows.delete(id, sha256);
        petitions.touchDraft(id, at);
    }

    /**
     * A picture that the caller may see: anybody's once the petition is published, its organizers' always, moderators'
     * once it is submitted.
     *
     * @throws Refusal NOT_FOUND
     */
    Seen see(PetitionId id, @Nullable Person caller, String sha256) {
        Petition petition = petitions.get(id);
        boolean isForAll = petition.state().isPublic() && petition.state() != PetitionState.REJECTED;
        boolean isForModerators =
                petition.state() == PetitionState.SUBMITTED || petition.state() == PetitionState.REJECTED;
        boolean maySee = isForAll
                || teams.includes(petition, caller)
                || (isForModerators && caller != null && caller.roles().contains(Role.MODERATOR));
        if (!maySee || !SHA256.matcher(sha256).matches()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        Key key = new Key(id, sha256);
        byte[] bytes = isForAll ? published.get(key, this::bytes) : bytes(key);
        if (bytes == null) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return new Seen(bytes, isForAll);
    }

    private byte @Nullable [] bytes(Key key) {
        return rows.bytes(key.petition(), key.sha256()).orElse(null);
    }

    private PetitionImage image(PetitionId id, String sha256) {
        return texts.of(id).images().stream()
                .filter(image -> image.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    /**
     * @param isForAll whether anybody may see and keep it
     */
    record Seen(byte[] bytes, boolean isForAll) {}

    private record Key(PetitionId petition, String sha256) {}
}
