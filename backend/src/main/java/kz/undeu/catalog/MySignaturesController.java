package kz.undeu.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;
import kz.undeu.signature.MySignature;
import kz.undeu.signature.MySignatures;

@Controller("/api/v1/me/signatures")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "My signature")
class MySignaturesController {

    private final MySignatures signatures;
    private final Petitions petitions;
    private final PetitionTexts texts;

    MySignaturesController(MySignatures signatures, Petitions petitions, PetitionTexts texts) {
        this.signatures = signatures;
        this.petitions = petitions;
        this.texts = texts;
    }

    /**
     * The petitions that carry my signature, the latest first.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get
    HttpResponse<Page<SignedPetition>> mine(
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @QueryValue String cursor,
            Authentication authentication) {
        Page.checkLimit(limit);
        Cursor after = Cursor.parse(cursor).orElse(null);
        List<MySignature> rest = signatures.of(Person.of(authentication)).stream()
                .filter(MySignature::inForce)
                .filter(signature -> after == null || comesAfter(signature, after))
                .toList();
        List<MySignature> page = rest.subList(0, Math.min(limit, rest.size()));
        return HttpResponse.ok(new Page<>(views(page), rest.size() > limit ? next(page) : null))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private List<SignedPetition> views(List<MySignature> page) {
        List<PetitionId> ids = page.stream().map(MySignature::petition).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<PetitionId, PetitionText> said = texts.of(ids);
        Map<PetitionId, Petition> known =
                petitions.findByIdIn(ids).stream().collect(Collectors.toMap(Petition::id, petition -> petition));
        return page.stream()
                .map(signature -> new SignedPetition(
                        signature.petition(),
                        said.get(signature.petition()).title(),
                        known.get(signature.petition()).state(),
                        signature.signedAt(),
                        signature.eventIndex()))
                .toList();
    }

    private static boolean comesAfter(MySignature signature, Cursor cursor) {
        long second = signature.signedAt().getEpochSecond();
        return second < cursor.value()
                || (second == cursor.value() && signature.petition().value().compareTo(cursor.id()) > 0);
    }

    private static String next(List<MySignature> page) {
        MySignature last = page.get(page.size() - 1);
        return new Cursor(last.signedAt().getEpochSecond(), last.petition().value()).toString();
    }
}
