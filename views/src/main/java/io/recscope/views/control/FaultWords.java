package io.recscope.views.control;

import io.recscope.views.job.Trouble;
import io.recscope.views.text.Phrases;
import io.recscope.views.text.Words;
import java.util.Optional;

/// What the analyst is told of a trouble, in the analyst's language.
///
/// The engine speaks English. A fault with a code has words of its own here; of another one only the kind is told, and
/// the engine's sentence stands below, labelled as the program's. In English the engine's sentence says it best.
public record FaultWords(Phrases phrases) {

    /// What is wrong.
    public String headline(Trouble trouble) {
        return trouble.isDefect()
                ? phrases.now("trouble.defect", trouble.code())
                : own(trouble, "").orElse(trouble.what());
    }

    /// What can be done.
    public String remedy(Trouble trouble) {
        return trouble.isDefect() ? phrases.now("trouble.report") : own(trouble, ".remedy").orElse(trouble.remedy());
    }

    /// What the program says of it, where that is more than the headline; may be empty.
    public String detail(Trouble trouble) {
        if (trouble.isDefect()) {
            return trouble.what();
        }
        if (own(trouble, "").filter(said -> !said.equals(trouble.what())).isEmpty()) {
            return "";
        }
        return phrases.now("trouble.detail", trouble.what() + ". " + trouble.remedy());
    }

    /// All of it in a line, for where there is no room for more.
    public String line(Trouble trouble) {
        String where = trouble.isDefect() || trouble.where().isEmpty() ? "" : " (" + trouble.where() + ")";
        return headline(trouble) + where + phrases.now("trouble.stop") + remedy(trouble);
    }

    private Optional<String> own(Trouble trouble, String part) {
        Words words = phrases.words();
        return words.find("fault." + trouble.kind() + part).filter(said -> !said.isEmpty());
    }
}
