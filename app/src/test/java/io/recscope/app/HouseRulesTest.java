package io.recscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule of the house fails on a house that was built to break it.
class HouseRulesTest {
    private static final HouseRules RULES = new HouseRules("badhouse");
    private final JavaClasses badHouse = new ClassFileImporter().importPackages("badhouse");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("layers", RULES.layers(), "EngineKnowsViews"),
                Arguments.of("views below app", RULES.viewsBelowApp(), "ViewKnowsApp"),
                Arguments.of("no toolkit", RULES.engineWithoutToolkit(), "EngineWithToolkit"),
                Arguments.of("only torch", RULES.onlyTorchSeesPyTorch(), "SeesPyTorch"),
                Arguments.of("no arrays elsewhere", RULES.onlyTorchSeesPyTorch(), "SeesArrays"),
                Arguments.of("cycles", RULES.noCycles(), "Cycle detected"),
                Arguments.of("null marked", RULES.nullMarked(), "badhouse.engine.package-info"),
                Arguments.of("static state", RULES.noStaticState(), "cache"),
                Arguments.of("console", RULES.noConsoleOutsideApp(), "EngineSpeaks"),
                Arguments.of("models", RULES.modelsWithoutScene(), "SceneModel"),
                Arguments.of("window's thread", RULES.onlyJobsTouchTheWindowsThread(), "TouchesPlatform"),
                Arguments.of("names", RULES.noVagueNames(), "ThingManager"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void failsOnTheBadHouse(String name, ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(badHouse))
                .as(name)
                .isInstanceOf(AssertionError.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(culprit));
    }
}
