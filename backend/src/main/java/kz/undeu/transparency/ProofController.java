package kz.undeu.transparency;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;
import kz.undeu.petition.PetitionId;

@Controller("/api/v1/petitions/{id}/signature/proof")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "My signature")
class ProofController {

    private final Proving proving;

    ProofController(Proving proving) {
        this.proving = proving;
    }

    /** The proof that the public log holds my signature, a C2SP .tlog-proof. */
    @Get
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> proof(String id, Authentication authentication) {
        PetitionId petition = PetitionId.parse(id);
        return HttpResponse.ok(proving.proof(petition, Person.of(authentication)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"undeu-" + petition + ".tlog-proof\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
