package io.recscope.views.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Pictures of explanations with invented but realistic numbers.
public final class SampleAttributions {
    static final List<String> TITLES = List.of(
            "WHITE HANGING HEART T-LIGHT HOLDER",
            "REGENCY CAKESTAND 3 TIER",
            "JUMBO BAG RED RETROSPOT",
            "ASSORTED COLOUR BIRD ORNAMENT",
            "PARTY BUNTING",
            "STRAWBERRY CERAMIC TRINKET BOX",
            "LUNCH BAG BLACK SKULL.",
            "HEART OF WICKER SMALL",
            "60 TEATIME FAIRY CAKE CASES",
            "SET OF 3 CAKE TINS PANTRY DESIGN",
            "VINTAGE SNAP CARDS",
            "NATURAL SLATE HEART CHALKBOARD",
            "SET/20 RED RETROSPOT PAPER NAPKINS",
            "WOODEN PICTURE FRAME WHITE FINISH",
            "REX CASH+CARRY JUMBO SHOPPER",
            "PACK OF 72 RETRO SPOT CAKE CASES",
            "HOME BUILDING BLOCK WORD",
            "RED WOOLLY HOTTIE WHITE HEART.",
            "COLOUR GLASS T-LIGHT HOLDER HANGING",
            "ANTIQUE SILVER TEA GLASS ENGRAVED");
    static final List<String> CHINESE = List.of(
            "白色心形悬挂烛台",
            "摄政风格三层蛋糕架",
            "红色复古波点大号购物袋",
            "彩色小鸟挂饰（混装）",
            "派对彩旗",
            "草莓陶瓷首饰盒",
            "黑色骷髅图案午餐袋",
            "小号柳条心形装饰",
            "下午茶仙女蛋糕纸杯六十只装",
            "储藏室系列蛋糕罐三件套，带密封盖，适合放置饼干、茶叶与糖果的家用收纳罐");

    private SampleAttributions() {}

    public static List<Chart> all() {
        return List.of(
                waterfall(TITLES, 20, 12),
                force(TITLES, 20, 12),
                decision(5, 20, 15),
                beeswarm(400, 8),
                cloud(40),
                highlights(),
                events(),
                importance(12));
    }

    static String name(List<String> titles, int i) {
        String title = titles.get(i % titles.size());
        return i < titles.size() ? title : title + " " + (i / titles.size() + 1);
    }

