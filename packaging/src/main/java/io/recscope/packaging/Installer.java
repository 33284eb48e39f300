package io.recscope.packaging;

import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes an installer of an image.
///
/// @param tree where the templates are
/// @param icon in the format of the platform
record Installer(Tools tools, SourceTree tree, Path icon) {
    static final String DESCRIPTION = "A desktop workbench for recommendation analysts";
    static final String COPYRIGHT = "Copyright 2026 The RecScope authors, Apache License 2.0";

    private static final String UPGRADE_CODE = "6f5d2a0e-3f0b-4f3c-9d0e-6b7f1f3f2c11";

    /// Makes it in a folder.
    ///
    /// @param scratch an empty folder for what is between
    /// @return the installer's file
    Path make(PackageType type, AppImage image, Path scratch, Path into) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                tools.ofJdk("jpackage").toString(),
                "--type",
                type.label(),
                "--app-image",
                image.root().toString(),
                "--name",
                AppImage.NAME,
                "--app-version",
                tree.version(),
                "--vendor",
                "RecScope",
                "--description",
                DESCRIPTION,
                "--copyright",
                COPYRIGHT,
                "--license-file",
                tree.home().resolve("LICENSE").toString(),
                "--file-associations",
                associations(scratch).toString(),
                "--icon",
                icon.toString(),
                "--resource-dir",
                tree.resources().resolve(image.platform().system()).toString(),
                "--dest",
                into.toString()));
        command.addAll(options(type));
        long began = System.currentTimeMillis();
        tools.run("Making the " + type.label(), command);
        return made(type, into, began);
    }

    private static List<String> options(PackageType type) {
        return switch (type) {
            case APP_IMAGE -> throw new IllegalArgumentException("an app-image is no installer");
            case DEB ->
                List.of(
                        "--install-dir",
                        "/opt",
                        "--linux-package-name",
                        "recscope",
                        "--linux-deb-maintainer",
                        "maintainers@recscope.invalid",
                        "--linux-app-category",
                        "science",
                        "--linux-menu-group",
                        "Science;DataVisualization;",
                        "--linux-shortcut");
            case RPM ->
                List.of(
                        "--install-dir",
                        "/opt",
                        "--linux-package-name",
                        "recscope",
                        "--linux-rpm-license-type",
                        "Apache-2.0",
                        "--linux-app-category",
                        "Applications/Engineering",
                        "--linux-menu-group",
                        "Science;DataVisualization;",
                        "--linux-shortcut",
                        "--linux-package-deps",
                        "gtk3, pango");
            case MSI ->
                List.of(
                        "--win-menu",
                        "--win-menu-group",
                        "RecScope",
                        "--win-shortcut",
                        "--win-dir-chooser",
                        "--win-per-user-install",
                        "--win-upgrade-uuid",
                        UPGRADE_CODE);
            case DMG -> List.of("--mac-package-identifier", "io.recscope", "--mac-package-name", "RecScope");
        };
    }

    /// A workspace's marker file opens the workspace.
    private Path associations(Path scratch) throws IOException {
        return Files.writeString(scratch.resolve("workspace.properties"), """
                extension=workspace
                mime-type=application/x-recscope-workspace
                description=RecScope workspace
                icon=%s
                """.formatted(
                        icon.toString().replace("\\", "/")));
    }

    private static Path made(PackageType type, Path into, long began) throws IOException {
        try (Stream<Path> files = Files.list(into)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("." + type.label())).toList()) {
                FileTime changed = Files.getLastModifiedTime(file);
                // file systems keep seconds
                if (changed.toMillis() >= began - 2000) {
                    return file;
                }
            }
        }
        throw new MachineFault("jpackage left no ." + type.label(), into.toString(), "See the log.");
    }
}
