package io.recscope.engine.language;

import io.recscope.engine.linear.Workers;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A bundled encoder of the BERT family, run by ONNX Runtime: the text's vector is that of its first mark,
/// `[CLS]`, at length 1 (Xiao et al. 2023, C-Pack).
///
/// Texts of similar length are encoded together, and several such batches at the same time, each on one thread:
/// on two cores that reads more texts in a second than two threads that share one batch. Native memory is taken
/// when the first text comes and given back by [#close()].
public final class OnnxEncoder implements TextEncoder {
    private final BundledModel model;
    private final EncoderSettings settings;
    private @Nullable OnnxModel loaded;
    private boolean closed;

    private OnnxEncoder(BundledModel model, EncoderSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /// bge-small-en-v1.5, 384 dimensions.
    public static OnnxEncoder english(EncoderSettings settings) {
        return new OnnxEncoder(BundledModel.ENGLISH, settings);
    }

    /// bge-small-zh-v1.5, 512 dimensions. Capitals are read as small letters, for it knows no others.
    public static OnnxEncoder chinese(EncoderSettings settings) {
        return new OnnxEncoder(BundledModel.CHINESE, settings);
    }

    /// The Chinese encoder for East Asian texts, the English one for all others.
    public static Encoders bundled(EncoderSettings settings) {
        return new Encoders(chinese(settings), english(settings));
    }

    @Override
    public String name() {
        return model.name();
    }

    /// Over weights, tokenizer and how much is read; the number of threads and texts at once are none of it, although
    /// the latter moves quantised vectors a little: what is stored is what counts.
    @Override
    public String digest() {
        return Digest.of("cls " + model.weights() + " " + model.tokenizer() + " " + model.lowerCase() + " "
                + settings.longest());
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    @Override
    public float[][] encode(List<String> texts, Work work) throws InterruptedException {
        float[][] vectors = new float[texts.size()][];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> texts.get(i).length()));
        OnnxModel ready = loaded();
        int batch = settings.batch();
        int parts = Workers.parts(order.size(), batch);
        try (Workers workers = new Workers(settings.threads())) {
            workers.forEach(parts, work, "encoding texts with " + name(), () -> part -> {
                int from = part * batch;
                encode(ready, texts, order.subList(from, Math.min(from + batch, order.size())), vectors);
            });
        }
        return vectors;
    }

    private void encode(OnnxModel ready, List<String> texts, List<Integer> members, float[][] vectors) {
        String[] read = members.stream().map(i -> readable(texts.get(i))).toArray(String[]::new);
        float[][] encoded = ready.encode(read);
        for (int i = 0; i < encoded.length; i++) {
            vectors[members.get(i)] = encoded[i];
        }
    }

    private String readable(String text) {
        String clean = ItemTexts.clean(text);
        return model.lowerCase() ? clean.toLowerCase(Locale.ROOT) : clean;
    }

    private synchronized OnnxModel loaded() {
        if (closed) {
            throw new IllegalStateException(name() + " is closed");
        }
        OnnxModel ready = loaded;
        if (ready == null) {
            ready = OnnxModel.load(model, settings);
            loaded = ready;
        }
        return ready;
    }

    /// Must not be called while another thread encodes.
    @Override
    public synchronized void close() {
        closed = true;
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
