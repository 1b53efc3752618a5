Feature: DescribeCustomerUin
  A partner lists the account ids of its customers, page by page.

  Rule: The example of the vendor

    # The vendor's own has 123 as Total, with one customer on a page of ten.
    @mock-only @needs:example @inferred
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

    @inferred
    @statement:rule.DescribeCustomerUin.order
    @statement:rule.DescribeCustomerUin.uin-as-text
    Scenario: The newest first, as QueryCustomersCredit has them
      Given customers such as these
        | ClientUin | AssociationTime     |
        | 11        | 2024-01-01 00:00:00 |
        | 12        | 2024-01-03 00:00:00 |
        | 13        | 2024-01-02 00:00:00 |
        | 14        | 2024-01-02 00:00:00 |
      When the partner calls QueryCustomersCredit with
        | PageSize | 100 |
      Then the list is known as before
      When the partner calls DescribeCustomerUin with
        | Page     | 1   |
        | PageSize | 100 |
      Then each CustomerUin is the ClientUin of the list as before

    @inferred
    @statement:rule.DescribeCustomerUin.page-from-one
    @statement:rule.DescribeCustomerUin.page-past-end
    @statement:rule.DescribeCustomerUin.total-of-all
    @statement:rule.DescribeCustomerUin.total
    @statement:rule.DescribeCustomerUin.total-as-text
    Scenario: All pages together are the list
      Given customers such as these
        | ClientUin | AssociationTime     |
        | 11        | 2024-01-01 00:00:00 |
        | 12        | 2024-01-03 00:00:00 |
        | 13        | 2024-01-02 00:00:00 |
        | 14        | 2024-01-02 00:00:00 |
      When the partner reads DescribeCustomerUin page after page
      Then all together are what one page shows, and as many as Total says

    @inferred
    @statement:rule.DescribeCustomerUin.page-past-end
    @statement:rule.DescribeCustomerUin.total-of-all
    @statement:rule.DescribeCustomerUin.not-null
    Scenario Outline: Past the end the page is empty and Total true
      Given customers such as these
        | ClientUin |
        | 11        |
        | 12        |
      When the partner calls DescribeCustomerUin with
        | Page     | 1   |
        | PageSize | 100 |
      Then Total is known as before
      When the partner calls DescribeCustomerUin with
        | Page     | <Page> |
        | PageSize | 100    |
      Then there are 0 of them
      And Total is as before

      Examples:
        | Page                 |
        | 9223372036854775807  |
        | 18446744073709551616 |

    @inferred
    @statement:rule.DescribeCustomerUin.page-code
    @statement:rule.DescribeCustomerUin.page-check
    @statement:rule.DescribeCustomerUin.page-from-one
    @statement:rule.DescribeCustomerUin.page-size-bounds
    @statement:error.InvalidParameter.Page
    Scenario Outline: Page <Page> of <PageSize> cannot be
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

  Rule: The partner’s own customers are listed

    @mock-only @needs:other-account @inferred
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

    @observed
    @statement:error.MissingParameter
    @statement:rule.DescribeCustomerUin.page-required
    Scenario: Page may not be left out
      When the partner calls DescribeCustomerUin with the body
        """
        {"PageSize": 10}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `Page`."

    @observed
    @statement:error.MissingParameter
    @statement:rule.DescribeCustomerUin.page-required
    Scenario: PageSize may not be left out
      When the partner calls DescribeCustomerUin with the body
        """
        {"Page": 1}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `PageSize`."

    @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
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

    @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      When the partner calls DescribeCustomerUin with
        | Page     | 1  |
        | PageSize | 10 |
        | Limit    | 1  |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @documented
    @statement:rule.DescribeCustomerUin.region-optional
    Scenario: Region may be absent
      Given the partner's calls name no Region
      When the partner calls DescribeCustomerUin with
        | Page     | 1  |
        | PageSize | 10 |
      Then it succeeds

    @many-calls @observed
    @statement:limit.DescribeCustomerUin
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
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

    @mock-only @needs:role @inferred
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
        | end-customer          |
