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

/** Any verified person who is signed in. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Secured(Role.CITIZEN_ROLE)
@Operation(
        security = {
            @SecurityRequirement(name = ApiAccess.SESSION_COOKIE),
            @SecurityRequirement(name = ApiAccess.SESSION_TOKEN)
        },
        extensions =
                @Extension(
                        properties =
                                @ExtensionProperty(name = ApiAccess.ROLES, value = "[\"CITIZEN\"]", parseValue = true)))
public @interface ForCitizens {}
