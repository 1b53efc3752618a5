# Calls to both vendors, signed; for the Python programs of this folder.
import hashlib, hmac, json, os, socket, time, urllib.error, urllib.parse, urllib.request

URL, ID, SECRET = (os.environ["LEDGERMOCK_" + name] for name in ("URL", "ID", "SECRET"))
PATIENCE = float(os.environ.get("PATIENCE", 2.5))


class Unclear(Exception):
    """It is not known what came of a call."""


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = str(code)


def tencent_request(action, arguments):
    body = json.dumps(arguments).encode()
    now = int(time.time())
    day = time.strftime("%Y-%m-%d", time.gmtime(now))
    host = urllib.parse.urlparse(URL).netloc
    scope = day + "/intlpartnersmgt/tc3_request"
    canonical = "POST\n/\n\ncontent-type:application/json\nhost:%s\n\ncontent-type;host\n%s" % (
        host, hashlib.sha256(body).hexdigest())
    text = "TC3-HMAC-SHA256\n%d\n%s\n%s" % (now, scope, hashlib.sha256(canonical.encode()).hexdigest())
    key = ("TC3" + SECRET).encode()
    for word in (day, "intlpartnersmgt", "tc3_request"):
        key = hmac.new(key, word.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    return urllib.request.Request(URL, body, {
        "Content-Type": "application/json", "Host": host, "X-TC-Action": action, "X-TC-Version": "2022-09-28",
        "X-TC-Timestamp": str(now),
        "Authorization": "TC3-HMAC-SHA256 Credential=%s/%s, SignedHeaders=content-type;host, Signature=%s" % (
            ID, scope, signature)})


def kybio_request(operation, arguments):
    folder = "customerOpenapi" if operation == "queryBytel" else "customerOpenApi"
    body = json.dumps(dict(appId=ID, **arguments)).encode()
    return urllib.request.Request(URL + "/openapi/v1/" + folder + "/" + operation, body, {
        "Content-Type": "application/json; charset=utf-8", "User-Agent": "openApi",
        "time-stamp": str(int(time.time() * 1000)),
        "data-signature": hashlib.md5(SECRET.encode() + body).hexdigest().upper()})


def send(request):
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read())
    except (OSError, ValueError, urllib.error.URLError, socket.timeout) as trouble:
        raise Unclear(str(trouble))
    except Exception as cut:  # http.client's own, of an answer that ends too soon
        raise Unclear(str(cut))


def tencent(action, arguments):
    response = send(tencent_request(action, arguments))["Response"]
    code = response.get("Error", {}).get("Code")
    if code and (code.startswith("InternalError") or code == "OperationDenied.ServiceBusy"):
        raise Unclear(code)
    if code:
        raise Refused(code)
    return response


def kybio(operation, arguments):
    answer = send(kybio_request(operation, arguments))
    if answer.get("status") != "success":
        if str(answer.get("errorCode")) in ("0", "None"):
            raise Unclear("0")
        raise Refused(answer.get("errorCode"))
    return answer.get("data")
