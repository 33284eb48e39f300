package io.recscope.engine.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words, English and Chinese, that name services, fees, corrections and tests in a shop's list of items.
final class ServiceWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> WORDS = Set.of(
            "postage",
            "post",
            "carriage",
            "shipping",
            "freight",
            "delivery",
            "courier",
            "handling",
            "insurance",
            "manual",
            "adjust",
            "adjustment",
            "adjustments",
            "correction",
            "rounding",
            "writeoff",
            "discount",
            "discounts",
            "coupon",
            "voucher",
            "vouchers",
            "giftcard",
            "rebate",
            "sample",
            "samples",
            "test",
            "dummy",
            "placeholder",
            "fee",
            "fees",
            "commission",
            "charge",
            "charges",
            "surcharge",
            "deposit",
            "refund",
            "tax",
            "vat",
            "debt",
            "payment",
            "donation",
            "subscription");
    /// Would be products in a title, but no product has such an id.
    private static final Set<String> WORDS_OF_IDS = Set.of("gift", "bank", "dotcom", "misc", "admin");

    private static final Pattern CHINESE = Pattern.compile(
            "邮费|运费|快递费|配送费|包装费|手续费|服务费|安装费|佣金|押金|定金|补差|差价|折扣|优惠券|代金券|礼品卡|购物卡|储值卡|充值|退款|赔付|坏账|调整|测试|样品|小样|赠品|发票|税费|捐款");

    private ServiceWords() {}

    static Optional<String> inTitle(String title) {
        return word(title, WORDS).or(() -> {
            Matcher chinese = CHINESE.matcher(title);
            return chinese.find() ? Optional.of(chinese.group()) : Optional.empty();
        });
    }

    static Optional<String> inId(String id) {
        return inTitle(id).or(() -> word(id, WORDS_OF_IDS));
    }

    private static Optional<String> word(String text, Set<String> words) {
        return WORD.matcher(text)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .filter(words::contains)
                .findFirst();
    }
}
