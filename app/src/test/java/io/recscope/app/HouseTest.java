package io.recscope.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds the whole program to the rules of the house.
class HouseTest {
    private static JavaClasses program;
    private final HouseRules rules = new HouseRules("io.recscope");

    @BeforeAll
    static void load() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.recscope");
    }

    @Test
    void engineKnowsNeitherViewsNorApp() {
        rules.layers().check(program);
    }

    @Test
    void viewsDoNotKnowApp() {
        rules.viewsBelowApp().check(program);
    }

    @Test
    void engineHasNoToolkit() {
        rules.engineWithoutToolkit().check(program);
    }

    @Test
    void onlyTorchSeesPyTorch() {
        rules.onlyTorchSeesPyTorch().check(program);
    }

    @Test
    void packagesAreFreeOfCycles() {
        rules.noCycles().check(program);
    }

    @Test
    void everyPackageIsNullMarked() {
        rules.nullMarked().check(program);
    }

    @Test
    void thereIsNoStaticState() {
        rules.noStaticState().check(program);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheConsole() {
        rules.noConsoleOutsideApp().check(program);
    }

    @Test
    void modelsOfScreensNeedNoWindow() {
        rules.modelsWithoutScene().check(program);
    }

    @Test
    void onlyJobsTouchTheWindowsThread() {
        rules.onlyJobsTouchTheWindowsThread().check(program);
    }

    @Test
    void namesSayWhatAThingIs() {
        rules.noVagueNames().check(program);
    }
}
