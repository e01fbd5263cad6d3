package kz.undeu.identity.access;

import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.undeu.identity.Role;

/** Moderators. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Secured(Role.MODERATOR_ROLE)
@Operation(
        security = {
            @SecurityRequirement(name = ApiAccess.SESSION_COOKIE),
            @SecurityRequirement(name = ApiAccess.SESSION_TOKEN)
        },
        extensions =
                @Extension(
                        properties =
                                @ExtensionProperty(
                                        name = ApiAccess.ROLES,
                                        value = "[\"MODERATOR\"]",
                                        parseValue = true)))
public @interface ForModerators {}
