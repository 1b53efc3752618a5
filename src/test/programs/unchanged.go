// Asks a vendor for something, wherever it is: `tencent` for a partner's customers, or `kybio` for a member.
package main

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func mac(key []byte, text string) []byte {
	made := hmac.New(sha256.New, key)
	made.Write([]byte(text))
	return made.Sum(nil)
}

func main() {
	url, id, secret := os.Getenv("LEDGERMOCK_URL"), os.Getenv("LEDGERMOCK_ID"), os.Getenv("LEDGERMOCK_SECRET")
	headers := map[string]string{}
	body := "{}"
	now := time.Now()
	if os.Args[1] == "tencent" {
		day := now.UTC().Format("2006-01-02")
		scope := day + "/intlpartnersmgt/tc3_request"
		canonical := "POST\n/\n\ncontent-type:application/json\nhost:" + strings.TrimPrefix(url, "https://") +
			"\n\ncontent-type;host\n" + hash(body)
		key := []byte("TC3" + secret)
		for _, word := range []string{day, "intlpartnersmgt", "tc3_request"} {
			key = mac(key, word)
		}
		text := fmt.Sprintf("TC3-HMAC-SHA256\n%d\n%s\n%s", now.Unix(), scope, hash(canonical))
		headers["Content-Type"] = "application/json"
		headers["X-TC-Action"] = "QueryCustomersCredit"
		headers["X-TC-Version"] = "2022-09-28"
		headers["X-TC-Timestamp"] = fmt.Sprint(now.Unix())
		headers["Authorization"] = "TC3-HMAC-SHA256 Credential=" + id + "/" + scope +
			", SignedHeaders=content-type;host, Signature=" + hex.EncodeToString(mac(key, text))
	} else {
		url += "/openapi/v1/customerOpenApi/queryByUid"
		body = `{"appId":"` + id + `","customerUid":231607639459718452}`
		sum := md5.Sum([]byte(secret + body))
		headers["Content-Type"] = "application/json; charset=utf-8"
		headers["User-Agent"] = "openApi"
		headers["time-stamp"] = fmt.Sprint(now.UnixMilli())
		headers["data-signature"] = strings.ToUpper(hex.EncodeToString(sum[:]))
	}
	request, _ := http.NewRequest("POST", url, strings.NewReader(body))
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	answer, trouble := http.DefaultClient.Do(request)
	if trouble != nil {
		fmt.Fprintln(os.Stderr, trouble)
		os.Exit(1)
	}
	text, _ := io.ReadAll(answer.Body)
	fmt.Println(string(text))
}
