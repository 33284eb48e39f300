package io.recscope.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// The rules of the house, written once: [HouseTest] holds the program to them, [HouseRulesTest] shows that each can
/// fail. `root` is the package the house stands in.
record HouseRules(String root) {
    private static final Set<String> IMMUTABLE = Set.of(
            "java.lang.String",
            "java.util.List",
            "java.util.Map",
            "java.util.Set",
            "java.util.regex.Pattern",
            "javafx.util.Duration",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.ZoneOffset",
            "java.time.format.DateTimeFormatter",
            "java.lang.System$Logger",
            "java.lang.foreign.ValueLayout$OfInt",
            "java.lang.foreign.ValueLayout$OfLong",
            "java.lang.foreign.ValueLayout$OfFloat",
            "org.slf4j.Logger",
            "com.fasterxml.jackson.databind.json.JsonMapper",
            "com.fasterxml.jackson.databind.ObjectMapper");

    ArchRule layers() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".engine..", root + ".sample..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".views..", root + ".app..")
                .because("the engine runs without a window: app → views → engine, never back");
    }

    ArchRule viewsBelowApp() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".views..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".app..")
                .because("a view is handed what it needs and does not look for it");
    }

    ArchRule engineWithoutToolkit() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".engine..", root + ".sample..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "javax.imageio..", "java.beans..")
                .because("the engine must run on a server without java.desktop");
    }

    ArchRule onlyTorchSeesPyTorch() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".engine.torch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "ai.djl",
                        "ai.djl.engine..",
                        "ai.djl.ndarray..",
                        "ai.djl.nn..",
                        "ai.djl.pytorch..",
                        "ai.djl.training..",
                        "ai.djl.util.cuda..")
                .because("native memory has one owner, and another backend must be possible");
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a package is one concept; two that need each other are one");
    }

    ArchRule nullMarked() {
        return classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .because("null is not a value");
    }

    ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .should(beConstants())
                .because("state has an owner: what is static is a constant")
                .allowEmptyShould(true);
    }

    ArchRule noConsoleOutsideApp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("only the command line speaks to the console");
    }

    ArchRule modelsWithoutScene() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".views..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .because("what a screen knows is tested without a window");
    }

    ArchRule onlyJobsTouchTheWindowsThread() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".views.job..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("one class coalesces what comes from other threads");
    }

    ArchRule noVagueNames() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("a name says what the thing is");
    }

    private static ArchCondition<JavaField> beConstants() {
        return new ArchCondition<>("be final and of an immutable type") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean synthetic = field.getModifiers().contains(JavaModifier.SYNTHETIC);
                boolean constant = field.getModifiers().contains(JavaModifier.FINAL) && immutable(field.getRawType());
                if (!synthetic && !constant) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is static state"));
                }
            }
        };
    }

    private static boolean immutable(JavaClass type) {
        return type.isPrimitive()
                || type.isEnum()
                || type.isRecord()
                || type.isArray()
                || IMMUTABLE.contains(type.getName())
                || isOwnInterface(type)
                || isStateless(type);
    }

    private static boolean isOwnInterface(JavaClass type) {
        return type.isInterface() && type.getPackageName().startsWith("io.recscope");
    }

    private static boolean isStateless(JavaClass type) {
        return type.getAllFields().stream().allMatch(f -> f.getModifiers().contains(JavaModifier.FINAL));
    }
}
