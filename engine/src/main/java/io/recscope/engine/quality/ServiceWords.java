package io.recscope.engine.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words, English and Chinese, that name services, fees, corrections and tests in a shop's list of items.
final class ServiceWords {
    private static final Pattern ENGLISH =
            words("postage|post|carriage|shipping|freight|delivery|courier|handling|insurance|manual|adjust|"
                    + "adjustment|adjustments|correction|rounding|writeoff|discount|discounts|coupon|voucher|"
                    + "vouchers|giftcard|rebate|sample|samples|test|dummy|placeholder|fee|fees|commission|charge|"
                    + "charges|surcharge|deposit|refund|tax|vat|debt|payment|donation|subscription");

    /// Would be products in a title, but no product has such an id.
    private static final Pattern ENGLISH_IDS = words("gift|bank|dotcom|misc|admin");

    private static final Pattern CHINESE = Pattern.compile("邮费|运费|快递费|配送费|包装费|手续费|服务费|安装费|佣金|押金|定金|补差|差价"
            + "|折扣|优惠券|代金券|礼品卡|购物卡|储值卡|充值|退款|赔付|坏账|调整|测试|样品|小样|赠品|发票|税费|捐款");

    private ServiceWords() {}

    /// The first such word in a title, in lower case.
    static Optional<String> inTitle(String title) {
        return first(ENGLISH, title).or(() -> first(CHINESE, title));
    }

    /// The first such word in an id, in lower case.
    static Optional<String> inId(String id) {
        return inTitle(id).or(() -> first(ENGLISH_IDS, id));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\p{L})(" + alternatives + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    private static Optional<String> first(Pattern words, String text) {
        Matcher matcher = words.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
