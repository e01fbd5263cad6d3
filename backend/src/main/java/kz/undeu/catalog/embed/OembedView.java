package kz.undeu.catalog.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What another site puts into its page for the address of a petition, in the words of oEmbed 1.0 (oembed.com).
 *
 * @param type always rich: HTML to be shown as it is
 * @param html a frame with the card
 * @param width of the frame at most, in pixels
 * @param height in pixels
 * @param cacheAge for how long it may be kept, in seconds
 */
@Serdeable
@Schema(example = """
        {"type": "rich", "version": "1.0", "title": "Автобус Жезказган – Сатпаев до 23:00",
         "provider_name": "Үндеу", "provider_url": "https://petitions.example.kz",
         "html": "<iframe src=\\"https://petitions.example.kz/embed/kdzb2wrsx7?language=ru&amp;size=medium\\" width=\\"420\\" height=\\"460\\"></iframe>",
         "width": 420, "height": 460, "cache_age": 3600}""")
record OembedView(
        String type,
        String version,
        String title,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        String html,
        int width,
        int height,
        @JsonProperty("cache_age") long cacheAge) {}
