package kz.undeu.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The description of the API as the product gives it, to hold answers against. It is read more strictly than OpenAPI is: an
 * object has no field that is not described, so that nobody reads about less than there is.
 */
public final class ApiDescription {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> OF_READERS = Set.of("example", "deprecated", "x-enum-descriptions");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Set<String> TEXTS = Set.of("LocalizedText", "FormattedText");
    private static final SchemaValidatorsConfig CONFIGURATION =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode described;
    private final JsonNode schemas;
    private final JsonNode securitySchemes;
    private final List<Path> paths = new ArrayList<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private ApiDescription(JsonNode description) {
        this.described = description.path("components").path("schemas");
        this.schemas = asJsonSchema(described);
        this.securitySchemes = description.path("components").path("securitySchemes");
        description
                .path("paths")
                .fields()
                .forEachRemaining(each -> paths.add(new Path(each.getKey(), each.getValue())));
        // "/petitions/similar" goes before "/petitions/{id}".
        paths.sort(Comparator.comparing(path -> VARIABLE.matcher(path.template).replaceAll("~")));
    }

    /** The one that the product of the tests gives. */
    public static ApiDescription ofProduct() {
        return OfProduct.DESCRIPTION;
    }

    /** A description in YAML. */
    static ApiDescription of(InputStream yaml) throws IOException {
        return new ApiDescription(new YAMLMapper().readTree(yaml));
    }

