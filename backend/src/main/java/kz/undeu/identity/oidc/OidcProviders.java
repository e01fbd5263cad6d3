package kz.undeu.identity.oidc;

import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Parameter;
import kz.undeu.identity.IdentityProvider;

/** Offers every configured provider on the sign-in page. */
@Factory
class OidcProviders {

    @EachBean(OidcConfiguration.class)
    IdentityProvider provider(@Parameter OidcConfiguration configuration) {
        return configuration.provider();
    }
}
