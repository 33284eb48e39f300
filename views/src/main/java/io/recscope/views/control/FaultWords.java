package io.recscope.views.control;

import io.recscope.views.job.Trouble;
import io.recscope.views.text.Phrases;
import io.recscope.views.text.Words;
import java.util.Optional;

/// What the analyst is told of a trouble, in the analyst's language.
///
/// The engine speaks English, and in English its sentence says best what is wrong. In another language a fault
/// with a code has words of its own, of another one the kind is told, and the engine's sentence stands below,
/// labelled as the program's. Empty words stand for the engine's.
public record FaultWords(Phrases phrases) {

    /// What is wrong.
    public String headline(Trouble trouble) {
        return trouble.isDefect()
                ? phrases.now("trouble.defect", trouble.code())
                : own(trouble, "").orElse(trouble.what());
    }

    /// What can be done.
    public String remedy(Trouble trouble) {
        return trouble.isDefect()
                ? phrases.now("trouble.report")
                : own(trouble, ".remedy").orElse(trouble.remedy());
    }

    /// What the program says of it, where that is more than the headline; may be empty.
    public String detail(Trouble trouble) {
        if (trouble.isDefect()) {
            return trouble.what();
        }
        if (own(trouble, "").isEmpty()) {
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
