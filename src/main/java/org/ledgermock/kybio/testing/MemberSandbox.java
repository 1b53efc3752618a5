package org.ledgermock.kybio.testing;

import java.net.URI;
import java.util.List;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.message.JsonString;
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
        JsonObject named = JsonObject.of("customerUid", customerUid).with("number", new JsonString(number));
        return added(1, named.with("name", new JsonString("Member " + number)), balance, points)
                .get(0);
    }

    /**
     * Adds so many members at once, each with this balance and these points.
     *
     * @param count 1 to 10000; more than a page has, for programs that read pages
     * @return they, by uids that no other member has, which are the numbers of their cards as well
     */
    public List<Member> addMembers(int count, String balance, String points) {
        return added(count, JsonObject.EMPTY, balance, points);
    }

    private List<Member> added(int count, JsonObject given, String balance, String points) {
        JsonObject wanted = given.with("balance", new JsonNumber(amount(balance)));
        return control().add(Member.MEMBER, count, wanted.with("point", new JsonNumber(amount(points)))).stream()
                .map(one -> member(one.number("customerUid").orElseThrow().longValueExact()))
                .toList();
    }
}
