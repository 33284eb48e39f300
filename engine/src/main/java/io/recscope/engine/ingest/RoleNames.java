package io.recscope.engine.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Names that columns of behaviour data usually have, in English and Chinese, by role; the most telling first.
final class RoleNames {
    private static final Map<Role, List<String>> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    Role.USER,
                    List.of(
                            "userid user uid customerid customer visitorid visitor memberid member reviewerid buyerid",
                            "accountid clientid 用户id 用户编号 用户 用户名 会员id 会员 顾客id 顾客 客户id 客户 买家")),
            Map.entry(
                    Role.ITEM,
                    List.of(
                            "itemid item productid product movieid stockcode asin parentasin sku goodsid videoid songid",
                            "trackid bookid isbn articleid newsid businessid gameid poiid 商品id 商品编号 商品 物品id 物品",
                            "产品id 产品 视频id 视频 电影id 电影 作品id 作品 歌曲id 歌曲")),
            Map.entry(
                    Role.TIME,
                    List.of(
                            "timestamp time datetime eventtime date createdat invoicedate unixreviewtime reviewtime",
                            "orderdate ratetime ts 时间戳 时间 日期 发生时间 行为时间 下单时间 创建时间")),
            Map.entry(Role.ORDER, List.of("position pos order seq sequence step idx 顺序 次序 位置 序号")),
            Map.entry(
                    Role.ACTION,
                    List.of(
                            "action actiontype event eventtype behavior behaviour behaviortype behaviourtype interaction",
                            "行为 行为类型 操作 动作 事件")),
            Map.entry(
                    Role.WEIGHT,
                    List.of("rating weight score quantity stars overall playcount count watchratio 评分 权重 数量 分数 次数")),
            Map.entry(
                    Role.SESSION,
                    List.of("sessionid session invoice invoiceno orderid basketid basket 会话id 会话 订单id 订单号 订单")),
            Map.entry(
                    Role.TITLE,
                    List.of("title name itemname productname movietitle caption 标题 名称 商品名称 商品名 产品名称 片名 视频标题")),
            Map.entry(
                    Role.TEXT,
                    List.of("text description desc abstract content summary covertext 描述 简介 内容 文本 正文 详情 商品描述")),
            Map.entry(
                    Role.CATEGORY,
                    List.of("category categories genre genres tag tags class categoryname 类别 分类 类目 类型 标签")),
            Map.entry(
                    Role.CONTEXT,
                    List.of("country device price unitprice city channel platform region 国家 城市 设备 渠道 价格 地区 平台"))));

    private RoleNames() {}

    /// Lower case, without blanks and punctuation, and without a number at the end.
    static String normal(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-:/()（）]", "");
        return plain.replaceAll("(?<=.)\\d+$", "");
    }

    /// How telling a column's name is for a role: 0 is best, −1 when it is not known for it.
    static int rank(Role role, String name) {
        List<String> names =
                List.of(String.join(" ", KNOWN.getOrDefault(role, List.of())).split(" "));
        return names.indexOf(normal(name));
    }

    /// The first role for which a name is known.
    static Optional<Role> role(String name) {
        return name.length() > 40 || normal(name).isEmpty()
                ? Optional.empty()
                : KNOWN.keySet().stream().filter(r -> rank(r, name) >= 0).findFirst();
    }
}
