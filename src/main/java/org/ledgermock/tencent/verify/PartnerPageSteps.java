package org.ledgermock.tencent.verify;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ledgermock.message.JsonObject;
import org.ledgermock.verify.Answer;
import org.ledgermock.verify.SkippedException;
import org.ledgermock.verify.steps.Answers;
import org.ledgermock.verify.steps.Expect;
import org.ledgermock.verify.steps.Values;

/** Lists of any operation that are read page after page, whoever stands in them; by a handful of calls, however long. */
public final class PartnerPageSteps {

    private static final int LARGEST = 100;
    private static final int PAGES = 3;

    private final PartnerScenario scene = PartnerScenario.current();
    private final Values values = new Values(scene.context());
    private final List<JsonObject> read = new ArrayList<>();
    private List<JsonObject> atOnce = List.of();
    private long total;

    @When("the partner reads {word} page after page")
    public void readAll(String operation) {
        read(operation, Map.of());
    }

    @When("the partner reads {word} page after page, with")
    public void readAll(String operation, DataTable parameters) {
        read(operation, parameters.asMap());
    }

    private void read(String operation, Map<String, String> parameters) {
        atOnce = page(operation, parameters, 1, LARGEST);
        total = total();
        Expect.equal(Math.min(total, LARGEST), (long) atOnce.size(), "what one page shows, as many as Total says");
        if (total < 2) {
            throw new SkippedException("it needs a list of two at least, and there are %d".formatted(total));
        }
        try {
            readPages(operation, parameters);
        } catch (AssertionError e) {
            List<JsonObject> again = page(operation, parameters, 1, LARGEST);
            if (!again.equals(atOnce) || total() != total) {
                throw new SkippedException("somebody changed the list while it was read");
            }
            throw e;
        }
    }

    private void readPages(String operation, Map<String, String> parameters) {
        int size = (int) Math.min(LARGEST, (total + PAGES - 1) / PAGES);
        for (int number = 1; number <= PAGES; number++) {
            read.addAll(page(operation, parameters, number, size));
            Expect.equal(total, total(), "Total on page " + number);
            Expect.equal(Math.min(total, (long) number * size), (long) read.size(), "read by page " + number);
        }
        long past = total / LARGEST + 2;
        Expect.equal(List.of(), page(operation, parameters, past, LARGEST), "page %d, past the end".formatted(past));
    }

    private List<JsonObject> page(String operation, Map<String, String> parameters, long page, int size) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("Page", Long.toString(page));
        all.put("PageSize", Integer.toString(size));
        Answer answer = scene.partner().call(operation, values.object(all));
        scene.context().answered(answer);
        return Answers.items(answer);
    }

    private long total() {
        return Answers.count(scene.context().answer(), "Total").longValueExact();
    }

    /** Of a long list only the first pages were read, and what can be read at once. */
    @Then("all together are what one page shows, and as many as Total says")
    public void together() {
        int both = Math.min(read.size(), atOnce.size());
        Expect.equal(atOnce.subList(0, both), read.subList(0, both), "what was read page after page");
    }
}
