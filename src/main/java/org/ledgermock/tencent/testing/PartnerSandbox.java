package org.ledgermock.tencent.testing;

import java.math.BigDecimal;
import java.util.List;
import org.ledgermock.message.JsonNumber;
import org.ledgermock.message.JsonObject;
import org.ledgermock.testing.Exploring;
import org.ledgermock.testing.Family;
import org.ledgermock.testing.PublicApi;
import org.ledgermock.testing.SandboxContext;
import org.ledgermock.testing.TestSandbox;

/**
 * A partner that one test has for itself, with its customers and their credit.
 *
 * <pre>{@code
 * PartnerSandbox partner = ledgermock.sandbox(PartnerSandbox.class);
 * partner.setAvailable("50");
 * partner.addCustomer(2, "20");
 * partner.customer(2).spend("5");
 * }</pre>
 */
@PublicApi
@Family("tencent-partner")
public final class PartnerSandbox extends TestSandbox {

    private static final String PARTNER = "partner";
    private static final String AVAILABLE = "RemainingCredit";

    public PartnerSandbox(SandboxContext context) {
        super(context);
    }

    /**
     * Runs a flow again and again, each time in a box that begins as this one is and with something else going wrong: {@code
     * customer 1 gains 10 once}. {@link Exploring} has more to choose.
     *
     * @throws AssertionError when it is broken; with the plainest stories
     */
    public void explore(String expected, Exploring.Flow<PartnerSandbox> flow) {
        Exploring.of(this).check(expected, flow);
    }

    /** The endpoint as the vendor's SDKs take it: {@code 127.0.0.1:port}. Set their protocol to http. */
    public String authority() {
        return endpoint().getAuthority();
    }

    public String secretId() {
        return credential().id();
    }

    public String secretKey() {
        return credential().secret();
    }

    /** A customer, whether the sandbox has it or not. */
    public Customer customer(long uin) {
        return new Customer(this, Long.toString(uin));
    }

    /** Adds a customer with this credit, none of it spent. */
    public Customer addCustomer(long uin, String credit) {
        return added(1, JsonObject.of("ClientUin", uin), credit).get(0);
    }

    /**
     * Adds so many customers at once, each with this credit, none of it spent.
     *
     * @param count 1 to 10000; more than a page has, for programs that read pages
     * @return they, by numbers that no other customer has
     */
    public List<Customer> addCustomers(int count, String credit) {
        return added(count, JsonObject.EMPTY, credit);
    }

    private List<Customer> added(int count, JsonObject given, String credit) {
        return control().add("customer", count, given.with("Credit", new JsonNumber(amount(credit)))).stream()
                .map(one -> customer(number(one, "ClientUin").longValueExact()))
                .toList();
    }

    /** The credit that the partner can still allocate, when the calls under way have ended. */
    public BigDecimal available() {
        return quantity(PARTNER, key(), AVAILABLE);
    }

    /** Sets the credit that the partner can still allocate. */
    public void setAvailable(String amount) {
        set(PARTNER, key(), AVAILABLE, amount);
    }

    /** Holds when the partner can still allocate this credit. */
    public void assertAvailable(String amount) {
        assertQuantity(PARTNER, key(), AVAILABLE, amount);
    }

    private JsonObject partner() {
        return control().entities(PARTNER).get(0);
    }

    private String key() {
        return number(partner(), "Uin").toPlainString();
    }

    private static BigDecimal number(JsonObject entity, String field) {
        return entity.number(field).orElseThrow();
    }
}