    /** What an answer has that the description does not, or the other way round; empty for an answer as described. */
    public List<String> differences(String method, String path, int status, String mediaType, String body) {
        Optional<JsonNode> operation = operation(method, path);
        boolean isApi = path.startsWith("/api/v1/");
        if (status >= 400) {
            return isApi && mediaType.equals(PROBLEM) && !method.equals("HEAD")
                    ? wrong(reference("Problem"), body)
                    : List.of();
        }
        if (operation.isEmpty()) {
            return isApi && status < 300 ? List.of("there is no such call") : List.of();
        }
        if (status >= 300) {
            return List.of();
        }
        JsonNode response = operation.get().path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return List.of("it does not answer " + status);
        }
        JsonNode content = response.path("content");
        if (method.equals("HEAD")) {
            return List.of();
        }
        if (body.isEmpty()) {
            return content.isEmpty() ? List.of() : List.of("there should be a body");
        }
        JsonNode schema = (content.has(mediaType) ? content.path(mediaType) : content.path("*/*")).path("schema");
        if (schema.isMissingNode()) {
            return List.of("it does not answer with " + mediaType);
        }
        return mediaType.equals("application/json") ? differences(schema, body) : List.of();
    }

    /** Also what may be null is there, as null: an example shows every field, and answers must be like examples. */
    private List<String> differences(JsonNode schema, String body) {
        List<String> wrong = wrong(asJsonSchema(schema), body);
        return wrong.isEmpty()
                ? lacking(schema, read(body)).stream()
                        .map(field -> field + " is not there")
                        .toList()
                : wrong;
    }

    /** What is wrong with an example of a schema by the schema itself, for each that has one. */
    public Map<String, List<String>> examples() {
        Map<String, List<String>> examples = new TreeMap<>();
        described.fields().forEachRemaining(each -> {
            if (each.getValue().has("example")) {
                String example = each.getValue().path("example").toString();
                examples.put(each.getKey(), wrong(reference(each.getKey()), example));
            }
        });
        return examples;
    }

    /** The schema of each body in JSON that is sent to us. */
    public Set<String> sentSchemas() {
        Set<String> schemas = new TreeSet<>();
        paths.forEach(path -> path.operations.forEach(operation -> {
            JsonNode schema = operation.at("/requestBody/content/application~1json/schema/$ref");
            if (!schema.isMissingNode()) {
                schemas.add(schema.asText().replaceFirst(".*/", ""));
            }
        }));
        return schemas;
    }

    /** All that is answered in JSON when nothing was wrong. */
    public List<DescribedAnswer> answers() {
        List<DescribedAnswer> answers = new ArrayList<>();
        for (Path path : paths) {
            for (Map.Entry<String, JsonNode> operation : path.operations.properties()) {
                for (Map.Entry<String, JsonNode> response :
                        operation.getValue().path("responses").properties()) {
                    JsonNode schema = response.getValue().at("/content/application~1json/schema");
                    if (response.getKey().startsWith("2") && !schema.isMissingNode()) {
                        answers.add(new DescribedAnswer(
                                operation.getKey().toUpperCase(Locale.ROOT), path.template, response.getKey(), schema));
                    }
                }
            }
        }
        return answers;
    }

    /** Every type that is answered when nothing was wrong, by what is asked for with GET. */
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (Path path : paths) {
            for (JsonNode response : path.operations.path("get").path("responses")) {
                response.path("content")
                        .fieldNames()
                        .forEachRemaining(type -> offers.add(new Offer(path.template, type)));
            }
        }
        return offers;
    }

    /**
     * What may be asked for.
     *
     * @param path with variables in braces
     */
    public record Offer(String path, String mediaType) {}

    /**
     * An answer in JSON.
     *
     * @param path with variables in braces
     */
    public record DescribedAnswer(String method, String path, String status, JsonNode schema) {

        @Override
        public String toString() {
            return method + " " + path + " " + status;
        }
    }

    /** All that can be asked, and who may ask it. */
    public List<DescribedCall> calls() {
        return paths.stream()
                .flatMap(path -> path.operations.properties().stream()
                        .map(operation -> DescribedCall.of(path.template, operation.getKey(), operation.getValue())))
                .toList();
    }

    /**
     * Who may make a call.
     *
     * @param path with variables in braces
     * @param security the names of the schemes any of which will do, of which "" is none at all; empty for a call for everybody
     * @param roles any of which will do; empty when none is needed
     * @param sent the schema of the JSON that is sent; missing where there is none
     */
    public record DescribedCall(String method, String path, Set<String> security, Set<String> roles, JsonNode sent) {

        private static DescribedCall of(String path, String method, JsonNode operation) {
            Set<String> security = new TreeSet<>();
            operation.path("security").forEach(requirement -> {
                List<String> schemes = new ArrayList<>();
                requirement.fieldNames().forEachRemaining(schemes::add);
                security.add(String.join("+", schemes));
            });
            Set<String> roles = new TreeSet<>();
            operation.path("x-roles").forEach(role -> roles.add(role.asText()));
            return new DescribedCall(
                    method.toUpperCase(Locale.ROOT),
                    path,
                    security,
                    roles,
                    operation.at("/requestBody/content/application~1json/schema"));
        }

        public boolean needsSomebody() {
            return !security.isEmpty() && !security.contains("");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** The kind of each way to prove who is calling, by its name. */
    public JsonNode securitySchemes() {
        return securitySchemes;
    }

    /** The example of a schema by its name. */
    public JsonNode exampleOf(String schema) {
        return example(reference(schema));
    }

    /**
     * The example of a schema, put together from those of its parts where it has none of its own; missing where a part has none
     * either.
     */
    public JsonNode example(JsonNode schema) {
        JsonNode meant = resolved(schema);
        if (meant.has("example")) {
            return meant.path("example");
        }
        if (meant.has("items")) {
            JsonNode item = example(meant.path("items"));
            return item.isMissingNode() ? item : JSON.createArrayNode().add(item);
        }
        ObjectNode whole = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> property : meant.path("properties").properties()) {
            JsonNode part = example(property.getValue());
            if (part.isMissingNode()) {
                return part;
            }
            whole.set(property.getKey(), part);
        }
        return whole.isEmpty() ? MissingNode.getInstance() : whole;
    }

    /** The fields that a schema has and a value of it lacks, also those that may be null. Of a text what is not there is left out. */
    private List<String> lacking(JsonNode schema, JsonNode value) {
        JsonNode meant = resolved(schema);
        List<String> lacking = new ArrayList<>();
        if (TEXTS.contains(name(schema))) {
            return lacking;
        }
        if (value.isArray()) {
            value.forEach(each -> lacking.addAll(lacking(meant.path("items"), each)));
        } else if (value.isObject()) {
            meant.path("properties").fields().forEachRemaining(field -> {
                if (value.has(field.getKey())) {
                    lacking(field.getValue(), value.path(field.getKey()))
                            .forEach(inner -> lacking.add(field.getKey() + "." + inner));
                } else {
                    lacking.add(field.getKey());
                }
            });
        }
        return lacking;
    }

    private JsonNode resolved(JsonNode schema) {
        String name = name(schema);
        return name.isEmpty() ? schema : described.path(name);
    }

    /** Of the schema that is referred to; empty where one is written out. */
    private static String name(JsonNode schema) {
        JsonNode reference = schema.has("allOf") ? schema.at("/allOf/0/$ref") : schema.path("$ref");
        return reference.asText().replaceFirst(".*/", "");
    }

    private Optional<JsonNode> operation(String method, String path) {
        String name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return paths.stream()
                .filter(each -> each.pattern.matcher(path).matches() && each.operations.has(name))
                .findFirst()
                .map(each -> each.operations.path(name));
    }

    private List<String> wrong(JsonNode schema, String body) {
        JsonNode read = read(body);
        return read.isMissingNode()
                ? List.of("no JSON")
                : compiled.computeIfAbsent(schema, this::compile).validate(read).stream()
                        .map(ValidationMessage::getMessage)
                        .toList();
    }

    /** Missing where it is no JSON. */
    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.set("components", JSON.createObjectNode().set("schemas", schemas));
        root.set("allOf", JSON.createArrayNode().add(schema));
        return factory.getSchema(root, CONFIGURATION);
    }

    private static JsonNode reference(String schema) {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }

    /** OpenAPI 3.0 has words of its own: nullable, and some that are for readers only. */
    private static JsonNode asJsonSchema(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(each -> array.add(asJsonSchema(each)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        node.fields().forEachRemaining(each -> {
            if (!OF_READERS.contains(each.getKey())) {
                object.set(each.getKey(), asJsonSchema(each.getValue()));
            }
        });
        if (object.path("type").isTextual()
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        boolean isNullable =
                object.path("nullable").isBoolean() && object.path("nullable").asBoolean();
        return isNullable ? orNull(object) : object;
    }

    private static JsonNode orNull(ObjectNode schema) {
        schema.remove("nullable");
        ObjectNode either = JSON.createObjectNode();
        either.set(
                "anyOf",
                JSON.createArrayNode()
                        .add(JSON.createObjectNode().put("type", "null"))
                        .add(schema));
        return either;
    }

    private static final class Path {
        private final String template;
        private final Pattern pattern;
        private final JsonNode operations;

        Path(String template, JsonNode operations) {
            this.template = template;
            this.operations = operations;
            StringBuilder expression = new StringBuilder();
            int end = 0;
            for (var variable = VARIABLE.matcher(template); variable.find(); end = variable.end()) {
                expression
                        .append(Pattern.quote(template.substring(end, variable.start())))
                        .append(hasSlashes(variable.group()) ? ".+" : "[^/]+");
            }
            this.pattern = Pattern.compile(expression + Pattern.quote(template.substring(end)));
        }

        /** OpenAPI has no variable for several parts of an address; the pattern of ours says that there are such. */
        private boolean hasSlashes(String variable) {
            return operations.findValues("parameters").stream()
                    .flatMap(parameters -> StreamSupport.stream(parameters.spliterator(), false))
                    .filter(parameter ->
                            variable.equals("{" + parameter.path("name").asText() + "}"))
                    .anyMatch(parameter ->
                            parameter.at("/schema/pattern").asText().contains("/"));
        }
    }

    private static final class OfProduct {
        private static final ApiDescription DESCRIPTION = read();

        private static ApiDescription read() {
            try (InputStream yaml = ApiDescription.class.getResourceAsStream("/META-INF/swagger/undeu-1.yml")) {
                return of(yaml);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
