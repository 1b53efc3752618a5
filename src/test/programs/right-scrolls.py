# right: scrolls through all members, until a page is not full
# family: kybio-member
# with: queryCustomerPages lost
# seed: thousand
import sys
from signed import Unclear, kybio

seen, after = set(), None
while True:
    try:
        page = kybio("queryCustomerPages", {"postBackParameter": after} if after else {}, patience=3)
    except Unclear:
        sys.exit(75)
    seen.update(member["customerUid"] for member in page["result"])
    if len(page["result"]) < page["pageSize"]:
        sys.exit(0 if len(seen) >= 1000 else "only %d" % len(seen))
    after = page["postBackParameter"]
