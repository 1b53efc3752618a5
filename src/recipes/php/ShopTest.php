<?php
// With PHPUnit: a sandbox for each test, a lost answer, a clock that stands, and what moved.
require_once __DIR__ . "/Shop.php";

final class ShopTest extends PHPUnit\Framework\TestCase
{
    private const MEMBER = 231607639459718452;
    private string $server;
    private string $sandbox;
    private Shop $shop;

    protected function setUp(): void
    {
        $this->server = getenv("LEDGERMOCK_URL") ?: "http://127.0.0.1:18080";
        $made = $this->admin("POST", "", ["family" => "kybio-member", "seed" => "example"]);
        $this->sandbox = "/" . $made["id"];
        $this->shop = new Shop($this->server, $made["credentials"][0]["id"], $made["credentials"][0]["secret"]);
    }

    protected function tearDown(): void
    {
        $this->admin("DELETE", $this->sandbox);
    }

    private function admin(string $method, string $path = "", array $body = []): ?array
    {
        $call = curl_init($this->server . "/__admin/ledgermock/sandboxes" . $path);
        curl_setopt_array($call, [CURLOPT_CUSTOMREQUEST => $method, CURLOPT_POSTFIELDS => $body ? json_encode($body) : "",
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => ["Authorization: Token " . getenv("LEDGERMOCK_ADMIN_TOKEN")]]);
        $answer = curl_exec($call);
        $this->assertNotFalse($answer, "$method $path: " . curl_error($call));
        $this->assertLessThan(300, curl_getinfo($call, CURLINFO_RESPONSE_CODE), "$method $path: $answer");
        return json_decode($answer, true);
    }

    private function ledger(): array
    {
        return $this->admin("GET", $this->sandbox . "/ledger")["entries"];
    }

    public function testPointsArriveOnce(): void
    {
        $this->admin("PUT", $this->sandbox . "/times/api", ["freeze" => "2030-01-01T00:00:00Z"]);
        $this->assertSame(305, $this->shop->addPoints(self::MEMBER, 5)["data"]["pointAfterUpdate"]);
        $this->assertSame(["2030-01-01T00:00:00Z"], array_column($this->ledger(), "at"));
    }

    public function testALostAnswerIsToldAndNothingIsAddedTwice(): void
    {
        $this->admin("POST", $this->sandbox . "/faults", ["operation" => "updateBalancePointByIncrement",
            "trigger" => ["next" => ["deliveries" => 1]], "deviation" => ["lost" => (object) []]]);
        try {
            $this->shop->addPoints(self::MEMBER, 5);
            $this->fail("nobody was told");
        } catch (RuntimeException) {
            $this->assertCount(1, $this->ledger());
        }
    }
}
