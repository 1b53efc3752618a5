package org.ledgermock.kybio.testing;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.ledgermock.message.JsonObject;
import org.ledgermock.testing.Exploring;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.SandboxContext;
import org.ledgermock.testing.TestSandbox;

/**
 * A shop that one test has for itself, with its members, their balance and points.
 *
 * <pre>{@code
 * MemberSandbox shop = ledgermock.sandbox(MemberSandbox.class);
 * shop.addMember(300000000000000001L, "1001", "12.50", "0");
 * shop.member(300000000000000001L).setPoints("7");
 * }</pre>
 */
@PublicApi
@Family("kybio-member")
public final class MemberSandbox extends TestSandbox {

    /** The member that the seed {@code example} has: balance 400, 300 points. */
    public static final long EXAMPLE = 231607639459718452L;

    public MemberSandbox(SandboxContext context) {
        super(context);
    }

    /**
     * Runs a flow again and again, each time in a box that begins as this one is and with something else going wrong: {@code
     * member 231607639459718452 gains 10 balance once}. {@link Exploring} has more to choose.
     *
     * @throws AssertionError when it is broken; with the plainest stories
     */
    public void explore(String expected, Exploring.Flow<MemberSandbox> flow) {
        Exploring.of(this).check(expected, flow);
    }

    /** The base URL, in place of the vendor's: {@code http://127.0.0.1:port/pospal-api2/openapi/v1/}. */
    public URI base() {
        return endpoint().resolve("/pospal-api2/openapi/v1/");
    }

    public String appId() {
        return credential().id();
    }

    public String appKey() {
        return credential().secret();
    }

    /** A member, whether the sandbox has it or not. */
    public Member member(long customerUid) {
        return new Member(this, Long.toString(customerUid));
    }

    /**
     * Adds a member.
     *
     * @param number the number of the member's card
     */
    public Member addMember(long customerUid, String number, String balance, String points) {
        control()
                .put(
                        Member.MEMBER,
                        Long.toString(customerUid),
                        made(customerUid, number, amount(balance), amount(points)));
        return member(customerUid);
    }

    /**
     * Adds so many members at once, each with this balance and these points.
     *
     * @param count from 1; more than a page has, for programs that read pages
     * @return they, by their uids and cards, which no other member has
     */
    public List<Member> addMembers(int count, String balance, String points) {
        List<JsonObject> there = control().entities(Member.MEMBER);
        long first = 1
                + there.stream()
                        .mapToLong(
                                one -> one.number("customerUid").orElseThrow().longValueExact())
                        .max()
                        .orElse(EXAMPLE);
        List<Long> uids = LongStream.range(first, first + count).boxed().toList();
        control()
                .write(Map.of(
                        Member.MEMBER,
                        uids.stream()
                                .map(uid -> made(uid, Long.toString(uid), amount(balance), amount(points)))
                                .toList()));
        return uids.stream().map(this::member).toList();
    }

    private static JsonObject made(long customerUid, String number, BigDecimal balance, BigDecimal points) {
        return JsonObject.builder()
                .put("customerUid", customerUid)
                .put("number", number)
                .put("name", "Member " + number)
                .put("balance", balance)
                .put("point", points)
                .put("enable", 1)
                .build();
    }
}
