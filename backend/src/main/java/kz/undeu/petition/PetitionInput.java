package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/**
 * What an organizer writes. In a PATCH a field that is absent stays as it is, and a text without any language is taken
 * away; a draft may be as incomplete as that until it is submitted.
 *
 * @param title at most 120 characters in each language
 * @param summary at most 600 characters in each language
 * @param background at most 5,000 characters in each language; paragraphs, headings, lists, emphasis and links in
 *     Markdown, anything else stays text
 * @param demands 1 to 10, each at most 500 characters in each language
 * @param jurisdiction the code of the country or a region
 * @param topic the slug of a topic
 * @param revision in a PATCH, the revision of the draft that was changed; another one in the meantime refuses it with
 *     DRAFT_CHANGED. Without it the last one wins
 */
@Serdeable
@Schema(example = """
        {"title": {"ru": "Сохранить сквер у вокзала", "kk": "Вокзал жанындағы гүлзарды сақтау"},
         "summary": {"ru": "Сквер хотят застроить. Он нужен городу."}, "background": null,
         "demands": [{"ru": "Отменить разрешение на застройку"}], "jurisdiction": "KZ-75", "topic": "environment",
         "revision": null}""")
public record PetitionInput(
        @Nullable LocalizedText title,
        @Nullable LocalizedText summary,
        @Nullable LocalizedText background,
        @Nullable List<LocalizedText> demands,
        @Nullable String jurisdiction,
        @Nullable String topic,
        @Nullable Integer revision) {

    /** What a draft says already. */
    static PetitionInput of(Petition petition, PetitionText text) {
        return new PetitionInput(
                text.title(),
                text.summary(),
                text.background(),
                text.demands(),
                petition.jurisdiction().value(),
                petition.topic(),
                petition.revision());
    }

    /** This input, completed by what a draft already says. */
    PetitionInput over(Petition petition, PetitionText text) {
        return new PetitionInput(
                title == null ? text.title() : title,
                summary == null ? text.summary() : summary,
                background == null ? text.background() : background,
                demands == null ? text.demands() : demands,
                jurisdiction == null ? petition.jurisdiction().value() : jurisdiction,
                topic == null ? petition.topic() : topic,
                revision);
    }
}
