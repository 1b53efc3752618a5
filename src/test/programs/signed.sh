# Calls to both vendors, signed; for the bash programs of this folder, which need curl and openssl.

sha256() { openssl dgst -sha256 -r | cut -d' ' -f1; }
# hmac KEY-IN-HEX TEXT
hmac() { printf %s "$2" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -r | cut -d' ' -f1; }

# tencent ACTION BODY: the answer, as far as it came; the exit code is curl's.
tencent() {
    local now day host scope canonical key signature
    now=$(date +%s)
    day=$(TZ=UTC0 printf '%(%Y-%m-%d)T' "$now")
    host=${LEDGERMOCK_URL#*://}
    scope=$day/intlpartnersmgt/tc3_request
    canonical=$(printf 'POST\n/\n\ncontent-type:application/json\nhost:%s\n\ncontent-type;host\n%s' "$host" "$(printf %s "$2" | sha256)")
    key=$(printf 'TC3%s' "$LEDGERMOCK_SECRET" | od -An -v -tx1 | tr -d ' \n')
    key=$(hmac "$(hmac "$(hmac "$key" "$day")" intlpartnersmgt)" tc3_request)
    signature=$(hmac "$key" "$(printf 'TC3-HMAC-SHA256\n%s\n%s\n%s' "$now" "$scope" "$(printf %s "$canonical" | sha256)")")
    curl -sS --max-time "${PATIENCE:-2}" "$LEDGERMOCK_URL" -H 'Content-Type: application/json' -H "X-TC-Action: $1" \
        -H 'X-TC-Version: 2022-09-28' -H "X-TC-Timestamp: $now" \
        -H "Authorization: TC3-HMAC-SHA256 Credential=$LEDGERMOCK_ID/$scope, SignedHeaders=content-type;host, Signature=$signature" \
        --data-binary "$2"
}

# kybio OPERATION MEMBERS-BEHIND-APPID
kybio() {
    local body="{\"appId\":\"$LEDGERMOCK_ID\",$2}"
    curl -sS --max-time "${PATIENCE:-2}" "$LEDGERMOCK_URL/openapi/v1/customerOpenApi/$1" \
        -H 'Content-Type: application/json; charset=utf-8' -H 'User-Agent: openApi' -H "time-stamp: $(date +%s)000" \
        -H "data-signature: $(printf %s "$LEDGERMOCK_SECRET$body" | openssl dgst -md5 -r | cut -d' ' -f1 | tr a-f A-F)" \
        --data-binary "$body"
}
