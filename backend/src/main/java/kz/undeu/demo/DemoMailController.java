package kz.undeu.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.undeu.kernel.Page;

@Controller("/api/v1/demo/mail")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Following")
@InDemo
@Requires(bean = DemoPostman.class)
class DemoMailController {

    private final DemoPostman postman;

    DemoMailController(DemoPostman postman) {
        this.postman = postman;
    }

    /** The mails that this demo would have sent, the latest first. Demo without a mail server only. */
    @Get
    HttpResponse<Page<DemoMail>> latest() {
        return HttpResponse.ok(new Page<>(postman.latest(), null)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
