// wrong: takes the first piece of a long list for the list
// family: kybio-member
// seed: thousand
// with: nothing
// named: first-page-only

final class WrongScrollsOnce {

    public static void main(String[] arguments) {
        Signed.main(() -> System.out.println(
                Signed.kybio("queryCustomerPages", "\"groupShare\":0").length()));
    }
}
