Feature: QueryCreditAllocationHistory
  A partner lists what it allocated to one of its customers, page by page.

  Rule: The example of the vendor

    # The vendor's own has neither Remark, which its schema always has, nor ClientCreditAfter.
    @mock-only @needs:example @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.records
    @statement:rule.QueryCreditAllocationHistory.nullable
    @statement:rule.QueryCreditAllocationHistory.remark-absent
    @statement:rule.QueryCreditAllocationHistory.times
    @statement:rule.QueryCreditAllocationHistory.credit
    @statement:rule.QueryCreditAllocationHistory.allocated-credit
    @statement:rule.QueryCreditAllocationHistory.operator
    @statement:rule.QueryCreditAllocationHistory.total
    @statement:rule.QueryCreditAllocationHistory.remark-empty
    @statement:rule.QueryCreditAllocationHistory.client-credit-after-optional
    Scenario: The example
      Given the mock has this seed
        """
        {"family": "tencent-partner", "account": {"name": "PartnerTest Limited", "role": "reseller"}, "entities": {
          "partner": [{"Uin": 1, "Name": "PartnerTest Limited", "TotalCredit": 2000, "AllocatedCredit": 1000, "RemainingCredit": 1000}],
          "customer": [{"ClientUin": 1, "Name": "Made-up Customer", "Type": "new", "Mobile": "", "Email": "", "Arrears": "-",
            "AssociationTime": "2022-01-01 00:00:00", "RecentExpiry": "", "Credit": 1000, "RemainingCredit": 1000,
            "IdentifyType": 0, "Remark": "", "Force": 0}]}}
        """
      And in the mock it is "2022-07-28 15:04:08"
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 1   |
        | AddedCredit | 0.1 |
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 1 |
        | Page      | 1 |
        | PageSize  | 1 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 1,
            "History": [
              {
                "Operator": "PartnerTest Limited",
                "Credit": 0.1,
                "AllocatedTime": "2022-07-28 15:04:08",
                "AllocatedCredit": 1000.1,
                "ClientCreditAfter": 1000.1,
                "Remark": ""
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

  Rule: Each allocation is one record

    @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.records
    @statement:rule.QueryCreditAllocationHistory.from-allocations
    @statement:rule.QueryCreditAllocationHistory.order
    @statement:rule.QueryCreditAllocationHistory.credit
    @statement:rule.QueryCreditAllocationHistory.credit-negative
    @statement:rule.QueryCreditAllocationHistory.allocated-credit
    @statement:rule.QueryCreditAllocationHistory.allocated-credit-of-customer
    @statement:rule.QueryCreditAllocationHistory.remark
    @statement:rule.QueryCreditAllocationHistory.remark-empty
    @statement:rule.QueryCreditAllocationHistory.times
    @statement:rule.QueryCreditAllocationHistory.total
    Scenario: The newest record comes first, and what was taken back is below zero
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 100    | 40              |
        | 12        | 0      | 0               |
      And a customer with at least 20 available, whose credit is known as before
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then Total is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 10.5         |
        | Remark      | a new text   |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | -20          |
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then Total is as before plus 2
      And the data has
        | /History/0/Credit          | -20                             |
        | /History/0/AllocatedCredit | TotalCredit as before minus 9.5 |
        | /History/0/Remark          | ""                              |
        | /History/0/AllocatedTime   | a moment ago                    |
        | /History/1/Credit          | 10.5                            |
        | /History/1/AllocatedCredit | TotalCredit as before plus 10.5 |
        | /History/1/Remark          | the same text                   |
        | /History/1/AllocatedTime   | a moment ago                    |
      And every AllocatedTime is a time written yyyy-MM-dd HH:mm:ss

    @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.client-credit-after
    @statement:rule.QueryCreditAllocationHistory.client-credit-after-optional
    Scenario: ClientCreditAfter is what the customer can still use
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 100    | 40              |
        | 12        | 30     | 20              |
      And a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 10.5         |
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then "/History/0/ClientCreditAfter", which may be absent, is there
      And the data has
        | /History/0/ClientCreditAfter | RemainingCredit as before plus 10.5 |

    @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.order-ties
    Scenario: Of one second, the one made later comes first
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit 2 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 5            |
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then the data has
        | /History/0/AllocatedCredit | TotalCredit as before plus 10 |
        | /History/1/AllocatedCredit | TotalCredit as before plus 5  |

    @mock-only @needs:option @mutating @inferred
    @statement:rule.common.zone
    Scenario: The mock may be set to another zone
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit |
        | 11        | 5      |
      And the mock has the option zone of tencent-partner set to "Z"
      And in the mock it is "2025-06-15 12:00:00"
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 5  |
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
      Then the data has
        | /History/0/AllocatedTime | "2025-06-15 04:00:00" |

    @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.from-allocations
    @statement:rule.QueryCreditAllocationHistory.total
    Scenario: What changed nothing, or was refused, is no record
      Given a customer whose credit is known as before
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then Total is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer                               |
        | AddedCredit | minus RemainingCredit as before minus 0.01 |
      Then it fails with FailedOperation.BalanceInsufficient
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then Total is as before

    @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.records
    @statement:rule.QueryCreditAllocationHistory.total-of-customer
    Scenario: Allocations to another customer are not listed
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 100    | 40              |
        | 12        | 0      | 0               |
      And two customers with at least 0 available each, whose credit is known as before
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | the other customer |
      Then Total is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 10.5         |
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | the other customer |
      Then Total is as before

  Rule: Page and PageSize cut the list into pages

    @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.page-from-one
    @statement:rule.QueryCreditAllocationHistory.page-past-end
    @statement:rule.QueryCreditAllocationHistory.total-of-customer
    Scenario: All pages together are the list
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit 3 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 0.01         |
      And the partner reads QueryCreditAllocationHistory page after page, with
        | ClientUin | the customer |
      Then all together are what one page shows, and as many as Total says

    @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.page-default
    Scenario: Without Page it is the first
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
        | PageSize  | 1            |
      Then there are 1 of them
      And the data has
        | /History/0/AllocatedCredit | TotalCredit as before plus 1 |

    @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.page-past-end
    @statement:rule.QueryCreditAllocationHistory.total-of-customer
    Scenario: Past the end the page is empty and Total true
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then Total is known as before
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer         |
        | Page      | 18446744073709551615 |
      Then there are 0 of them
      And Total is as before

    @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.page-size-default
    @statement:rule.QueryCreditAllocationHistory.page-default
    Scenario: Without PageSize there are ten on a page
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit 4 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 0.01         |
      And the next second begins
      And the partner calls AllocateCustomerCredit 4 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 0.01         |
      And the next second begins
      And the partner calls AllocateCustomerCredit 4 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 0.01         |
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then there are 10 of them, where there are more

    @inferred
    @statement:error.InvalidParameterValue.value
    @statement:rule.QueryCreditAllocationHistory.page-from-one
    @statement:rule.QueryCreditAllocationHistory.page-size-bounds
    @statement:rule.QueryCreditAllocationHistory.uin-range
    Scenario Outline: <parameter> may not be <value>
      Given a customer whose credit is known as before
      When the partner calls QueryCreditAllocationHistory with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameterValue
      And the message is "The value `<value>` specified in the parameter `<parameter>` is not valid."

      Examples:
        | parameter | value                | body                                       |
        | Page      | 0                    | "ClientUin": the customer, "Page": 0       |
        | PageSize  | 0                    | "ClientUin": the customer, "PageSize": 0   |
        | PageSize  | 101                  | "ClientUin": the customer, "PageSize": 101 |
        | ClientUin | 18446744073709551616 | "ClientUin": 18446744073709551616          |

  Rule: Only the partner’s own customers have records

    @inferred
    @statement:rule.QueryCreditAllocationHistory.unknown-customer
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A customer that is unknown: <id>
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | <id> |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | id                   |
        | 18446744073709551615 |
        | 0                    |

    @mock-only @needs:other-account @inferred
    @statement:rule.QueryCreditAllocationHistory.unknown-customer
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario: A customer that is another partner’s
      Given the mock has another partner, whose customer is 900000000001
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 900000000001 |
      Then it fails with UnauthorizedOperation.UinNoAuth

  Rule: Parameters have to be of their type, and known

    @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      Given a customer whose credit is known as before
      When the partner calls QueryCreditAllocationHistory with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value | body                                        |
        | ClientUin | text  | "ClientUin": "11"                           |
        | Page      | text  | "ClientUin": the customer, "Page": "1"      |
        | PageSize  | null  | "ClientUin": the customer, "PageSize": null |

    @observed
    @statement:error.MissingParameter
    Scenario: ClientUin may not be left out
      When the partner calls QueryCreditAllocationHistory with the body
        """
        {"Page": 1}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `ClientUin`."

    @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given a customer whose credit is known as before
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
        | Limit     | 1            |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @documented
    @statement:rule.QueryCreditAllocationHistory.region-optional
    Scenario: Region may be absent
      Given a customer whose credit is known as before
      And the partner's calls name no Region
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then it succeeds

    @mock-only @needs:role
    @statement:roles.QueryCreditAllocationHistory
    Scenario Outline: As a <role> <outcome>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
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
    @statement:limit.QueryCreditAllocationHistory
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      Given a customer whose credit is known as before
      When the partner calls QueryCreditAllocationHistory 6 times within one second, with
        | ClientUin | the customer |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | the customer |
      Then it succeeds
