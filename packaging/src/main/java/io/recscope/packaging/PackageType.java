package io.recscope.packaging;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What can be made.
enum PackageType {
    APP_IMAGE("", List.of(), ""),
    DEB("linux", List.of("dpkg-deb", "fakeroot"), "apt-get install dpkg fakeroot"),
    RPM("linux", List.of("rpmbuild"), "apt-get install rpm, or dnf install rpm-build"),
    MSI("windows", List.of("wix"), "install the WiX Toolset 3 or newer and put it on the PATH"),
    DMG("mac", List.of("hdiutil"), "it is part of macOS");

    private final String system;
    // List.of makes lists that do not change
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> tools;

    private final String remedy;

    PackageType(String system, List<String> tools, String remedy) {
        this.system = system;
        this.tools = tools;
        this.remedy = remedy;
    }

    /// As jpackage calls it.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws BadUsage when there is no such type
    static PackageType of(String text) {
        return Arrays.stream(values())
                .filter(type -> type.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "There is no package type '" + text + "'",
                        "--type",
                        "Choose one of "
                                + Arrays.stream(values())
                                        .map(PackageType::label)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /// @throws BadUsage when it can only be made on another system
    /// @throws MachineFault when a tool for it is missing
    void require(Platform platform, Tools found) {
        if (!system.isEmpty() && !system.equals(platform.system())) {
            throw new BadUsage(
                    "A package of type " + label() + " is made on " + system + " only, and this is " + platform,
                    "--type",
                    "Call this there, or make an app-image here.");
        }
        // WiX before version 4 has two programs instead of one
        boolean oldWix = this == MSI && found.find("candle").isPresent();
        for (String tool : oldWix ? List.<String>of() : tools) {
            if (found.find(tool).isEmpty()) {
                throw new MachineFault(
                        "A package of type " + label() + " needs '" + tool + "', and it is not on the PATH",
                        "",
                        "To get it: " + remedy + ".");
            }
        }
    }
}
