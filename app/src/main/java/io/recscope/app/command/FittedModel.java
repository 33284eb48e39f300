package io.recscope.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.ModelLibrary;

/// A model of the library as commands write it in JSON: its specification names the kind, and those of its members.
record FittedModel(ModelLibrary.Entry entry, ModelKinds kinds) {

    ObjectNode json() {
        ObjectNode json = RunJson.MAPPER.valueToTree(entry);
        json.set("spec", new KindsCodec(kinds).write(entry.spec()));
        return json;
    }
}
