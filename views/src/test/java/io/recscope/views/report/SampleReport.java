package io.recscope.views.report;

import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.SampleCharts;
import io.recscope.views.chart.Shown;
import io.recscope.views.report.Finding.Repair;
import io.recscope.views.report.Report.Fact;
import io.recscope.views.report.Report.Section;
import io.recscope.views.report.Table.Best;
import io.recscope.views.report.Table.Cell;
import io.recscope.views.report.Table.Column;
import io.recscope.views.text.Language;
import java.util.List;

/// A report with a block of each kind, invented but realistic.
final class SampleReport {
    private SampleReport() {}

    static Report english() {
        return new Report(
                "Online Retail II: which recommender to use",
                "525,461 invoice lines from December 2009 to December 2010, cleaned, split by time and ranked in full by"
                        + " six models. Every figure below was measured in this run.",
                Language.ENGLISH,
                List.of(
                        new Fact("Interactions", "384,207", "of 525,461 rows imported"),
                        new Fact("Users", "3,412", "with 3 events or more"),
                        new Fact("Items", "4,017", ""),
                        new Fact("Best NDCG@10", "0.1382", "Fusion, +0.0092 over EASE"),
                        new Fact("Run", "1 min 42 s", "2 cores, no GPU")),
                List.of(data(), quality(), measured(), recommended(), origin()));
    }

    private static Section data() {
        return new Section(
                "The data",
                "What the models learn from, after cleaning.",
                List.of(
                        new Block.Figure(SampleCharts.days()),
                        new Block.Figure(SampleCharts.longTail()),
                        new Block.Figure(SampleCharts.histogram())));
    }

    private static Section quality() {
        return new Section(
                "What is wrong with the data",
                "Each check, what it found, and what its repair would change. The imported dataset stays as it was.",
                List.of(
                        new Block.Findings(List.of(
                                new Finding(
                                        Severity.GRAVE,
                                        "Lines without a customer",
                                        new Shown(107_927, 525_461, "rows"),
                                        "They belong to no history, so no sequence can be learned from them.",
                                        List.of("489464 · 21733 · 85123a mixed", "489521 · 21646"),
                                        new Repair("Leave them out.", "417,534 rows stay, no user is lost.")),
                                new Finding(
                                        Severity.CAUTION,
                                        "Cancellations",
                                        new Shown(10_206, 525_461, "rows"),
                                        "The invoice number begins with C and the quantity is negative.",
                                        List.of("C489449 · 22087 · −12", "C489459 · 90200A · −3"),
                                        new Repair("Drop them with the sales they cancel.", "19,871 rows fewer.")),
                                new Finding(
                                        Severity.NOTE,
                                        "Padded descriptions",
                                        new Shown(1_911, 4_632, "items"),
                                        "",
                                        List.of("  WHITE METAL LANTERN ", "PINK <b>CUSHION</b>\t"),
                                        new Repair("Trim them.", "211 titles become equal to another.")))),
                        new Block.Notice(
                                Severity.CAUTION,
                                "Prices are left out",
                                "The price of an item changes between lines; it is kept as context and no model uses it.")));
    }

    static Section measured() {
        return new Section(
                "How good the models are",
                "Leave-last-out over 3,412 users; every item of the catalogue is ranked, items already bought are removed.",
                List.of(
                        new Block.Tabular(models()),
                        new Block.Figure(SampleCharts.metric()),
                        new Block.Figure(SampleCharts.forest()),
                        new Block.Figure(SampleCharts.segments()),
                        new Block.Figure(SampleCharts.heatMap()),
                        new Block.Figure(SampleCharts.lines()),
                        new Block.Heading("Beyond accuracy"),
                        new Block.Paragraph(
                                "A model that shows everybody the same hundred items can be accurate and useless."),
                        new Block.Figure(SampleCharts.lorenz()),
                        new Block.Figure(SampleCharts.scatter())));
    }

    static Table models() {
        return new Table(
                "All models",
                List.of(
                        Column.of("Model"),
                        new Column("NDCG@10", "Normalised discounted cumulative gain of the first ten", Best.HIGHEST),
                        new Column("Hit@10", "Share of users whose next item is among the first ten", Best.HIGHEST),
                        new Column("Coverage@10", "Items that appear in at least one list", Best.HIGHEST),
                        new Column("Fit", "Seconds to learn", Best.LOWEST)),
                List.of(
                        row("Fusion (EASE + transitions)", .1382, .0041, .2471, 1655, 4.81),
                        row("EASE, recency 0.8", .129, .0038, .231, 1591, 3.02),
                        row("Item neighbours", .0981, .0035, .178, 2089, .74),
                        row("Implicit ALS", .0874, .0033, .1611, 1245, 9.4),
                        row("Content neighbours (title)", .0412, .0021, .0804, 3120, 1.13),
                        row("Most popular", .0178, .0012, .0363, 16, .01)),
                Shown.all(6, "models"));
    }

