package io.recscope.views.report;

import io.recscope.views.chart.Theme;
import io.recscope.views.chart.Typeface;
import io.recscope.views.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// The HTML page around a report's blocks.
record Page(Report report, Words words) {
    /// Stands near the top of each report, so that a file can be known as one.
    static final String MARK = "<meta name=\"generator\" content=\"RecScope report\">";

    String html() {
        Markup out = new Markup();
        String script = resource("report.js");
        out.trusted("<!DOCTYPE html>\n");
        out.open("html", "lang", report.language().tag());
        head(out, script);
        out.open("body");
        out.element("a", words.text("report.skip"), "class", "skip", "href", "#main");
        out.open("div", "class", "page");
        contents(out);
        out.open("main", "id", "main");
        header(out);
        BlockHtml blocks = new BlockHtml(out, words);
        for (int i = 0; i < report.sections().size(); i++) {
            section(out, blocks, i);
        }
        out.close().close();
        out.open("script").trusted(script).close();
        return out.close().close().toString() + "\n";
    }

    /// The policy lets nothing be loaded and no script run but the page's own, whatever the data may hold.
    private void head(Markup out, String script) {
        out.open("head").single("meta", "charset", "utf-8").trusted(MARK);
        out.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.single("meta", "name", "color-scheme", "content", "light dark");
        out.single(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data: blob:; script-src '"
                        + digest(script) + "'");
        out.element("title", report.title());
        out.open("style", "id", "type").trusted(Typeface.css()).close();
        out.open("style").trusted(colors()).trusted(resource("report.css")).close();
        out.close();
    }

    private static String colors() {
        String light = "color-scheme:light;" + Theme.LIGHT.css();
        String dark = "color-scheme:dark;" + Theme.DARK.css();
        return ":root{" + light + "--type:" + Typeface.STACK + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){" + dark + "}}\n"
                + "@media screen{:root[data-theme=dark]{" + dark + "}}\n";
    }

    private void contents(Markup out) {
        out.open("nav", "class", "contents", "aria-label", words.text("report.contents"));
        out.open("div", "class", "brand");
        out.element("span", "RecScope", "class", "name");
        out.open("button", "type", "button", "class", "theme", "aria-label", words.text("report.theme"));
        out.trusted(
                "<svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\""
                        + " r=\"6.25\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>"
                        + "<path d=\"M8 1.75a6.25 6.25 0 0 1 0 12.5z\" fill=\"currentColor\"/></svg>");
        out.close().close();
        out.open("ol");
        List<Report.Section> sections = report.sections();
        for (int i = 0; i < sections.size(); i++) {
            out.open("li")
                    .element("a", sections.get(i).title(), "href", "#s" + (i + 1))
                    .close();
        }
        out.close().close();
    }

    private void header(Markup out) {
        out.open("header");
        out.element("h1", report.title(), "dir", "auto");
        out.element("p", report.about(), "class", "about", "dir", "auto");
        new BlockHtml(out, words).facts(report.facts(), "facts summary");
        out.close();
    }

    private void section(Markup out, BlockHtml blocks, int i) {
        Report.Section section = report.sections().get(i);
        String id = "s" + (i + 1);
        out.open("section", "id", id, "aria-labelledby", id + "-title");
        out.element("h2", section.title(), "id", id + "-title", "dir", "auto");
        out.element("p", section.about(), "class", "about", "dir", "auto");
        section.blocks().forEach(blocks::write);
        out.close();
    }

    private static String digest(String script) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
