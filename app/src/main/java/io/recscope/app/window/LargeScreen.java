package io.recscope.app.window;

import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;

/// Makes the screen of JavaFX's headless platform larger: its size, 1000 × 1000, is a constant of its code, and
/// painting beyond it throws. Works only before the toolkit is started.
///
/// @param size of a side, in pixels
record LargeScreen(int size) {
    private static final String PACKAGE = "com.sun.glass.ui.headless.";
    private static final int USUAL = 1000;

    /// Defines the two classes that know the size with another one.
    ///
    /// @throws MachineFault when they were loaded before, as by the start-up cache of an installed program
    /// @throws IllegalStateException when this JavaFX is made in another way
    void apply() {
        try {
            Class<?> neighbour =
                    Class.forName(PACKAGE + "HeadlessPlatformFactory", false, LargeScreen.class.getClassLoader());
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
            for (String name : List.of("HeadlessWindow", "HeadlessApplication")) {
                lookup.defineClass(enlarged(neighbour, name));
            }
        } catch (LinkageError e) {
            throw new MachineFault(
                    "Pictures of this size cannot be drawn: the small screen of JavaFX was loaded already",
                    "start-up cache",
                    "Leave the start-up cache out for this call: set JAVA_TOOL_OPTIONS=-XX:AOTMode=off.",
                    e);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("the headless screen cannot be made larger", e);
        }
    }

    private byte[] enlarged(Class<?> neighbour, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(name + ".class"), name)) {
            ClassFile format = ClassFile.of();
            CodeTransform code = this::enlarge;
            return format.transformClass(
                    format.parse(in.readAllBytes()), ClassTransform.transformingMethodBodies(code));
        }
    }

    private void enlarge(CodeBuilder code, CodeElement element) {
        if (element instanceof ConstantInstruction constant
                && Integer.valueOf(USUAL).equals(constant.constantValue())) {
            code.loadConstant(size);
        } else {
            code.with(element);
        }
    }
}
