package io.recscope.app.command;

import io.recscope.engine.fault.BadUsage;
import io.recscope.views.text.Language;
import picocli.CommandLine.Option;

/// The language of a report's fixed words.
final class LanguageOption {
    @Option(
            names = "--language",
            defaultValue = "en",
            paramLabel = "L",
            description = "Language of the report: en or zh. [${DEFAULT-VALUE}]")
    private String tag = "en";

    Language chosen() {
        return switch (tag) {
            case "en" -> Language.ENGLISH;
            case "zh" -> Language.CHINESE;
            default -> throw new BadUsage("There is no language '" + tag + "'", "--language", "Choose en or zh.");
        };
    }
}
