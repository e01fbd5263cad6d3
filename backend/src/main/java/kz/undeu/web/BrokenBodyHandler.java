package kz.undeu.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;
import java.util.List;
import kz.undeu.kernel.CommonRefusal;

/** A body that is not what its head says: chunks that are none, or no gzip, or half of one ({@link FramingCheck}). */
@Singleton
class BrokenBodyHandler implements ExceptionHandler<DecompressionException, HttpResponse<?>> {

    private final Problems problems;

    BrokenBodyHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DecompressionException failure) {
        return problems.of(request, CommonRefusal.MALFORMED, List.of());
    }
}
