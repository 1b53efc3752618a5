# Asks a vendor for something, wherever it is: `tencent` for a partner's customers, or `kybio` for a member.
source "$(dirname "$0")/signed.sh"

case $1 in
    tencent) tencent QueryCustomersCredit '{}' ;;
    kybio) kybio queryByUid '"customerUid":231607639459718452' ;;
esac
