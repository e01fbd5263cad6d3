package kz.undeu.notification.follow;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.MoreWhenSignedIn;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.notification.post.MailOffer;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionTexts;

/**
 * Following by e-mail. What a link in a mail authorizes travels in the body, so that no log and no proxy keeps it, and
 * nothing here changes by GET: programs that look into mails for people follow links.
 */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Following")
class FollowController {

    private final Following following;
    private final Follows follows;
    private final Subscribers subscribers;
    private final FollowedViews views;
    private final Addresses addresses;
    private final PetitionTexts texts;
    private final MailOffer offer;
    private final InstantSource clock;

    FollowController(
            Following following,
            Follows follows,
            Subscribers subscribers,
            FollowedViews views,
            Addresses addresses,
            PetitionTexts texts,
            MailOffer offer,
            InstantSource clock) {
        this.following = following;
        this.follows = follows;
        this.subscribers = subscribers;
        this.views = views;
        this.addresses = addresses;
        this.texts = texts;
        this.offer = offer;
        this.clock = clock;
    }

    /** How petitions can be followed here. */
    @Get("/following/offer")
    OfferView offer() {
        return new OfferView(offer.isOffered());
    }

    /** Asks an address to confirm that it wants to follow. The answer is the same whether the address is known or not. */
    @Post("/petitions/{id}/followers")
    @MoreWhenSignedIn
    @Status(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202", description = "If mail may be sent to this address now, it is on its way")
    void ask(String id, @Body FollowInput input, @Nullable Authentication authentication) {
        if (!offer.isOffered()) {
            throw Refusal.of(FollowRefusal.MAIL_NOT_OFFERED);
        }
        List<Violation> violations = new ArrayList<>();
        Optional<EmailAddress> address = Optional.empty();
        if (input.address() == null || input.address().isBlank()) {
            violations.add(new Violation("address", "REQUIRED", "an e-mail address"));
        } else {
            address = EmailAddress.parse(input.address());
            if (address.isEmpty()) {
                violations.add(new Violation("address", "NOT_AN_ADDRESS", "such as name@mail.kz"));
            }
        }
        Language language = language(input.language(), violations);
        refuseIfAny(violations);
        following.ask(
                PetitionId.parse(id),
                address.orElseThrow(),
                language,
                authentication == null ? null : Person.of(authentication),
                clock.instant());
    }

    /** Confirms with what stood in the link of the mail. */
    @Post("/following/confirmation")
    ConfirmedView confirm(@Body MailTokenInput input) {
        Following.Confirmed confirmed = following.confirm(input.given(), clock.instant());
        return new ConfirmedView(
                confirmed.petition(), texts.of(confirmed.petition()).title(), confirmed.preferences());
    }

    /** What an address follows, for whoever has the link of one of its mails. */
    @Post("/following/preferences")
    PreferencesView preferences(@Body MailTokenInput input) {
        return view(subscriber(input.given()));
    }

    /** Changes language and pace. */
    @Put("/following/preferences")
    PreferencesView prefer(@Body PreferencesInput input) {
        Subscriber subscriber = subscriber(input.token());
        List<Violation> violations = new ArrayList<>();
        Language language = language(input.language(), violations);
        if (input.pace() == null) {
            violations.add(new Violation("pace", "REQUIRED", "how often"));
        }
        refuseIfAny(violations);
        subscribers.prefer(subscriber.id(), language.code(), input.pace());
        return view(subscriber(input.token()));
    }

    /** Stops following one petition, or all, with the link to the preferences. */
    @Post("/following/preferences/end")
    EndedView endOne(@Body EndInput input) {
        following.end(new MailLink(subscriber(input.token()).id(), input.petition()));
        return new EndedView(input.petition());
    }

    /** Stops following with the link made for it. Safe to repeat. */
    @Post("/following/end")
    EndedView end(@Body MailTokenInput input) {
        return new EndedView(following.end(input.given()).petition());
    }

    private Subscriber subscriber(@Nullable String token) {
        return following
                .subscriber(token == null ? "" : token.strip())
                .orElseThrow(() -> Refusal.of(FollowRefusal.LINK_INVALID));
    }

    private PreferencesView view(Subscriber subscriber) {
        List<Follow> confirmed = follows.findBySubscriberOrderByAskedAt(subscriber.id()).stream()
                .filter(follow -> follow.confirmedAt() != null)
                .toList();
        return new PreferencesView(
                addresses.open(subscriber.id(), subscriber.address()).masked(),
                subscriber.language(),
                subscriber.pace(),
                views.of(confirmed));
    }

    private static Language language(@Nullable String code, List<Violation> violations) {
        Optional<Language> language = code == null ? Optional.empty() : Language.of(code);
        if (language.isEmpty()) {
            violations.add(new Violation("language", "UNKNOWN", "kk, ru or en"));
        }
        return language.orElse(Language.KK);
    }

    private static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
    }
}
