# Asks a vendor for something, wherever it is: `tencent` for a partner's customers, or `kybio` for a member.
require "digest"
require "json"
require "net/http"
require "openssl"

def tencent(url, action, body)
  now = Time.now.to_i
  day = Time.at(now).utc.strftime("%Y-%m-%d")
  scope = "#{day}/intlpartnersmgt/tc3_request"
  canonical = "POST\n/\n\ncontent-type:application/json\nhost:#{url.host}\n\ncontent-type;host\n#{Digest::SHA256.hexdigest(body)}"
  key = "TC3" + ENV["LEDGERMOCK_SECRET"]
  [day, "intlpartnersmgt", "tc3_request"].each { |word| key = OpenSSL::HMAC.digest("SHA256", key, word) }
  signature = OpenSSL::HMAC.hexdigest("SHA256", key, "TC3-HMAC-SHA256\n#{now}\n#{scope}\n#{Digest::SHA256.hexdigest(canonical)}")
  {
    "Content-Type" => "application/json", "X-TC-Action" => action, "X-TC-Version" => "2022-09-28",
    "X-TC-Timestamp" => now.to_s,
    "Authorization" => "TC3-HMAC-SHA256 Credential=#{ENV["LEDGERMOCK_ID"]}/#{scope}, SignedHeaders=content-type;host, Signature=#{signature}"
  }
end

def kybio(body)
  {
    "Content-Type" => "application/json; charset=utf-8", "User-Agent" => "openApi",
    "time-stamp" => (Time.now.to_f * 1000).to_i.to_s,
    "data-signature" => Digest::MD5.hexdigest(ENV["LEDGERMOCK_SECRET"] + body).upcase
  }
end

url = URI(ENV["LEDGERMOCK_URL"])
if ARGV[0] == "tencent"
  url.path = "/"
  body = "{}"
  headers = tencent(url, "QueryCustomersCredit", body)
else
  url.path = "/openapi/v1/customerOpenApi/queryByUid"
  body = JSON.generate(appId: ENV["LEDGERMOCK_ID"], customerUid: 231607639459718452)
  headers = kybio(body)
end
puts Net::HTTP.post(url, body, headers).body
