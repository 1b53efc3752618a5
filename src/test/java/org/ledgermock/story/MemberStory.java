package org.ledgermock.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a shop does with its members, from the first query to the last request of the day. Begins with members as the
 * seeds have them; fails by {@link AssertionError}.
 */
public final class MemberStory {

    private static final String INCREMENT = "customerOpenApi/updateBalancePointByIncrement";
    private static final String PAGES = "customerOpenApi/queryCustomerPages";
    private static final String BY_UID = "customerOpenApi/queryByUid";
    private static final String GOLD = "1393920057254848127";

    private final MemberApi api;

    public MemberStory(MemberApi api) {
        this.api = api;
    }

    /** On one member of balance 400 and 300 points, and three categories. */
    public void onExample() {
        String first = findTheFirst();
        String added = add();
        describe(added);
        categorise(added);
        move(added);
        moveTwice(first);
        beRefused(first);
        List<String> page = readPages(1);
        expect("members, in the order of their making", List.of(first, added), page);
    }

    private String findTheFirst() {
        MemberAnswer byNumber = success(api.call("customerOpenApi/queryByNumber", "\"customerNum\": \"LM000001\""));
        String uid = byNumber.one("customerUid");
        MemberAnswer byUid = success(api.call(BY_UID, "\"customerUid\": " + uid));
        expect("the same member by its uid", byNumber.text(), byUid.text());
        expect("the misspelt uid", uid, byUid.one("customrUid"));
        expect("balance", "400", byUid.one("balance"));
        expect("point", "300", byUid.one("point"));
        return uid;
    }

    private String add() {
        String member = """
                "customerInfo": {"number": "S-0001", "name": "故事会员", "phone": "+1-555-0142",
                 "email": "story@example.com", "balance": 10.50, "point": 5}""";
        MemberAnswer added = success(api.call("customerOpenApi/add", member));
        expect("number", "S-0001", added.one("number"));
        refused("2012", "会员已存，不允许重复添加", api.call("customerOpenApi/add", member));
        String uid = added.one("customerUid");
        String phone = "\"customerTel\": \"+1-555-0142\"";
        expect(
                "whose phone it is",
                List.of(uid),
                success(api.call("customerOpenapi/queryBytel", phone)).all("customerUid"));
        return uid;
    }

    private void describe(String uid) {
        success(api.call("customerOpenApi/updateBaseInfo", """
                "customerInfo": {"customerUid": %s, "name": "新名字", "phone": "", "remarks": "knows the pages"}""".formatted(uid)));
        MemberAnswer member = success(api.call(BY_UID, "\"customerUid\": " + uid));
        expect("name", "新名字", member.one("name"));
        expect("remarks", "knows the pages", member.one("remarks"));
        expect("the phone that was sent blank", "+1-555-0142", member.one("phone"));
        expect("the email that was not sent", "story@example.com", member.one("email"));
    }

    private void categorise(String uid) {
        MemberAnswer categories = success(api.call("customerOpenApi/queryAllCustomerCategory", ""));
        int gold = categories.all("uid").indexOf(GOLD);
        success(api.call("customerOpenApi/batchUpdateCategory", """
                "customerCategories": [{"customerUid": %s, "customerCategoryUid": %s}]""".formatted(uid, GOLD)));
        expect(
                "category",
                categories.all("name").get(gold),
                success(api.call(BY_UID, "\"customerUid\": " + uid)).one("categoryName"));
    }

    private void move(String uid) {
        MemberAnswer moved = success(api.call(INCREMENT, """
                "customerUid": %s, "balanceIncrement": 100.50, "pointIncrement": -3,
                "dataChangeTime": "2025-06-15 12:00:00\"""".formatted(uid)));
        expect("balance before", "10.50", moved.one("balanceBeforeUpdate"));
        expect("balance after, with its zeros", "111.00", moved.one("balanceAfterUpdate"));
        expect("point after", "2", moved.one("pointAfterUpdate"));
        expect("its time", "2025-06-15 12:00:00", moved.one("dataChangeTime"));
        MemberAnswer member = success(api.call(BY_UID, "\"customerUid\": \"" + uid + "\""));
        expect("balance", "111.00", member.one("balance"));
        expect("point", "2", member.one("point"));
    }

