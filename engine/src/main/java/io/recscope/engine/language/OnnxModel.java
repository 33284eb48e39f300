package io.recscope.engine.language;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.recscope.engine.fault.MachineFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Map;

/// Tokenizer and network of an encoder in native memory. Thread-safe until it is closed.
final class OnnxModel implements AutoCloseable {
    private final String name;
    private final int dimensions;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;

    private OnnxModel(BundledModel model, HuggingFaceTokenizer tokenizer, OrtSession session) {
        name = model.name();
        dimensions = model.dimensions();
        this.tokenizer = tokenizer;
        this.session = session;
    }

    /// @throws MachineFault when this machine cannot run it
    static OnnxModel load(BundledModel model, EncoderSettings settings) {
        NativeCache.prepare(settings.cache());
        HuggingFaceTokenizer tokenizer = tokenizer(model, settings);
        boolean ready = false;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // each caller computes on its own thread; whoever has many texts calls from several
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(model.readWeights(), options);
            ready = true;
            return new OnnxModel(model, tokenizer, session);
        } catch (OrtException | LinkageError e) {
            throw new MachineFault(
                    "ONNX Runtime cannot load the encoder",
                    model.name(),
                    "Free memory and space in the folder for temporary files, then try again.",
                    e);
        } finally {
            if (!ready) {
                tokenizer.close();
            }
        }
    }

    private static HuggingFaceTokenizer tokenizer(BundledModel model, EncoderSettings settings) {
        Map<String, String> options =
                Map.of("truncation", "true", "maxLength", String.valueOf(settings.longest()), "padding", "true");
        try (ByteArrayInputStream in = new ByteArrayInputStream(model.readTokenizer())) {
            return HuggingFaceTokenizer.newInstance(in, options);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new MachineFault(
                    "The tokenizer cannot be loaded",
                    settings.cache().toString(),
                    "When the folder was damaged, remove it, it is made again.",
                    e);
        }
    }

    /// One normalised vector for each text.
    float[][] encode(String... texts) {
        Encoding[] encodings = tokenizer.batchEncode(texts);
        long[][] ids = new long[texts.length][];
        long[][] mask = new long[texts.length][];
        long[][] types = new long[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            ids[i] = encodings[i].getIds();
            mask[i] = encodings[i].getAttentionMask();
            types[i] = encodings[i].getTypeIds();
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return firstOfEach(states, texts.length, ids[0].length * dimensions);
        } catch (OrtException e) {
            throw new MachineFault(
                    "The encoder " + name + " failed",
                    String.valueOf(e.getMessage()),
                    "Free memory, then try again.",
                    e);
        }
    }

    private float[][] firstOfEach(FloatBuffer states, int texts, int stride) {
        float[][] vectors = new float[texts][dimensions];
        for (int i = 0; i < texts; i++) {
            states.get(i * stride, vectors[i]);
            Vectors.normalise(vectors[i]);
        }
        return vectors;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("an open session closes", e);
        }
    }
}
