// With Go's testing: a sandbox for each test, a lost answer, a clock that stands, and what moved.
package member

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
)

const member = 231607639459718452

func server() string {
	if url := os.Getenv("LEDGERMOCK_URL"); url != "" {
		return url
	}
	return "http://127.0.0.1:18080"
}

func admin(t *testing.T, method, path, body string, into any) {
	t.Helper()
	request, err := http.NewRequest(method, server()+"/__admin/ledgermock/sandboxes"+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Token "+os.Getenv("LEDGERMOCK_ADMIN_TOKEN"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode/100 != 2 {
		problem, _ := io.ReadAll(response.Body)
		t.Fatalf("%s %s: %s %s", method, path, response.Status, problem)
	}
	if into != nil {
		if err := json.NewDecoder(response.Body).Decode(into); err != nil {
			t.Fatal(err)
		}
	}
}

func sandbox(t *testing.T) (string, Shop) {
	var made struct {
		ID          string
		Credentials []struct{ ID, Secret string }
	}
	admin(t, "POST", "", `{"family": "kybio-member", "seed": "example"}`, &made)
	t.Cleanup(func() { admin(t, "DELETE", "/"+made.ID, "", nil) })
	return "/" + made.ID, Shop{server(), made.Credentials[0].ID, made.Credentials[0].Secret}
}

type entry struct {
	At        string
	Movements []struct {
		Quantity string
		Amount   int
	}
}

func ledger(t *testing.T, sandbox string) []entry {
	var ledger struct{ Entries []entry }
	admin(t, "GET", sandbox+"/ledger", "", &ledger)
	return ledger.Entries
}

func TestPointsArriveOnce(t *testing.T) {
	sandbox, shop := sandbox(t)
	admin(t, "PUT", sandbox+"/times/api", `{"freeze": "2030-01-01T00:00:00Z"}`, nil)
	points, err := shop.AddPoints(member, 5)
	if err != nil || points != 305 {
		t.Errorf("%d points, %v", points, err)
	}
	if lines := ledger(t, sandbox); len(lines) != 1 || lines[0].At != "2030-01-01T00:00:00Z" {
		t.Errorf("moved: %v", lines)
	}
}

func TestALostAnswerIsToldAndNothingIsAddedTwice(t *testing.T) {
	sandbox, shop := sandbox(t)
	admin(t, "POST", sandbox+"/faults", `{"operation": "updateBalancePointByIncrement",
		"trigger": {"next": {"deliveries": 1}}, "deviation": {"lost": {}}}`, nil)
	if _, err := shop.AddPoints(member, 5); err == nil {
		t.Error("nobody was told")
	}
	if lines := ledger(t, sandbox); len(lines) != 1 {
		t.Errorf("moved: %v", lines)
	}
}
