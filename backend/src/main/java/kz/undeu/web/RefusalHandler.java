package kz.undeu.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import kz.undeu.kernel.Refusal;

/** A rule said no. */
@Singleton
class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {

    private final Problems problems;

    RefusalHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        return problems.of(request, refusal);
    }
}
