package kz.undeu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who may use whom. Change the map in docs/architecture.md first, with a reason; what is not listed is forbidden. */
@AnalyzeClasses(packages = "kz.undeu", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundariesTest {

    private static final Map<String, String> MAY_USE = new TreeMap<>(
            Map.ofEntries(
                    Map.entry("kernel", ""),
                    Map.entry("print", ""),
                    Map.entry("telemetry", ""),
                    Map.entry("outbox", "kernel"),
                    Map.entry("jurisdiction", "kernel"),
                    Map.entry("agency", "kernel jurisdiction"),
                    Map.entry("identity", "kernel jurisdiction eds"),
                    Map.entry("eds", "kernel"),
                    Map.entry("administration", "kernel jurisdiction agency identity petition threshold"),
                    Map.entry("client", "kernel agency identity"),
                    Map.entry("petition", "kernel outbox jurisdiction agency identity"),
                    Map.entry("moderation", "kernel outbox jurisdiction identity petition"),
                    Map.entry("signature", "kernel outbox jurisdiction identity petition"),
                    Map.entry("threshold", "kernel outbox jurisdiction agency petition signature"),
                    Map.entry(
                            "escalation",
                            "kernel print outbox jurisdiction agency identity client petition moderation signature"
                                    + " threshold transparency"),
                    Map.entry("burst", "kernel jurisdiction identity petition signature"),
                    Map.entry("invalidation", "kernel jurisdiction identity petition moderation signature threshold"),
                    Map.entry("reason", "kernel identity petition moderation signature web"),
                    Map.entry("campaign", "kernel jurisdiction identity petition signature"),
                    Map.entry("transparency", "kernel outbox identity petition signature"),
                    Map.entry(
                            "notification",
                            "kernel outbox jurisdiction agency identity petition signature threshold moderation escalation"),
                    Map.entry(
                            "catalog",
                            "kernel print outbox jurisdiction agency identity eds petition moderation signature threshold burst"
                                    + " invalidation escalation transparency notification privacy campaign reason web"),
                    Map.entry(
                            "privacy",
                            "kernel outbox jurisdiction identity client petition moderation signature invalidation escalation"
                                    + " notification"),
                    Map.entry("web", "kernel identity"),
                    Map.entry(
                            "demo",
                            "kernel print outbox jurisdiction agency identity eds petition moderation signature threshold burst"
                                    + " invalidation escalation transparency notification privacy campaign catalog reason web")));

    @ArchTest
    static final ArchRule modulesUseOnlyWhatTheMapAllows = classes()
            .that()
            .resideInAPackage("kz.undeu.*..")
            .should(new ArchCondition<>("keep to the map of modules") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String module = moduleOf(type);
                    Set<String> allowed = Arrays.stream(
                                    MAY_USE.getOrDefault(module, "").split(" "))
                            .collect(Collectors.toSet());
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith("kz.undeu"))
                            .filter(dependency ->
                                    !moduleOf(dependency.getTargetClass()).equals(module))
                            .filter(dependency -> !allowed.contains(moduleOf(dependency.getTargetClass())))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule everyModuleIsOnTheMap = classes()
            .that()
            .resideInAPackage("kz.undeu.*..")
            .should()
            .resideInAnyPackage(MAY_USE.keySet().stream()
                    .map(module -> "kz.undeu." + module + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule modulesHaveNoCycles =
            slices().matching("kz.undeu.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersArePrivateToTheirModuleAndSayWhoMayCallThem = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .beMetaAnnotatedWith(Secured.class);

    @ArchTest
    static final ArchRule nobodyReadsTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().that(areOurs()).should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Entity)");

    @ArchTest
    static final ArchRule theKernelHasNoBeans =
            noClasses().that().resideInAPackage("kz.undeu.kernel").should().beMetaAnnotatedWith(Scope.class);

    private static DescribedPredicate<JavaClass> areOurs() {
        return DescribedPredicate.describe(
                "are not generated", type -> !type.getSimpleName().contains("$"));
    }

    private static String moduleOf(JavaClass type) {
        String below = type.getPackageName().replaceFirst("^kz\\.undeu\\.?", "");
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
