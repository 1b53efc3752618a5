"""The program under test: adds points to a member."""
import hashlib, json, time, urllib.request


class Shop:
    def __init__(self, url, app_id, app_key):
        self.url, self.app_id, self.app_key = url, app_id, app_key

    def add_points(self, member, points):
        body = json.dumps({
            "appId": self.app_id, "customerUid": member, "balanceIncrement": 0, "pointIncrement": points,
            "dataChangeTime": time.strftime("%Y-%m-%d %H:%M:%S")}).encode()
        request = urllib.request.Request(
            self.url + "/pospal-api2/openapi/v1/customerOpenApi/updateBalancePointByIncrement", body, {
                "Content-Type": "application/json; charset=utf-8", "User-Agent": "openApi",
                "time-stamp": str(int(time.time() * 1000)),
                "data-signature": hashlib.md5(self.app_key.encode() + body).hexdigest().upper()})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)
