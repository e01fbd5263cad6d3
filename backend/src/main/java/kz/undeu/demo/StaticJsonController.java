package kz.undeu.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** What reading a petition is measured against: JSON of the same size, made of nothing. Only where one measures. */
@Controller("/bench/json")
@Requires(env = StaticJsonController.BENCH)
@InDemo
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
class StaticJsonController {

    static final String BENCH = "bench";

    private static final int MOST = 100_000;
    private static final String BEFORE = "{\"filler\":\"";
    private static final String AFTER = "\"}";

    private final ConcurrentMap<Integer, byte[]> answers = new ConcurrentHashMap<>();

    /** So many bytes. */
    @Get("/{size}")
    HttpResponse<byte[]> json(int size) {
        int filler = size - BEFORE.length() - AFTER.length();
        if (filler < 0 || size > MOST) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return HttpResponse.ok(answers.computeIfAbsent(
                        size, same -> (BEFORE + "x".repeat(filler) + AFTER).getBytes(StandardCharsets.US_ASCII)))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
