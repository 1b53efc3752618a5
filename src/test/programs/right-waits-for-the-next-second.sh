# right: when a limit refuses it, it waits for the next second, and twice as long after that
# family: tencent-partner
# with: QueryPartnerCredit error RequestLimitExceeded next 2
source "$(dirname "$0")/signed.sh"

for pause in 1 2 0; do
    answer=$(tencent QueryPartnerCredit '{}') || exit 75
    case $answer in
        *RequestLimitExceeded*) sleep "$pause" ;;
        *'"TotalCredit"'*) echo "$answer"; exit 0 ;;
        *) exit 1 ;;
    esac
done
exit 1