    private static List<Cell> row(String name, double ndcg, double half, double hit, long items, double seconds) {
        return List.of(
                new Table.Text(name),
                new Table.Figure(new Measured(ndcg, ndcg - half, ndcg + half), NumberForm.RATIO),
                new Table.Figure(new Measured(hit, hit - 2 * half, hit + 2 * half), NumberForm.RATIO),
                new Table.Part(items, 4017),
                Table.Figure.of(seconds, NumberForm.SECONDS));
    }

    static Section recommended() {
        return new Section(
                "Recommended for three users",
                "Open an item to see what each stage did to its rank.",
                List.of(new Block.Recommendations(new RankedList(
                        "User 13085",
                        "Last bought: PINK CHERRY LIGHTS, RECORD FRAME 7\" SINGLE SIZE. 112 events.",
                        NumberForm.RATIO,
                        List.of(
                                entry(1, "STRAWBERRY CERAMIC TRINKET BOX", "21232", .4127),
                                entry(2, "WHITE HANGING HEART T-LIGHT HOLDER", "85123A", .3981),
                                entry(
                                        3,
                                        "<script>alert('x')</script> قهوة عربية 咖啡杯 ☕\u0007",
                                        "hostile · title",
                                        .3544),
                                entry(4, "ASSORTED COLOUR BIRD ORNAMENT", "84879", .3121),
                                entry(
                                        5,
                                        "LUNCH BAG WITH A SPACEBOY DESIGN AND A VERY LONG DESCRIPTION THAT NEVER ENDS",
                                        "22382",
                                        .3077))))));
    }

    private static RankedList.Entry entry(int rank, String title, String detail, double score) {
        return new RankedList.Entry(
                rank,
                title,
                detail,
                score,
                List.of(
                        new RankedList.Step(
                                "EASE", "bought together with PINK CHERRY LIGHTS", rank + 3, score * .9, List.of()),
                        new RankedList.Step(
                                "Transitions", "follows RECORD FRAME in 41 sessions", rank + 1, score * .97, List.of()),
                        new RankedList.Step(
                                "Fusion",
                                "0.7 × EASE + 0.3 × transitions",
                                rank,
                                score,
                                List.of(
                                        new RankedList.Share("EASE", rank + 3, score * .8),
                                        new RankedList.Share("Transitions", 0, score * .2)))));
    }

    private static Section origin() {
        return new Section(
                "Where the figures come from",
                "",
                List.of(
                        new Block.Provenance(List.of(
                                new Fact("Dataset", "sha256:9f2b1c7e4a08d3315b6f", "after 4 repairs"),
                                new Fact("Split", "last-out, validation = second last", ""),
                                new Fact("Seed", "42", ""),
                                new Fact("Version", "RecScope 0.1.0, Java 25.0.1, Linux x86_64", "2 cores, 7.8 GB"))),
                        new Block.KeyFacts(List.of(
                                new Fact("Import", "11.2 s", "46,900 rows a second"),
                                new Fact("Fit, all models", "19.1 s", ""),
                                new Fact("Evaluate", "8.8 s", "3,412 users × 6 models")))));
    }

    static Report chinese() {
        return new Report(
                "在线零售数据：应当使用哪个推荐模型",
                "2009 年 12 月至 2010 年 12 月的 525,461 条发票记录，经清洗、按时间切分，由六个模型完整排序。",
                Language.CHINESE,
                List.of(
                        new Fact("交互", "384,207", "导入 525,461 行"),
                        new Fact("用户", "3,412", "至少三次交互"),
                        new Fact("最优 NDCG@10", "0.1382", "融合模型")),
                List.of(
                        new Section(
                                "数据",
                                "清洗之后供模型学习的数据。",
                                List.of(
                                        new Block.Figure(SampleCharts.longTail()),
                                        new Block.Figure(SampleCharts.days()))),
                        new Section(
                                "问题",
                                "",
                                List.of(new Block.Findings(List.of(new Finding(
                                        Severity.GRAVE,
                                        "没有客户的记录",
                                        new Shown(107_927, 525_461, "行"),
                                        "它们不属于任何用户的历史。",
                                        List.of("489464 · 陶瓷草莓首饰盒"),
                                        new Repair("剔除。", "保留 417,534 行。")))))),
                        new Section(
                                "模型",
                                "",
                                List.of(
                                        new Block.Tabular(models()),
                                        new Block.Figure(chineseBars()),
                                        new Block.Figure(SampleCharts.forest()))),
                        recommended()));
    }

    private static io.recscope.views.chart.Chart chineseBars() {
        return new io.recscope.views.chart.Bars(
                new io.recscope.views.chart.Heading("各类短视频的曝光次数", "按类目统计。", new Shown(4, 37, "类目")),
                io.recscope.views.chart.Axis.linear("", NumberForm.COUNT),
                List.of("美食探店与家常菜教程", "亲子", "游戏", "颜值随拍"),
                List.of(new io.recscope.views.chart.Bars.Series(
                        "曝光",
                        List.of(
                                Measured.exact(120431),
                                Measured.exact(88012),
                                Measured.exact(61230),
                                Measured.exact(3021)))),
                io.recscope.views.chart.Bars.Direction.RIGHT);
    }
}
