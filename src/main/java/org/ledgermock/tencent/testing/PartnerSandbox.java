package org.ledgermock.tencent.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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
    private static final String CUSTOMER = "customer";
    private static final String TOTAL = "TotalCredit";
    private static final String ALLOCATED = "AllocatedCredit";
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
        write(List.of(made(uin, amount(credit))), amount(credit));
        return customer(uin);
    }

    /**
     * Adds so many customers at once, each with this credit, none of it spent.
     *
     * @param count from 1; more than a page has, for programs that read pages
     * @return they, by their numbers, which no other customer has
     */
    public List<Customer> addCustomers(int count, String credit) {
        BigDecimal each = amount(credit);
        long first = 1
                + control().entities(CUSTOMER).stream()
                        .mapToLong(one -> number(one, "ClientUin").longValueExact())
                        .max()
                        .orElse(0);
        List<Long> uins = LongStream.range(first, first + count).boxed().toList();
        write(uins.stream().map(uin -> made(uin, each)).toList(), each.multiply(BigDecimal.valueOf(count)));
        return uins.stream().map(this::customer).toList();
    }

    private static JsonObject made(long uin, BigDecimal credit) {
        return JsonObject.builder()
                .put("ClientUin", uin)
                .put("Name", "Customer " + uin)
                .put("Type", "new")
                .put("Mobile", "")
                .put("Email", "customer-%d@example.com".formatted(uin))
                .put("Arrears", "-")
                .put("AssociationTime", "2022-10-13 20:09:03")
                .put("RecentExpiry", "")
                .put("Credit", credit)
                .put("RemainingCredit", credit)
                .put("IdentifyType", 0)
                .put("Remark", "")
                .put("Force", 0)
                .build();
    }

    // A customer's credit is a part of what its partner has allocated: neither can be written alone.
    private void write(List<JsonObject> customers, BigDecimal more) {
        JsonObject partner = partner();
        control()
                .write(Map.of(
                        CUSTOMER,
                        customers,
                        PARTNER,
                        List.of(partner.with(
                                        ALLOCATED,
                                        new JsonNumber(
                                                number(partner, ALLOCATED).add(more)))
                                .with(
                                        TOTAL,
                                        new JsonNumber(number(partner, TOTAL).add(more))))));
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
