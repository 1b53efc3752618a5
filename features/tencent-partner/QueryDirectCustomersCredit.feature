Feature: QueryDirectCustomersCredit
  A partner reads the credit of all its direct customers at once.

  Rule: The example of the vendor

    # The vendor's own has 1 as Uin in both items.
    @mock-only @inferred
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

    @mock-only @inferred
    @statement:rule.QueryDirectCustomersCredit.order
    @statement:rule.QueryDirectCustomersCredit.direct-means
    @statement:rule.QueryDirectCustomersCredit.no-pages
    @statement:rule.QueryDirectCustomersCredit.items-unique
    @statement:rule.QueryDirectCustomersCredit.same-credit
    Scenario: The newest first
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | AssociationTime     | Credit | RemainingCredit |
        | 11        | 2024-01-01 00:00:00 | 1      | 0               |
        | 12        | 2024-01-03 00:00:00 | 2      | 2               |
        | 13        | 2024-01-02 00:00:00 | 3      | 3               |
        | 14        | 2024-01-02 00:00:00 | 0      | 0               |
      When the partner calls QueryDirectCustomersCredit without parameters
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "Uin": 12,
                "TotalCredit": 2,
                "RemainingCredit": 2
              },
              {
                "Uin": 14,
                "TotalCredit": 0,
                "RemainingCredit": 0
              },
              {
                "Uin": 13,
                "TotalCredit": 3,
                "RemainingCredit": 3
              },
              {
                "Uin": 11,
                "TotalCredit": 1,
                "RemainingCredit": 0
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @documented
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

    @mock-only @inferred
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

    @mock-only @documented
    @statement:rule.QueryDirectCustomersCredit.region-optional
    Scenario: Region may be absent
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryDirectCustomersCredit without parameters
      Then it succeeds

    @mock-only @documented
    @statement:roles.QueryDirectCustomersCredit
    Scenario Outline: A <role> may
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryDirectCustomersCredit without parameters
      Then it succeeds

      Examples:
        | role                  |
        | distributor           |
        | second-level-reseller |
        | reseller              |

    @mock-only @inferred
    @statement:roles.QueryDirectCustomersCredit
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A <role> may not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryDirectCustomersCredit without parameters
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | role         |
        | end-customer |

    @mock-only @observed
    @statement:limit.QueryDirectCustomersCredit
    @statement:error.RequestLimitExceeded
    @statement:error.RequestLimitExceeded.listed
    Scenario: One call more in a second is refused, and one in the next is not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryDirectCustomersCredit 6 times within one second, without parameters
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls QueryDirectCustomersCredit without parameters
      Then it succeeds
