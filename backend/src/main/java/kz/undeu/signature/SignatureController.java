package kz.undeu.signature;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import kz.undeu.identity.ClientAddress;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionRefusal;

@Controller("/api/v1/petitions/{id}/signature")
@ForCitizens
@Tag(name = "My signature")
class SignatureController {

    private final Signing signing;
    private final SayingWhy sayingWhy;
    private final PublicLog log;
    private final ClientAddress addresses;
    private final List<SourceListener> listeners;
    private final InstantSource clock;

    SignatureController(
            Signing signing,
            SayingWhy sayingWhy,
            PublicLog log,
            ClientAddress addresses,
            List<SourceListener> listeners,
            InstantSource clock) {
        this.signing = signing;
        this.sayingWhy = sayingWhy;
        this.log = log;
        this.addresses = addresses;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Signs; signing again returns the first receipt with 200. Who withdrew and signs again after a moderator hid their reason does
     * so without one.
     */
    @Put
    @ApiResponse(
            responseCode = "201",
            description = "Signed: the receipt",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Signed before: the first receipt",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    CompletableFuture<HttpResponse<Receipt>> sign(
            String id, @Body SignatureInput input, Authentication authentication, HttpRequest<?> request) {
        PetitionId petition = PetitionId.parse(id);
        Instant at = clock.instant();
        return signing.sign(
                        petition,
                        Person.of(authentication),
                        wish(input),
                        addresses.blockOf(request).orElse(null),
                        at)
                .thenApplyAsync(
                        signed -> {
                            if (!signed.isNew()) {
                                return HttpResponse.ok(signed.receipt());
                            }
                            if (input.from() != null) {
                                listeners.forEach(listener -> listener.signed(petition, input.from(), at));
                            }
                            return HttpResponse.created(signed.receipt());
                        },
                        threadOf(request));
    }

    /** The thread that read the request writes the answer too; from any other each part of it would be handed over. */
    private static Executor threadOf(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> read
                ? read.getChannelHandlerContext().executor()
                : Runnable::run;
    }

    /** The receipt of my signature. */
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Receipt> mine(String id, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        Receipt receipt = signing.receipt(petition, Person.of(authentication))
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return HttpResponse.ok(receipt.asLogged(log.holds(petition, receipt.eventIndex())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Takes my signature back. */
    @Delete
    @ApiResponse(responseCode = "204", description = "Withdrawn")
    CompletableFuture<HttpResponse<?>> withdraw(String id, Authentication authentication) {
        return signing.withdraw(PetitionId.parse(id), Person.of(authentication), clock.instant())
                .thenApply(nothing -> HttpResponse.noContent());
    }

    /** What I let others read beside my signature. */
    @Get("/words")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<MyWords> words(String id, Authentication authentication) {
        return HttpResponse.ok(sayingWhy.mine(PetitionId.parse(id), Person.of(authentication)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Says why I signed, says it otherwise, or takes it back; the signature stays as it is. */
    @Put("/words")
    @ExecuteOn(TaskExecutors.BLOCKING)
    MyWords say(String id, @Body WordsInput input, Authentication authentication) {
        return sayingWhy.say(PetitionId.parse(id), Person.of(authentication), input, clock.instant());
    }

    private static Signing.Wish wish(SignatureInput input) {
        if (input.nonce() == null) {
            throw Refusal.of(PetitionRefusal.NONCE_INVALID);
        }
        if (input.textSha256() == null) {
            throw invalid("textSha256", "REQUIRED", "the fingerprint of the text that was read");
        }
        return new Signing.Wish(
                Nonce.parse(input.nonce()),
                input.textSha256().toLowerCase(Locale.ROOT),
                Boolean.TRUE.equals(input.showName()),
                ReasonText.read(input.reason()),
                Boolean.TRUE.equals(input.wantsNotice()));
    }

    private static Refusal invalid(String field, String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, code, message)));
    }
}
