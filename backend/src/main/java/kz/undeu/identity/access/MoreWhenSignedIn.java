package kz.undeu.identity.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For a method that everybody may call, and that tells or does more for those who are signed in. Says so in the description. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        security = {
            @SecurityRequirement(name = ApiAccess.NOTHING),
            @SecurityRequirement(name = ApiAccess.SESSION_COOKIE),
            @SecurityRequirement(name = ApiAccess.SESSION_TOKEN)
        })
public @interface MoreWhenSignedIn {}
