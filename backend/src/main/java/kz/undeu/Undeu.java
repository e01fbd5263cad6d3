package kz.undeu;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the product. */
@OpenAPIDefinition(info = @Info(title = "Undeu", version = "1", description = "Petitions that reach the state"))
public final class Undeu {

    private Undeu() {}

    public static void main(String[] arguments) {
        Micronaut.build(arguments).banner(false).start();
    }
}
