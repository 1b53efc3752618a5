<?php
/** The program under test: adds points to a member. */
final class Shop
{
    public function __construct(private string $url, private string $appId, private string $appKey)
    {
    }

    public function addPoints(int $member, int $points): array
    {
        $body = json_encode(["appId" => $this->appId, "customerUid" => $member, "balanceIncrement" => 0,
            "pointIncrement" => $points, "dataChangeTime" => date("Y-m-d H:i:s")]);
        $call = curl_init($this->url . "/pospal-api2/openapi/v1/customerOpenApi/updateBalancePointByIncrement");
        curl_setopt_array($call, [CURLOPT_POSTFIELDS => $body, CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => [
            "Content-Type: application/json; charset=utf-8", "User-Agent: openApi",
            "time-stamp: " . (int) (microtime(true) * 1000),
            "data-signature: " . strtoupper(md5($this->appKey . $body))]]);
        $answer = curl_exec($call);
        if ($answer === false) {
            throw new RuntimeException(curl_error($call));
        }
        return json_decode($answer, true);
    }
}