    static Attributions parts(List<String> titles, int count) {
        Random random = new Random(11);
        List<Contribution> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double value = random.nextGaussian() * 0.9 / (1 + i * 0.35) + (i % 3 == 0 ? 0.25 / (1 + i) : 0);
            parts.add(new Contribution(name(titles, i), SampleCharts.around(value, 0.02 + 0.05 * Math.abs(value))));
        }
        return Attributions.exact(-1.312, parts);
    }

    static Waterfall waterfall(List<String> titles, int count, int most) {
        return new Waterfall(
                SampleCharts.heading(
                        "Why " + titles.get(3) + " is on rank 2",
                        "From the score without any event to the score with all; whiskers are 95 % intervals.",
                        Shown.all(count, "events")),
                Axis.linear("score (log-odds against the same rivals)", NumberForm.RATIO),
                parts(titles, count),
                most);
    }

    static Force force(List<String> titles, int count, int most) {
        return new Force(
                SampleCharts.heading(
                        "What pushes " + titles.get(3), "Lengths add up to the score.", Shown.all(count, "events")),
                Axis.linear("score", NumberForm.RATIO),
                parts(titles, count),
                most);
    }

    static Decision decision(int paths, int features, int most) {
        Random random = new Random(5);
        List<Decision.Path> all = new ArrayList<>();
        for (int p = 0; p < paths; p++) {
            List<Double> parts = new ArrayList<>();
            for (int f = 0; f < features; f++) {
                parts.add(random.nextGaussian() / (1 + f * 0.4));
            }
            all.add(new Decision.Path(name(TITLES, p + 3), -1.3, parts));
        }
        return new Decision(
                SampleCharts.heading(
                        "How " + paths + " candidates part", "Each line is a candidate.", Shown.all(1, "features")),
                Axis.linear("score", NumberForm.RATIO),
                IntStream.range(0, features).mapToObj(f -> name(TITLES, f)).toList(),
                all,
                most);
    }

    static Beeswarm beeswarm(int users, int features) {
        Random random = new Random(3);
        List<Beeswarm.Feature> all = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            List<Double> attributions = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (int u = 0; u < users; u++) {
                double value = Math.exp(0.6 * random.nextGaussian());
                double effect = (f % 2 == 0 ? 1 : -1) * (value - 1.2) * 0.3 / (1 + f * 0.5);
                attributions.add(effect + random.nextGaussian() * 0.08 / (1 + f * .2));
                values.add(f == 2 && u % 5 == 0 ? Double.NaN : value);
            }
            all.add(new Beeswarm.Feature(name(TITLES, f), attributions, values));
        }
        return new Beeswarm(
                SampleCharts.heading(
                        "What matters for " + users + " users",
                        "A dot is a user; its colour is how often the item was bought.",
                        Shown.all(1, "dots")),
                Axis.linear("attribution to the score", NumberForm.RATIO),
                all);
    }

    static WordCloud cloud(int count) {
        List<String> words = new ArrayList<>();
        for (String title : TITLES) {
            for (String word : title.split("[^A-Za-z]+", -1)) {
                if (word.length() > 1 && !words.contains(word)) {
                    words.add(word);
                }
            }
        }
        return cloud("Words of the item text", words, count);
    }

    static WordCloud cloud(String title, List<String> words, int count) {
        Random random = new Random(9);
        List<WordCloud.Word> weights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double weight = (random.nextInt(4) == 0 ? -1 : 1) * (0.9 / Math.pow(i + 1, 0.8) + 0.02);
            weights.add(new WordCloud.Word(name(words, i), weight));
        }
        return new WordCloud(
                SampleCharts.heading(title, "Size is the weight.", Shown.all(1, "words")),
                Axis.linear("attribution", NumberForm.RATIO),
                weights);
    }

    static TextHighlights highlights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("heart", .412);
        weights.put("t-light holder", .233);
        weights.put("white", .08);
        weights.put("wicker", -.31);
        weights.put("hanging", .15);
        weights.put("red", -.12);
        weights.put("christmas", .05);
        return TextHighlights.ofWords(
                SampleCharts.heading(
                        "Words of the title and the text", "Unmarked words add nothing.", Shown.all(7, "words")),
                Axis.linear("attribution", NumberForm.RATIO),
                "White hanging heart T-light holder. A reduced-price WHITE HANGING HEART made of wicker and tin, for "
                        + "one tea light; the red ribbon lets it hang from a branch, a window or a shelf. Goes with "
                        + "the heart of wicker small and with the wooden picture frame, white finish.\n"
                        + "Not for children under three years; keep away from curtains.",
                weights);
    }

    static TextHighlights chineseHighlights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("心形", .41);
        weights.put("烛台", .23);
        weights.put("白色", .08);
        weights.put("柳条", -.31);
        weights.put("悬挂", .15);
        return TextHighlights.ofWords(
                SampleCharts.heading("商品文本中的词", "颜色越深，作用越大。", Shown.all(5, "个词")),
                Axis.linear("归因", NumberForm.RATIO),
                "白色心形悬挂烛台，适合放置一枚茶蜡。金属与柳条手工编织，红色丝带可以挂在树枝、窗边或者架子上。" + "可与小号柳条心形装饰以及白色木质相框搭配使用，营造温馨的家居氛围，也适合婚礼、生日派对等场合。",
                weights);
    }

    static HeatMap events() {
        Random random = new Random(2);
        List<List<Double>> cells = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            List<Double> values = new ArrayList<>();
            for (int column = 0; column < 8; column++) {
                values.add(row == 4 && column == 3 ? Double.NaN : random.nextGaussian() * 0.4 / (1 + row * 0.2));
            }
            cells.add(values);
        }
        return new HeatMap(
                SampleCharts.heading(
                        "Which event speaks for which item",
                        "Blue pushes up, orange pushes down.",
                        Shown.all(96, "cells")),
                Axis.linear("attribution", NumberForm.RATIO),
                TITLES.subList(0, 12),
                TITLES.subList(12, 20),
                cells,
                HeatMap.Shading.AROUND_ZERO);
    }

    static Bars importance(int most) {
        List<Contribution> features = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            features.add(new Contribution(TITLES.get(i), SampleCharts.around(.9 / (i + 1.5), .06 / (i + 1))));
        }
        return Importance.of(
                SampleCharts.heading(
                        "Mean absolute attribution", "95 % intervals over users.", Shown.all(1, "features")),
                Axis.linear("mean |attribution|", NumberForm.RATIO),
                features,
                most);
    }
}
