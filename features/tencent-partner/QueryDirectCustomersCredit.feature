Feature: QueryDirectCustomersCredit
  A partner reads the credit of all its direct customers at once.

  Rule: The example of the vendor

    # The vendor's own has 1 as Uin in both items.
    @mock-only @needs:example @inferred
    @statement:rule.QueryDirectCustomersCredit.direct-customers
    @statement:rule.QueryDirectCustomersCredit.items-unique
    @statement:rule.QueryDirectCustomersCredit.same-credit
    @statement:rule.QueryDirectCustomersCredit.order
    Scenario: The example
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 1         | 100.01 | 0.01            |
        | 2         | 100.01 | 0.01            |
      When the partner calls QueryDirectCustomersCredit with the body
        """
        {}
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "Uin": 2,
                "TotalCredit": 100.01,
                "RemainingCredit": 0.01
              },
              {
                "Uin": 1,
                "TotalCredit": 100.01,
                "RemainingCredit": 0.01
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

  Rule: All customers are listed, each once

    @inferred
    @statement:rule.QueryDirectCustomersCredit.order
    @statement:rule.QueryDirectCustomersCredit.direct-means
    @statement:rule.QueryDirectCustomersCredit.no-pages
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
      When the partner calls QueryDirectCustomersCredit without parameters
      Then each Uin is the ClientUin of the list as before

    @inferred
    @statement:rule.QueryDirectCustomersCredit.direct-customers
    @statement:rule.QueryDirectCustomersCredit.items-unique
    @statement:rule.QueryDirectCustomersCredit.same-credit
    Scenario: Each customer once, with the credit that the list of customers shows
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 10     | 5               |
        | 12        | 20     | 20              |
      And a customer whose credit is known as before
      When the partner calls QueryDirectCustomersCredit without parameters
      Then every Uin is there once
      And one of them has the Uin the customer
      And one of them has the TotalCredit TotalCredit as before
      And one of them has the RemainingCredit RemainingCredit as before

    @mock-only @needs:other-account @documented
    @statement:rule.QueryDirectCustomersCredit.direct-customers
    Scenario: Customers of another partner are not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has another partner, whose customer is 900000000001
      When the partner calls QueryDirectCustomersCredit without parameters
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "Uin": 11,
                "TotalCredit": 0,
                "RemainingCredit": 0
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @needs:state @inferred
    @statement:rule.QueryDirectCustomersCredit.none
    Scenario: A partner without customers
      Given the mock has this seed
        """
        {"family": "tencent-partner", "account": {"name": "Made-up Partner", "role": "reseller"}, "entities": {
          "partner": [{"Uin": 1, "Name": "Made-up Partner", "TotalCredit": 0, "AllocatedCredit": 0, "RemainingCredit": 0}]}}
        """
      When the partner calls QueryDirectCustomersCredit without parameters
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [],
            "RequestId": "made-up"
          }
        }
        """

  Rule: It takes no parameters

    @observed
    @statement:rule.QueryDirectCustomersCredit.no-parameters
    @statement:rule.QueryDirectCustomersCredit.no-pages
    @statement:error.UnknownParameter
    Scenario Outline: <parameter> is not one
      When the partner calls QueryDirectCustomersCredit with
        | <parameter> | 1 |
      Then it fails with UnknownParameter
      And the message is "The parameter `<parameter>` is not recognized."

      Examples:
        | parameter |
        | Page      |
        | PageSize  |
        | ClientUin |

    @inferred
    @statement:error.InvalidParameterValue
    Scenario: A number beyond all bounds
      When the partner calls QueryDirectCustomersCredit with the body
        """
        {"Page": 1e999}
        """
      Then it fails with InvalidParameterValue

  Rule: Who may call it, and how often

    @documented
    @statement:rule.QueryDirectCustomersCredit.region-optional
    Scenario: Region may be absent
      Given the partner's calls name no Region
      When the partner calls QueryDirectCustomersCredit without parameters
      Then it succeeds

    @mock-only @needs:role
    @statement:roles.QueryDirectCustomersCredit
    Scenario Outline: As a <role> <outcome>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryDirectCustomersCredit without parameters
      Then <outcome>

      @documented
      Examples:
        | role                  | outcome     |
        | distributor           | it succeeds |
        | second-level-reseller | it succeeds |

      @inferred @statement:rule.common.role @statement:error.UnauthorizedOperation.UinNoAuth
      Examples:
        | role         | outcome                                       |
        | end-customer | it fails with UnauthorizedOperation.UinNoAuth |

    @observed
    @statement:limit.QueryDirectCustomersCredit
    @statement:error.RequestLimitExceeded
    @statement:error.RequestLimitExceeded.listed
    Scenario: One call more in a second is refused, and one in the next is not
      When the partner calls QueryDirectCustomersCredit 6 times within one second, without parameters
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls QueryDirectCustomersCredit without parameters
      Then it succeeds
