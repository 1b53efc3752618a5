<?php
// Asks a vendor for something, wherever it is: `tencent` for a partner's customers, or `kybio` for a member.

[$url, $id, $secret] = array_map(fn ($name) => getenv("LEDGERMOCK_$name"), ["URL", "ID", "SECRET"]);

if ($argv[1] === "tencent") {
    $body = "{}";
    $now = time();
    $day = gmdate("Y-m-d", $now);
    $scope = "$day/intlpartnersmgt/tc3_request";
    $canonical = "POST\n/\n\ncontent-type:application/json\nhost:" . parse_url($url, PHP_URL_HOST)
        . "\n\ncontent-type;host\n" . hash("sha256", $body);
    $key = "TC3$secret";
    foreach ([$day, "intlpartnersmgt", "tc3_request"] as $word) {
        $key = hash_hmac("sha256", $word, $key, true);
    }
    $signature = hash_hmac("sha256", "TC3-HMAC-SHA256\n$now\n$scope\n" . hash("sha256", $canonical), $key);
    $headers = ["Content-Type: application/json", "X-TC-Action: QueryCustomersCredit", "X-TC-Version: 2022-09-28",
        "X-TC-Timestamp: $now",
        "Authorization: TC3-HMAC-SHA256 Credential=$id/$scope, SignedHeaders=content-type;host, Signature=$signature"];
} else {
    $url .= "/openapi/v1/customerOpenApi/queryByUid";
    $body = json_encode(["appId" => $id, "customerUid" => 231607639459718452]);
    $headers = ["Content-Type: application/json; charset=utf-8", "User-Agent: openApi",
        "time-stamp: " . (int) (microtime(true) * 1000), "data-signature: " . strtoupper(md5($secret . $body))];
}
$call = curl_init($url);
curl_setopt_array($call, [CURLOPT_POSTFIELDS => $body, CURLOPT_HTTPHEADER => $headers, CURLOPT_RETURNTRANSFER => true]);
$answer = curl_exec($call);
if ($answer === false) {
    fwrite(STDERR, curl_error($call));
    exit(1);
}
echo $answer;
