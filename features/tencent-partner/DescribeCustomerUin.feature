Feature: DescribeCustomerUin
  A partner lists the account ids of its customers, page by page.

  Rule: The example of the vendor

    # The vendor's own has 123 as Total, with one customer on a page of ten.
    @mock-only @inferred
    @statement:rule.DescribeCustomerUin.own-customers
    @statement:rule.DescribeCustomerUin.uin-as-text
    @statement:rule.DescribeCustomerUin.total-as-text
    @statement:rule.DescribeCustomerUin.total
    @statement:rule.DescribeCustomerUin.nullable
    @statement:rule.DescribeCustomerUin.not-null
    Scenario: The example
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 123       |
      When the partner calls DescribeCustomerUin with the body
        """
        {
            "Page": 1,
            "PageSize": 10
        }
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "CustomerUin": "123"
              }
            ],
            "Total": "1",
            "RequestId": "made-up"
          }
        }
        """

  Rule: Page and PageSize cut the list into pages

    @mock-only @inferred
    @statement:rule.DescribeCustomerUin.order
    @statement:rule.DescribeCustomerUin.page-from-one
    @statement:rule.DescribeCustomerUin.total-of-all
    @statement:rule.DescribeCustomerUin.total
    @statement:rule.DescribeCustomerUin.uin-as-text
    @statement:rule.DescribeCustomerUin.total-as-text
    Scenario Outline: Page <Page> of <PageSize> is <list>, the newest first
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | AssociationTime     |
        | 11        | 2024-01-01 00:00:00 |
        | 12        | 2024-01-03 00:00:00 |
        | 13        | 2024-01-02 00:00:00 |
        | 14        | 2024-01-02 00:00:00 |
      When the partner calls DescribeCustomerUin with
        | Page     | <Page>     |
        | PageSize | <PageSize> |
      Then the answer is, but for its own RequestId,
        """
        {"Response": {"Data": [<list>], "Total": "4", "RequestId": "made-up"}}
        """

      Examples:
        | Page | PageSize | list                                         |
        | 1    | 2        | {"CustomerUin": "12"}, {"CustomerUin": "14"} |
        | 2    | 2        | {"CustomerUin": "13"}, {"CustomerUin": "11"} |
        | 2    | 3        | {"CustomerUin": "11"}                        |

    @mock-only @inferred
    @statement:rule.DescribeCustomerUin.page-past-end
    @statement:rule.DescribeCustomerUin.total-of-all
    @statement:rule.DescribeCustomerUin.not-null
    Scenario Outline: Past the end the page is empty and Total true
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | AssociationTime     |
        | 11        | 2024-01-01 00:00:00 |
        | 12        | 2024-01-03 00:00:00 |
        | 13        | 2024-01-02 00:00:00 |
        | 14        | 2024-01-02 00:00:00 |
      When the partner calls DescribeCustomerUin with
        | Page     | <Page> |
        | PageSize | 100    |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [],
            "Total": "4",
            "RequestId": "made-up"
          }
        }
        """

      Examples:
        | Page                 |
        | 2                    |
        | 9223372036854775807  |
        | 18446744073709551616 |

    @mock-only @inferred
    @statement:rule.DescribeCustomerUin.page-code
    @statement:rule.DescribeCustomerUin.page-check
    @statement:rule.DescribeCustomerUin.page-from-one
    @statement:rule.DescribeCustomerUin.page-size-bounds
    @statement:error.InvalidParameter.Page
    Scenario Outline: Page <Page> of <PageSize> cannot be
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | AssociationTime     |
        | 11        | 2024-01-01 00:00:00 |
        | 12        | 2024-01-03 00:00:00 |
        | 13        | 2024-01-02 00:00:00 |
        | 14        | 2024-01-02 00:00:00 |
      When the partner calls DescribeCustomerUin with
        | Page     | <Page>     |
        | PageSize | <PageSize> |
      Then it fails with InvalidParameter.Page
      And the message is "Incorrect page parameter value."

      Examples:
        | Page                  | PageSize       |
        | 0                     | 10             |
        | -1                    | 10             |
        | 1                     | 0              |
        | 1                     | 101            |
        | 1                     | -1099511627771 |
        | -99999999999999999999 | 10             |

    @mock-only @mutating @inferred
    @statement:rule.DescribeCustomerUin.order
    @statement:rule.DescribeCustomerUin.page-from-one
    @statement:rule.DescribeCustomerUin.total-of-all
    Scenario: A customer added between two reads shifts the pages: one is read twice
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | AssociationTime     |
        | 11        | 2024-01-01 00:00:00 |
        | 12        | 2024-01-03 00:00:00 |
        | 13        | 2024-01-02 00:00:00 |
        | 14        | 2024-01-02 00:00:00 |
      And the mock has sent the code "123456" to "1"
      When the partner calls DescribeCustomerUin with
        | Page     | 1 |
        | PageSize | 2 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "CustomerUin": "12"
              },
              {
                "CustomerUin": "14"
              }
            ],
            "Total": "4",
            "RequestId": "made-up"
          }
        }
        """
      When the partner calls CreateAccount with
        | AccountType     | "personal"        |
        | Mail            | "new@example.com" |
        | Password        | "Made1up!"        |
        | ConfirmPassword | "Made1up!"        |
        | PhoneNum        | "1"               |
        | CountryCode     | "852"             |
        | Area            | "HK"              |
        | VerifyCode      | "123456"          |
        | TradeOne        | "kghy_01"         |
        | TradeTwo        | "kghy_0101"       |
      And the partner calls DescribeCustomerUin with
        | Page     | 2 |
        | PageSize | 2 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "CustomerUin": "14"
              },
              {
                "CustomerUin": "13"
              }
            ],
            "Total": "5",
            "RequestId": "made-up"
          }
        }
        """

  Rule: The partner’s own customers are listed

    @mock-only @inferred
    @statement:rule.DescribeCustomerUin.own-customers
    Scenario: Customers of another partner are not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has another partner, whose customer is 900000000001
      When the partner calls DescribeCustomerUin with
        | Page     | 1  |
        | PageSize | 10 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "CustomerUin": "11"
              }
            ],
            "Total": "1",
            "RequestId": "made-up"
          }
        }
        """

  Rule: Parameters have to be there, of their type, and known

    @mock-only @observed
    @statement:error.MissingParameter
    @statement:rule.DescribeCustomerUin.page-required
    Scenario: Page may not be left out
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls DescribeCustomerUin with the body
        """
        {"PageSize": 10}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `Page`."

    @mock-only @observed
    @statement:error.MissingParameter
    @statement:rule.DescribeCustomerUin.page-required
    Scenario: PageSize may not be left out
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls DescribeCustomerUin with the body
        """
        {"Page": 1}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `PageSize`."

    @mock-only @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls DescribeCustomerUin with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value | body                        |
        | Page      | text  | "Page": "1", "PageSize": 10 |
        | PageSize  | 1.5   | "Page": 1, "PageSize": 1.5  |

    @mock-only @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls DescribeCustomerUin with
        | Page     | 1  |
        | PageSize | 10 |
        | Limit    | 1  |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @mock-only @documented
    @statement:rule.DescribeCustomerUin.region-optional
    Scenario: Region may be absent
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls DescribeCustomerUin with
        | Page     | 1  |
        | PageSize | 10 |
      Then it succeeds

    @mock-only @observed
    @statement:limit.DescribeCustomerUin
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls DescribeCustomerUin 21 times within one second, with
        | Page     | 1  |
        | PageSize | 10 |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `21` in a second, which exceeds the frequency limit `20` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls DescribeCustomerUin with
        | Page     | 1  |
        | PageSize | 10 |
      Then it succeeds

    @mock-only @inferred
    @statement:rule.DescribeCustomerUin.any-role
    Scenario Outline: A <role> may
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls DescribeCustomerUin with
        | Page     | 1  |
        | PageSize | 10 |
      Then it succeeds

      Examples:
        | role                  |
        | distributor           |
        | second-level-reseller |
        | reseller              |
        | end-customer          |