    private void moveTwice(String uid) {
        String call = """
                "customerUid": "%s", "balanceIncrement": -401, "dataChangeTime": "2025-06-15 12:00:01\"""".formatted(uid);
        refused("2013", "会员余额不足", api.call(INCREMENT, call + ", \"validateBalance\": 1"));
        MemberAnswer moved = success(api.call(INCREMENT, call));
        expect("balance after", "-1", moved.one("balanceAfterUpdate"));
        expect(
                "the sum",
                moved.amount("balanceBeforeUpdate").add(moved.amount("balanceIncrement")),
                moved.amount("balanceAfterUpdate"));
        refused("2013", "重复提交修改", api.call(INCREMENT, call));
        expect(
                "balance, moved once",
                "-1",
                success(api.call(BY_UID, "\"customerUid\": " + uid)).one("balance"));
    }

    private void beRefused(String uid) {
        String query = "\"customerUid\": " + uid;
        refused("1031", "请求头中没传消息签名", api.callUnsigned(BY_UID, query));
        refused("1032", "消息体与消息签名不匹配", api.callUnder("0".repeat(32), BY_UID, query));
        refused("1034", "appId错误，根据所传的appId找不到对应的用户", api.callAsNobody(BY_UID));
        refused("9003", "请求参数错误", api.call(BY_UID, ""));
        refused("9003", "请求参数错误", api.call(INCREMENT, query + ", \"dataChangeTime\": \" \""));
        refused("2015", "会员不存在", api.call(BY_UID, "\"customerUid\": 231607639459718460"));
    }

    /** On a thousand members, with so many requests a day: the last one reads what it may, the one after it nothing. */
    public void onThousand(int quota) {
        Set<String> all = new HashSet<>(readPages(11));
        expect("members", 1000, all.size());
        String day = dayOf(all.iterator().next());
        int made = 14;
        expect(
                "the quota",
                Integer.toString(quota),
                success(api.call("openApiLimitAccess/queryAccessTimes", "")).one("limitTimes"));
        String days = "\"beginDate\": \"%s\", \"endDate\": \"%s\"".formatted(day, day);
        MemberAnswer log = success(api.call("openApiLimitAccess/queryDailyAccessTimesLog", days));
        expect("calls of the day", Integer.toString(made), log.one("haveAcessTimes"));
        for (int call = made; call < quota; call++) {
            success(api.call(BY_UID, "\"customerUid\": 300000000000000001"));
        }
        refused("0", "您已用完当日请求量", api.call(BY_UID, "\"customerUid\": 300000000000000001"));
        refused("0", "您已用完当日请求量", api.call(PAGES, ""));
    }

    // By the vendor's clock, which is not ours.
    private String dayOf(String uid) {
        MemberAnswer moved = success(api.call(
                INCREMENT,
                "\"customerUid\": %s, \"pointIncrement\": 0, \"dataChangeTime\": \"2025-06-15 12:00:00\""
                        .formatted(uid)));
        return moved.one("updateCustomerTime").substring(0, 10);
    }

    /** The uids of all members, by so many pages: a page that is full is followed by another one, be it empty. */
    private List<String> readPages(int pages) {
        List<String> uids = new ArrayList<>();
        MemberAnswer page = success(api.call(PAGES, ""));
        int read = 1;
        while (page.all("customerUid").size() >= Integer.parseInt(page.one("pageSize"))) {
            uids.addAll(page.all("customerUid"));
            page = success(api.call(PAGES, "\"postBackParameter\": " + page.postBackParameter()));
            read++;
        }
        uids.addAll(page.all("customerUid"));
        expect("pages", pages, read);
        expect("members that come once", new HashSet<>(uids).size(), uids.size());
        return uids;
    }

    private static MemberAnswer success(MemberAnswer answer) {
        if (!answer.succeeded()) {
            throw new AssertionError("expected a success, got " + answer.text());
        }
        return answer;
    }

    private static void refused(String code, String message, MemberAnswer answer) {
        expect(
                "the whole refusal",
                "{\"status\":\"error\",\"messages\":[\"%s\"],\"errorCode\":%s}".formatted(message, code),
                answer.text());
    }

    private static void expect(String what, Object expected, Object got) {
        if (!expected.equals(got)) {
            throw new AssertionError("%s: expected %s, got %s".formatted(what, expected, got));
        }
    }
}
