Feature: QueryPartnerCredit
  A partner reads its own credit.

  Rule: The example of the vendor

    @mock-only @needs:example @inferred
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

    @mutating @inferred
    @statement:rule.QueryPartnerCredit.moves
    @statement:rule.QueryPartnerCredit.total
    @statement:rule.QueryPartnerCredit.allocated
    @statement:rule.QueryPartnerCredit.own-credit
    Scenario Outline: After <AddedCredit> was allocated
      Given a customer with at least 20 available, whose credit is known as before
      When the partner calls QueryPartnerCredit without parameters
      Then TotalCredit is known as before
      And AllocatedCredit is known as before
      And RemainingCredit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer  |
        | AddedCredit | <AddedCredit> |
      And the partner calls QueryPartnerCredit without parameters
      Then TotalCredit is as before
      And AllocatedCredit is as before <allocated>
      And RemainingCredit is as before <remaining>

      Examples:
        | AddedCredit | allocated  | remaining   |
        | 10.25       | plus 10.25 | minus 10.25 |
        | -20         | minus 20   | plus 20     |

    @mutating @inferred
    @statement:rule.QueryPartnerCredit.customer-credit-optional
    @statement:rule.QueryPartnerCredit.customer-total
    @statement:rule.QueryPartnerCredit.customer-remaining
    Scenario: What customers have together moves as well
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 20     | 15.5            |
        | 12        | 30     | 0               |
      And a customer whose credit is known as before
      When the partner calls QueryPartnerCredit without parameters
      Then CustomerTotalCredit is known as before
      And CustomerRemainingCredit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 10.25        |
      And the partner calls QueryPartnerCredit without parameters
      Then CustomerTotalCredit is as before plus 10.25
      And CustomerRemainingCredit is as before plus 10.25

    @inferred
    @statement:rule.QueryPartnerCredit.customer-credit-optional
    @statement:rule.QueryPartnerCredit.customer-total
    @statement:rule.QueryPartnerCredit.customer-remaining
    Scenario: It is the sum of what the list of customers shows
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 20     | 15.5            |
        | 12        | 30     | 0               |
      When the partner calls QueryPartnerCredit without parameters
      Then "/CustomerRemainingCredit", which may be absent, is there
      And CustomerTotalCredit is known as before
      And CustomerRemainingCredit is known as before
      When the partner calls QueryCustomersCredit with
        | PageSize | 100 |
      Then the Credit of all together is CustomerTotalCredit as before
      And the RemainingCredit of all together is CustomerRemainingCredit as before

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

    @documented
    @statement:rule.QueryPartnerCredit.region-optional
    Scenario: Region may be absent
      Given the partner's calls name no Region
      When the partner calls QueryPartnerCredit without parameters
      Then it succeeds

    @mock-only @needs:role
    @statement:roles.QueryPartnerCredit
    Scenario Outline: As a <role> <outcome>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryPartnerCredit without parameters
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
    @statement:limit.QueryPartnerCredit
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      When the partner calls QueryPartnerCredit 6 times within one second, without parameters
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls QueryPartnerCredit without parameters
      Then it succeeds
