package kz.undeu.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;

/** Where this site is, as the public types it: as configured, else as the request named it. */
@Singleton
public class SiteAddress {

    private final HttpHostResolver hosts;
    private final String configured;

    public SiteAddress(
            HttpHostResolver hosts, @Property(name = "undeu.public-address", defaultValue = "") String configured) {
        this.hosts = hosts;
        this.configured = configured.replaceFirst("/+$", "");
    }

    /** With its protocol, without a slash in the end. */
    public String of(HttpRequest<?> request) {
        return configured.isEmpty() ? hosts.resolve(request) : configured;
    }
}
