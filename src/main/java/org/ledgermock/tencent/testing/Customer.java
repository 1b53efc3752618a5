package org.ledgermock.tencent.testing;

import java.math.BigDecimal;
import org.ledgermock.testing.PublicApi;

/** A customer of a {@link PartnerSandbox}. Amounts are decimals as text. */
@PublicApi
public final class Customer {

    private static final String CUSTOMER = "customer";
    private static final String CREDIT = "Credit";
    private static final String REMAINING = "RemainingCredit";

    private final PartnerSandbox partner;
    private final String uin;

    Customer(PartnerSandbox partner, String uin) {
        this.partner = partner;
        this.uin = uin;
    }

    /**
     * Sets the customer's credit. What it has spent stays spent; what the partner can allocate stays the same.
     *
     * @throws org.ledgermock.testing.Misuse when the sandbox does not have this customer
     */
    public void setCredit(String amount) {
        partner.set(CUSTOMER, uin, CREDIT, amount);
    }

    /** Its credit in all, spent or not, when the calls under way have ended. */
    public BigDecimal credit() {
        return partner.quantity(CUSTOMER, uin, CREDIT);
    }

    /** The credit that it has left to spend. */
    public BigDecimal remaining() {
        return partner.quantity(CUSTOMER, uin, REMAINING);
    }

    public long uin() {
        return Long.parseLong(uin);
    }

    /** Spends some of its credit: what remains goes down. */
    public void spend(String amount) {
        partner.spend(CUSTOMER, uin, REMAINING, amount);
    }

    /** Holds when this is its credit in all, spent or not. */
    public void assertCredit(String amount) {
        partner.assertQuantity(CUSTOMER, uin, CREDIT, amount);
    }

    /** Holds when it has this credit left to spend. */
    public void assertRemaining(String amount) {
        partner.assertQuantity(CUSTOMER, uin, REMAINING, amount);
    }

    /** Holds when calls have allocated to it exactly once, and this amount. */
    public void assertAllocatedOnce(String amount) {
        assertAllocated(amount, 1);
    }

    /** Holds when calls have allocated to it exactly this many times, each time this amount. */
    public void assertAllocated(String amount, int times) {
        partner.assertMoved(CUSTOMER, uin, CREDIT, amount, times);
    }

    /** Holds when no call has allocated anything to it. */
    public void assertNothingAllocated() {
        partner.assertUnmoved(CUSTOMER, uin, CREDIT);
    }
}
