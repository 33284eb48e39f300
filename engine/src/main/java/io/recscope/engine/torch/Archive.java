package io.recscope.engine.torch;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A TorchScript archive written from source text: the file that `torch.jit.save` would write of a module without
/// parameters, so that no Python is needed.
///
/// It is a ZIP file of stored entries: the class's source under `code/`, and in `data.pkl` a pickle that makes
/// one object of it.
final class Archive {
    private static final String CLASS = "Program";
    private static final byte PROTOCOL = (byte) 0x80;
    private static final byte FALSE = (byte) 0x89;
    private static final byte NEW_OBJECT = (byte) 0x81;

    private Archive() {}

    /// @param methods definitions of methods, not indented; `self` is the first argument of each
    static byte[] of(String methods) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", object());
            put(zip, "code/__torch__.py", source(methods).getBytes(StandardCharsets.UTF_8));
            put(zip, "constants.pkl", new byte[] {PROTOCOL, 2, ')', '.'});
            put(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
            put(zip, "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static String source(String methods) {
        StringBuilder code = new StringBuilder("class " + CLASS + "(Module):\n");
        code.append("  __parameters__ = []\n  __buffers__ = []\n");
        code.append("  training : bool\n  _is_full_backward_hook : Optional[bool]\n");
        methods.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .map(line -> line.replaceFirst("^def (\\w+)\\(self\\b", "def $1(self: __torch__." + CLASS))
                .forEach(line -> code.append("  ").append(line).append('\n'));
        return code.toString();
    }

    /// The pickle of an object of the class whose `training` is false.
    private static byte[] object() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream pickle = new DataOutputStream(bytes);
        pickle.write(new byte[] {PROTOCOL, 2});
        pickle.write(("c__torch__\n" + CLASS + "\n").getBytes(StandardCharsets.US_ASCII));
        pickle.write(new byte[] {')', NEW_OBJECT, '}', '('});
        text(pickle, "training");
        pickle.write(FALSE);
        text(pickle, "_is_full_backward_hook");
        pickle.write('N');
        pickle.write("ub.".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream pickle, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        pickle.write('X');
        pickle.writeInt(Integer.reverseBytes(bytes.length));
        pickle.write(bytes);
    }

    private static void put(ZipOutputStream zip, String name, byte[] contents) throws IOException {
        ZipEntry entry = new ZipEntry("archive/" + name);
        CRC32 check = new CRC32();
        check.update(contents);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(contents.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(contents);
    }
}
