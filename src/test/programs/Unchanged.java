// Asks a vendor for something, wherever it is: `tencent` for a partner's customers, or `kybio` for a member.

final class Unchanged {

    public static void main(String[] arguments) {
        Signed.main(() -> System.out.println(
                arguments[0].equals("tencent")
                        ? Signed.tencent("QueryCustomersCredit", "{}")
                        : Signed.kybio("queryByUid", "\"customerUid\":231607639459718452")));
    }
}
