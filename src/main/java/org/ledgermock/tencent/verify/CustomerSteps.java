package org.ledgermock.tencent.verify;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import org.ledgermock.verify.steps.Expect;
import org.ledgermock.verify.steps.ExpectedChange;

/** The credit of single customers, as the partner's list has it. */
public final class CustomerSteps {

    @ParameterType("the customer|the other customer")
    public String customer(String name) {
        return name;
    }

    private static final String NUMBER = "the number of customers";

    private final PartnerScenario scene = PartnerScenario.current();

    @Given("a customer whose credit is known as before")
    public void oneCustomer() {
        meet(1, BigDecimal.ZERO);
    }

    @Given("a customer with at least {amount} available, whose credit is known as before")
    public void oneCustomer(BigDecimal available) {
        meet(1, available);
    }

    @Given("two customers with at least {amount} available each, whose credit is known as before")
    public void twoCustomers(BigDecimal available) {
        meet(2, available);
    }

    private void meet(int count, BigDecimal available) {
        Customers customers = scene.customers();
        customers.meet(count, available);
        Customers.Credit first = customers.before(Customers.FIRST);
        scene.context().know("TotalCredit", first.total());
        scene.context().know("RemainingCredit", first.remaining());
        scene.context().meet(Customers.FIRST, customers.shown(Customers.FIRST));
    }

    @Given("the number of customers is known as before")
    public void number() {
        scene.context().know(NUMBER, scene.customers().number());
    }

    @Then("the number of customers is as before")
    public void sameNumber() {
        Expect.sameAmount(scene.context().before(NUMBER), scene.customers().number(), NUMBER);
    }

    @Then("what {customer} has available is not below zero")
    public void available(String customer) {
        BigDecimal available = scene.customers().now(customer).remaining();
        Expect.that(available.signum() >= 0, "RemainingCredit of " + customer, "zero or more", available);
    }

    @Then("the credit of {customer} is {change}")
    public void credit(String customer, ExpectedChange change) {
        Customers.Credit before = scene.customers().before(customer);
        Customers.Credit now = scene.customers().now(customer);
        Expect.sameAmount(change.from(before.total()), now.total(), "Credit of " + customer);
        Expect.sameAmount(change.from(before.remaining()), now.remaining(), "RemainingCredit of " + customer);
    }
}
