Feature: QueryPartnerCredit
  A partner reads its own credit.

  Rule: The example of the vendor

    @mock-only @inferred
    @statement:rule.QueryPartnerCredit.own-credit
    @statement:rule.QueryPartnerCredit.currency
    @statement:rule.QueryPartnerCredit.total
    @statement:rule.QueryPartnerCredit.allocated
    @statement:rule.QueryPartnerCredit.customer-credit-optional
    @statement:rule.QueryPartnerCredit.customer-total
    @statement:rule.QueryPartnerCredit.customer-remaining
    Scenario: The example
      Given the mock has a partner with 1000.1 left to allocate, and these customers
        | ClientUin | Credit |
        | 11        | 20     |
        | 12        | 30     |
      When the partner calls QueryPartnerCredit with the body
        """
        {}
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "AllocatedCredit": 50,
            "RemainingCredit": 1000.1,
            "TotalCredit": 1050.1,
            "CustomerTotalCredit": 50,
            "CustomerRemainingCredit": 50,
            "RequestId": "made-up"
          }
        }
        """

  Rule: What is allocated moves, and TotalCredit stays

    @mock-only @mutating @inferred
    @statement:rule.QueryPartnerCredit.moves
    @statement:rule.QueryPartnerCredit.total
    @statement:rule.QueryPartnerCredit.allocated
    @statement:rule.QueryPartnerCredit.own-credit
    Scenario Outline: After <AddedCredit> was allocated
      Given the mock has a partner with 100.5 left to allocate, and these customers
        | ClientUin | Credit |
        | 11        | 20     |
        | 12        | 30     |
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11            |
        | AddedCredit | <AddedCredit> |
      And the partner calls QueryPartnerCredit without parameters
      Then TotalCredit is 150.5
      And AllocatedCredit is <AllocatedCredit>
      And RemainingCredit is <RemainingCredit>

      Examples:
        | AddedCredit | AllocatedCredit | RemainingCredit |
        | 10.25       | 60.25           | 90.25           |
        | -20         | 30              | 120.5           |
        | 100.5       | 150.5           | 0               |

    @mock-only @mutating @inferred
    @statement:rule.QueryPartnerCredit.customer-total
    @statement:rule.QueryPartnerCredit.customer-remaining
    Scenario: What customers have used is no longer in CustomerRemainingCredit
      Given the mock has a partner with 100 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 20     | 15.5            |
        | 12        | 30     | 0               |
      When the partner calls QueryPartnerCredit without parameters
      Then CustomerTotalCredit is 50
      And CustomerRemainingCredit is 15.5
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 12    |
        | AddedCredit | 10.25 |
      And the partner calls QueryPartnerCredit without parameters
      Then CustomerTotalCredit is 60.25
      And CustomerRemainingCredit is 25.75

  Rule: It takes no parameters

    @observed
    @statement:rule.QueryPartnerCredit.no-parameters
    @statement:error.UnknownParameter
    Scenario Outline: <parameter> is not one
      When the partner calls QueryPartnerCredit with
        | <parameter> | 1 |
      Then it fails with UnknownParameter
      And the message is "The parameter `<parameter>` is not recognized."

      Examples:
        | parameter |
        | Page      |
        | ClientUin |

  Rule: Who may call it, and how often

    @mock-only @documented
    @statement:rule.QueryPartnerCredit.region-optional
    Scenario: Region may be absent
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryPartnerCredit without parameters
      Then it succeeds

    @mock-only @documented
    @statement:roles.QueryPartnerCredit
    Scenario Outline: A <role> may
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryPartnerCredit without parameters
      Then it succeeds

      Examples:
        | role                  |
        | distributor           |
        | second-level-reseller |
        | reseller              |

    @mock-only @inferred
    @statement:roles.QueryPartnerCredit
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A <role> may not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryPartnerCredit without parameters
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | role         |
        | end-customer |

    @mock-only @observed
    @statement:limit.QueryPartnerCredit
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryPartnerCredit 6 times within one second, without parameters
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls QueryPartnerCredit without parameters
      Then it succeeds
