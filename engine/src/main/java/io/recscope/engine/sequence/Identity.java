package io.recscope.engine.sequence;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.TextEncoder;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest over whatever a training follows from: settings, programs, encoders, items with their texts, and every
/// event. Two trainings of one identity go the same way.
final class Identity {
    private static final int CHUNK = 1 << 16;
    private static final int ROOM = 128;

    private final MessageDigest digest;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);

    private Identity() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// @return 64 lower-case hexadecimal digits
    /// @throws InterruptedException when `work` was cancelled
    static String of(Network network, Interactions data, Workshop workshop, Work work) throws InterruptedException {
        Identity identity = new Identity();
        identity.add(network.toString());
        identity.add(Engine.text(network));
        if (network.inputs().text()) {
            workshop.language().encoders().all().stream()
                    .map(TextEncoder::digest)
                    .forEach(identity::add);
        }
        identity.items(data.catalog(), work);
        identity.events(data, work);
        identity.flush();
        return HexFormat.of().formatHex(identity.digest.digest());
    }

    private void items(Catalog catalog, Work work) throws InterruptedException {
        room().putInt(catalog.size());
        for (int item = 0; item < catalog.size(); item++) {
            if (item % 256 == 0) {
                work.checkCancelled();
            }
            add(catalog.id(item));
            add(catalog.title(item));
            add(catalog.text(item));
            for (int category : catalog.categories(item)) {
                room().putInt(category);
            }
        }
        for (int category = 0; category < catalog.categoryCount(); category++) {
            add(catalog.categoryName(category));
        }
    }

    private void events(Interactions data, Work work) throws InterruptedException {
        add(data.clock().name());
        room().putInt(data.users()).putInt(data.findUser(""));
        data.actions().forEach(this::add);
        data.contexts().forEach(this::add);
        for (int user = 0; user < data.users(); user++) {
            if (user % 256 == 0) {
                work.checkCancelled();
            }
            UserHistory history = data.history(user);
            room().putInt(history.size());
            for (int event = 0; event < history.size(); event++) {
                room().putInt(history.item(event))
                        .putLong(history.time(event))
                        .putFloat(history.weight(event))
                        .putInt(history.action(event));
                for (int column = 0; column < data.contexts().size(); column++) {
                    room().putInt(data.context(column, history.row(event)));
                }
            }
        }
    }

    private void add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room().putInt(utf8.length);
        flush();
        digest.update(utf8);
    }

    /// The buffer with room for one event.
    private ByteBuffer room() {
        if (bytes.remaining() < ROOM) {
            flush();
        }
        return bytes;
    }

    private void flush() {
        digest.update(bytes.flip());
        bytes.clear();
    }
}
