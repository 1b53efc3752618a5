package org.ledgermock.kybio.testing;

import java.math.BigDecimal;
import org.ledgermock.testing.PublicApi;

/** A member of a {@link MemberSandbox}. Amounts are decimals as text. */
@PublicApi
public final class Member {

    static final String MEMBER = "member";

    private static final String BALANCE = "balance";
    private static final String POINTS = "point";

    private final MemberSandbox shop;
    private final String uid;

    Member(MemberSandbox shop, String uid) {
        this.shop = shop;
        this.uid = uid;
    }

    /** @throws org.ledgermock.testing.Misuse when the sandbox does not have this member */
    public void setBalance(String amount) {
        shop.set(MEMBER, uid, BALANCE, amount);
    }

    /** @throws org.ledgermock.testing.Misuse when the sandbox does not have this member */
    public void setPoints(String points) {
        shop.set(MEMBER, uid, POINTS, points);
    }

    /** Its balance, when the calls under way have ended. */
    public BigDecimal balance() {
        return shop.quantity(MEMBER, uid, BALANCE);
    }

    /** Its points, when the calls under way have ended. */
    public BigDecimal points() {
        return shop.quantity(MEMBER, uid, POINTS);
    }

    public long uid() {
        return Long.parseLong(uid);
    }

    public void assertBalance(String amount) {
        shop.assertQuantity(MEMBER, uid, BALANCE, amount);
    }

    public void assertPoints(String points) {
        shop.assertQuantity(MEMBER, uid, POINTS, points);
    }

    /** Holds when calls have moved its balance exactly once, and by this amount. */
    public void assertBalanceRaisedOnce(String amount) {
        assertBalanceRaised(amount, 1);
    }

    /** Holds when calls have moved its balance exactly this many times, each time by this amount. */
    public void assertBalanceRaised(String amount, int times) {
        shop.assertMoved(MEMBER, uid, BALANCE, amount, times);
    }

    /** Holds when calls have moved its points exactly once, and by this number. */
    public void assertPointsRaisedOnce(String points) {
        assertPointsRaised(points, 1);
    }

    /** Holds when calls have moved its points exactly this many times, each time by this number. */
    public void assertPointsRaised(String points, int times) {
        shop.assertMoved(MEMBER, uid, POINTS, points, times);
    }

    /** Holds when no call has moved its balance. */
    public void assertBalanceUntouched() {
        shop.assertUnmoved(MEMBER, uid, BALANCE);
    }

    /** Holds when no call has moved its points. */
    public void assertPointsUntouched() {
        shop.assertUnmoved(MEMBER, uid, POINTS);
    }
}
