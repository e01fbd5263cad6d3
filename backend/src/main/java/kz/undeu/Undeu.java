package kz.undeu;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kz.undeu.identity.access.ApiAccess;
import kz.undeu.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the product. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Undeu",
                        version = "1",
                        description =
                                "Petitions that reach the state. Whatever is refused is answered with a status of 400 or"
                                        + " more and a Problem as application/problem+json; programs decide by its code."
                                        + " Calls without security are for everybody. Where a call has x-roles, whoever"
                                        + " makes it needs one of them, else it is refused with FORBIDDEN."))
@SecurityScheme(
        name = ApiAccess.SESSION_COOKIE,
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        paramName = "__Host-undeu",
        description = "The session of a person. A browser gets the cookie by signing in (the calls of Session, or"
                + " /oauth/login/{provider}); scripts cannot read it. What is not a GET needs the header X-Undeu: 1"
                + " with it. In the demo the cookie is called undeu.")
@SecurityScheme(
        name = ApiAccess.SESSION_TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "The same session for a program: the value of the cookie, sent as Authorization: Bearer. It is good for 15 minutes"
                        + " and is not renewed.")
@SecurityScheme(
        name = ApiAccess.MACHINE_TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "A system of an agency. An administrator registers its public key; it signs an assertion with its own key"
                        + " (private_key_jwt, RFC 7523) and gets a token for ten minutes by POST /api/v1/auth/token. The access"
                        + " token of an OIDC provider that the operator trusts will do too. Taken below /api/v1/agency/ only.")
@OpenAPIExtraSchema(Problem.class)
public final class Undeu {

    private static final Logger LOG = LoggerFactory.getLogger(Undeu.class);

    private Undeu() {}

    public static void main(String[] arguments) {
        try {
            if (RecountCommand.isMeant(arguments)) {
                System.exit(RecountCommand.run(arguments));
            }
            if (SnapshotCommand.isMeant(arguments)) {
                System.exit(SnapshotCommand.run(arguments));
            }
            start(arguments);
        } catch (EmbeddedDatabase.FolderInUse | SecretFiles.Unreadable e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            LOG.error("Undeu could not start", e);
            System.exit(1);
        }
    }

    /**
     * What {@code Micronaut.run} does, but with one shutdown hook instead of two that run at the same time: the database
     * must outlive the application.
     */
    private static void start(String[] arguments) {
        Map<String, Object> secrets = SecretFiles.read(System.getenv());
        var shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(shutdown);
        Optional<EmbeddedDatabase> database = isDatabaseConfigured(arguments, secrets)
                ? Optional.empty()
                : Optional.of(new EmbeddedDatabase(dataFolder()));
        database.ifPresent(shutdown::before);
        // The database needs a third of a second, and so does Micronaut before it looks at its properties.
        var databaseStart = CompletableFuture.runAsync(() -> database.ifPresent(EmbeddedDatabase::start));
        ApplicationContext context = Micronaut.build(arguments)
                .banner(false)
                .propertySources(PropertySource.of(
                        "secret files", secrets, PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE))
                .build();
        shutdown.before(context);
        await(databaseStart);
        database.ifPresent(it -> context.getEnvironment().addPropertySource("embedded database", properties(it)));
        context.start();
        context.getBean(EmbeddedServer.class).start();
    }

    static Path dataFolder() {
        return Path.of(Optional.ofNullable(System.getenv("UNDEU_DATA")).orElse("data"));
    }

    static Map<String, Object> properties(EmbeddedDatabase database) {
        return Map.of(
                "datasources.default.url", database.url(),
                "datasources.default.username", database.username(),
                "datasources.default.password", database.password(),
                "undeu.demo.unfinished-mark", database.unfinishedMark().toString());
    }

    private static void await(CompletableFuture<Void> start) {
        try {
            start.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Asked before there is a Micronaut that could answer, so a configuration file of one's own is not looked into. */
    static boolean isDatabaseConfigured(String[] arguments, Map<String, Object> secrets) {
        return System.getenv("DATASOURCES_DEFAULT_URL") != null
                || secrets.containsKey("DATASOURCES_DEFAULT_URL")
                || System.getProperty("datasources.default.url") != null
                || Arrays.stream(arguments).anyMatch(argument -> argument.matches("--?datasources\\.default\\.url=.*"));
    }
}
