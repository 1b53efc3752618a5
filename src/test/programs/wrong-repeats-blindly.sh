# wrong: pays again until it is told that it has paid
# family: tencent-partner
# expect: customer 1 gains 10 once
# found: moved-twice
# with: AllocateCustomerCredit lost
# named: blind-repeat
source "$(dirname "$0")/signed.sh"

until tencent AllocateCustomerCredit '{"ClientUin": 1, "AddedCredit": 10}' | grep -q TotalCredit; do
    sleep 0.2
done
