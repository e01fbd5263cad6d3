package kz.undeu.catalog.stream;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletionStage;
import kz.undeu.petition.PetitionId;

@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Petitions")
class TallyStreamController {

    /** nginx would wait until its buffer is full. */
    private static final String BUFFERING = "X-Accel-Buffering";

    private final TallyStreams streams;

    TallyStreamController(TallyStreams streams) {
        this.streams = streams;
    }

    /**
     * The count of signatures as it changes, as server-sent events named tally: the newest at once, then at most one a
     * second, and after 15 seconds without a change the same again. Ends when the petition stops collecting; whoever
     * connects again then is answered 204, which tells a browser to stop. When there are too many streams, 503.
     *
     * @param lastEventId the id of the last event that was heard; a browser sends it when it connects again
     */
    @Get(value = "/petitions/{id}/tally/stream", produces = MediaType.TEXT_EVENT_STREAM)
    @ApiResponse(
            responseCode = "200",
            description = "Events whose data are such objects",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM,
                            schema = @Schema(implementation = TallyNews.class)))
    @ApiResponse(responseCode = "204", description = "The petition takes no signatures any more")
    CompletionStage<MutableHttpResponse<?>> stream(String id, @Nullable @Header("Last-Event-ID") String lastEventId) {
        return streams.begin(PetitionId.parse(id), lastEventId)
                .thenApply(stream -> stream.<MutableHttpResponse<?>>map(TallyStreamController::answer)
                        .orElseGet(HttpResponse::noContent));
    }

    private static MutableHttpResponse<?> answer(TallyStream stream) {
        return HttpResponse.ok(stream)
                .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // Says that it is not compressed: each reader would cost a compressor, for a hundred bytes a second.
                .header(HttpHeaders.CONTENT_ENCODING, "identity")
                .header(BUFFERING, "no");
    }
}
