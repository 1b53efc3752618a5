"""The program under test: adds credit to a customer at Tencent Cloud, signed by hand with TC3-HMAC-SHA256."""
import hashlib, hmac, json, time, urllib.parse, urllib.request

SERVICE = "intlpartnersmgt"


class Refused(Exception):
    """The vendor has said no, by a code."""


class Partner:
    def __init__(self, url, secret_id, secret_key):
        self.url, self.secret_id, self.secret_key = url, secret_id, secret_key

    def add_credit(self, customer, amount):
        return self.call("AllocateCustomerCredit", {"ClientUin": customer, "AddedCredit": amount})["TotalCredit"]

    def call(self, action, arguments):
        body, now = json.dumps(arguments).encode(), int(time.time())
        day = time.strftime("%Y-%m-%d", time.gmtime(now))
        content, host = "application/json; charset=utf-8", urllib.parse.urlsplit(self.url).netloc
        canonical = "POST\n/\n\ncontent-type:%s\nhost:%s\n\ncontent-type;host\n%s" % (content, host, sha256(body))
        scope = day + "/" + SERVICE + "/tc3_request"
        key = ("TC3" + self.secret_key).encode()
        for step in (day, SERVICE, "tc3_request"):
            key = hmac.digest(key, step.encode(), "sha256")
        text = "TC3-HMAC-SHA256\n%d\n%s\n%s" % (now, scope, sha256(canonical.encode()))
        request = urllib.request.Request(self.url + "/", body, {
            "Content-Type": content, "Host": host, "X-TC-Action": action, "X-TC-Version": "2022-09-28",
            "X-TC-Timestamp": str(now), "Authorization":
                "TC3-HMAC-SHA256 Credential=%s/%s, SignedHeaders=content-type;host, Signature=%s" % (
                    self.secret_id, scope, hmac.digest(key, text.encode(), "sha256").hex())})
        with urllib.request.urlopen(request, timeout=10) as answer:
            response = json.load(answer)["Response"]
        if "Error" in response:
            raise Refused(response["Error"]["Code"])
        return response


def sha256(data):
    return hashlib.sha256(data).hexdigest()
