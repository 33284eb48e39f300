package io.recscope.app.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemLibrariesTest {
    @Test
    void anOldLibraryOfCIsNamedWithSystemsThatHaveANewOne() {
        SystemLibraries old = SystemLibraries.of("2.17", library -> true);
        assertThat(old.isTooOld()).isTrue();
        assertThat(old.remedies()).singleElement().asString().contains("2.28", "2.17", "Debian 10");
        assertThat(SystemLibraries.of("2.28", library -> true).remedies()).isEmpty();
        assertThat(SystemLibraries.of("3.0", library -> true).remedies()).isEmpty();
    }

    @Test
    void aMissingToolkitIsNamedWithThePackageThatBringsIt() {
        SystemLibraries bare = SystemLibraries.of("2.36", library -> !library.startsWith("libgtk"));
        assertThat(bare.missing()).containsExactly("libgtk-3.so.0");
        assertThat(bare.remedies())
                .singleElement()
                .asString()
                .contains("commands do not", "apt-get install libgtk-3-0", "dnf install gtk3");
    }

    @Test
    void anotherLibraryOfCIsNoReasonToGuess() {
        assertThat(SystemLibraries.of("", library -> true).remedies())
                .singleElement()
                .asString()
                .contains("glibc");
    }
}
