package kz.undeu.privacy;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForCitizens;

@Controller("/api/v1/me/data")
@ForCitizens
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "My data")
class MyDataController {

    private static final String NO_STORE = "no-store";

    private final MyData myData;
    private final Forgetting forgetting;
    private final InstantSource clock;

    MyDataController(MyData myData, Forgetting forgetting, InstantSource clock) {
        this.myData = myData;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /** Everything that is held about me. */
    @Get
    HttpResponse<MyDataView> held(Authentication authentication) {
        return HttpResponse.ok(myData.of(Person.of(authentication), clock.instant()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }

    /** Deletes what can go, and says what stays, why and until when. Signatures are not withdrawn by it. */
    @Delete
    HttpResponse<ForgottenView> forget(Authentication authentication) {
        return HttpResponse.ok(forgetting.forget(Person.of(authentication), clock.instant()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }
}
