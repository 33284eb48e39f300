package io.recscope.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "linux, x64, ai/onnxruntime/native/linux-x64/libonnxruntime.so, false",
        "linux, x64, ai/onnxruntime/native/linux-aarch64/libonnxruntime.so, true",
        "linux, x64, ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib, true",
        "windows, x64, ai/onnxruntime/native/win-x64/onnxruntime.dll, false",
        "windows, x64, ai/onnxruntime/native/win-x64/onnxruntime.pdb, true",
        "mac, aarch64, ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib.dSYM/Contents/Info.plist, true",
        "mac, aarch64, native/lib/osx-aarch64/cpu/libtokenizers.dylib, false",
        "linux, x64, jnilib/linux-x86_64/cu128/libdjl_torch.so, false",
        "linux, x64, jnilib/win-x86_64/cpu/djl_torch.dll, true",
        "linux, x64, com/sun/jna/linux-x86-64/libjnidispatch.so, false",
        "linux, x64, com/sun/jna/linux-ppc64le/libjnidispatch.so, true",
        "linux, x64, com/sun/jna/win32-x86-64/jnidispatch.dll, true",
        "linux, x64, com/sun/jna/aix-ppc64/libjnidispatch.a, true",
        "linux, x64, org/h2/store/fs/windows/Windows.class, false",
        "linux, x64, META-INF/native-image/resource-config.json, false",
    })
    void keepsWhatThePlatformHasUseFor(String system, String processor, String entry, boolean useless) {
        assertThat(new Platform(system, processor).hasNoUseFor(entry)).isEqualTo(useless);
    }
}
