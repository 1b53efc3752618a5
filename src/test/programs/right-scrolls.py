# right: scrolls through all members, until a page is not full
# family: kybio-member
# with: nothing
# seed: thousand
import sys
from signed import kybio

seen, after = set(), None
while True:
    page = kybio("queryCustomerPages", {"postBackParameter": after} if after else {}, patience=3)
    seen.update(member["customerUid"] for member in page["result"])
    if len(page["result"]) < page["pageSize"]:
        sys.exit(0 if len(seen) >= 1000 else "only %d" % len(seen))
    after = page["postBackParameter"]
