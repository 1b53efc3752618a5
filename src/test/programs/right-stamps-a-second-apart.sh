# right: adds to a member's points twice, stamped a second apart, so that the API knows the two as two
# family: kybio-member
# expect: member 231607639459718452 gains 10 point 2 times
# with: updateBalancePointByIncrement lost
source "$(dirname "$0")/signed.sh"

now=$(date +%s)
for second in 0 1; do
    stamp=$(TZ=UTC-8 printf '%(%Y-%m-%d %H:%M:%S)T' $((now + second)))
    answer=$(kybio updateBalancePointByIncrement "\"customerUid\":231607639459718452,\"pointIncrement\":10,\"dataChangeTime\":\"$stamp\"") || exit 75
    case $answer in
        *'"success"'*) ;;
        *'"errorCode":0'*) exit 75 ;;
        *'"error"'*) exit 1 ;;
        *) exit 75 ;;
    esac
done
