Feature: QueryCreditAllocationHistory
  A partner lists what it allocated to one of its customers, page by page.

  Rule: The example of the vendor

    # The vendor's own has neither Remark, which its schema always has, nor ClientCreditAfter.
    @mock-only @mutating @inferred
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

    @mock-only @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.records
    @statement:rule.QueryCreditAllocationHistory.from-allocations
    @statement:rule.QueryCreditAllocationHistory.order
    @statement:rule.QueryCreditAllocationHistory.credit
    @statement:rule.QueryCreditAllocationHistory.credit-negative
    @statement:rule.QueryCreditAllocationHistory.allocated-credit
    @statement:rule.QueryCreditAllocationHistory.allocated-credit-of-customer
    @statement:rule.QueryCreditAllocationHistory.client-credit-after
    @statement:rule.QueryCreditAllocationHistory.client-credit-after-optional
    @statement:rule.QueryCreditAllocationHistory.operator
    @statement:rule.QueryCreditAllocationHistory.remark
    @statement:rule.QueryCreditAllocationHistory.remark-empty
    @statement:rule.QueryCreditAllocationHistory.times
    @statement:rule.QueryCreditAllocationHistory.total
    Scenario: The newest record comes first, and what was taken back is below zero
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 100    | 40              |
        | 12        | 0      | 0               |
      And in the mock it is "2024-05-01 10:00:00"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11      |
        | AddedCredit | 10.5    |
        | Remark      | "first" |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11  |
        | AddedCredit | -20 |
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 2,
            "History": [
              {
                "AllocatedTime": "2024-05-01 10:00:01",
                "Operator": "Made-up Partner",
                "Credit": -20,
                "AllocatedCredit": 90.5,
                "ClientCreditAfter": 30.5,
                "Remark": ""
              },
              {
                "AllocatedTime": "2024-05-01 10:00:00",
                "Operator": "Made-up Partner",
                "Credit": 10.5,
                "AllocatedCredit": 110.5,
                "ClientCreditAfter": 50.5,
                "Remark": "first"
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.order-ties
    Scenario: Of one second, the one made later comes first
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls AllocateCustomerCredit 2 times within one second, with
        | ClientUin   | 11 |
        | AddedCredit | 5  |
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
        | PageSize  | 1  |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 2,
            "History": [
              {
                "AllocatedTime": "2025-06-15 12:00:00",
                "Operator": "Made-up Partner",
                "Credit": 5,
                "AllocatedCredit": 10,
                "ClientCreditAfter": 10,
                "Remark": ""
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @mutating @inferred
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
      Then the newest AllocatedTime is "2025-06-15 04:00:00"

    @mock-only @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.from-allocations
    @statement:rule.QueryCreditAllocationHistory.total
    Scenario: What changed nothing, or was refused, is no record
      Given the mock has a partner with 50 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 0  |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11    |
        | AddedCredit | 50.01 |
      Then it fails with InvalidParameterValue.CreditAmountOutOfRange
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 0,
            "History": [],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.records
    @statement:rule.QueryCreditAllocationHistory.total-of-customer
    Scenario: Allocations to another customer are not listed
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 100    | 40              |
        | 12        | 0      | 0               |
      And in the mock it is "2024-05-01 10:00:00"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11      |
        | AddedCredit | 10.5    |
        | Remark      | "first" |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11  |
        | AddedCredit | -20 |
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | 12 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 0,
            "History": [],
            "RequestId": "made-up"
          }
        }
        """

  Rule: Page and PageSize cut the list into pages

    @mock-only @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.page-from-one
    @statement:rule.QueryCreditAllocationHistory.total-of-customer
    Scenario: The second page of two
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And in the mock it is "2024-05-01 10:00:00"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 1  |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 2  |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 3  |
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
        | Page      | 2  |
        | PageSize  | 2  |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 3,
            "History": [
              {
                "AllocatedTime": "2024-05-01 10:00:00",
                "Operator": "Made-up Partner",
                "Credit": 1,
                "AllocatedCredit": 1,
                "ClientCreditAfter": 1,
                "Remark": ""
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.page-default
    @statement:rule.QueryCreditAllocationHistory.total-of-customer
    Scenario: Without Page it is the first
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And in the mock it is "2024-05-01 10:00:00"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 1  |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 2  |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 3  |
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
        | PageSize  | 1  |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 3,
            "History": [
              {
                "AllocatedTime": "2024-05-01 10:00:02",
                "Operator": "Made-up Partner",
                "Credit": 3,
                "AllocatedCredit": 6,
                "ClientCreditAfter": 6,
                "Remark": ""
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.page-past-end
    @statement:rule.QueryCreditAllocationHistory.total-of-customer
    Scenario Outline: Past the end the page is empty and Total true
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And in the mock it is "2024-05-01 10:00:00"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 1  |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 2  |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 3  |
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11     |
        | Page      | <Page> |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 3,
            "History": [],
            "RequestId": "made-up"
          }
        }
        """

      Examples:
        | Page                 |
        | 2                    |
        | 18446744073709551615 |

    @mock-only @mutating @inferred
    @statement:rule.QueryCreditAllocationHistory.page-size-default
    @statement:rule.QueryCreditAllocationHistory.page-default
    Scenario: Without PageSize there are ten on a page
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock lets 100 calls of tencent-partner through
      When the partner calls AllocateCustomerCredit 11 times within one second, with
        | ClientUin   | 11 |
        | AddedCredit | 1  |
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
        | Page      | 2  |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 11,
            "History": [
              {
                "AllocatedTime": "2025-06-15 12:00:00",
                "Operator": "Made-up Partner",
                "Credit": 1,
                "AllocatedCredit": 1,
                "ClientCreditAfter": 1,
                "Remark": ""
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @inferred
    @statement:error.InvalidParameterValue.value
    @statement:rule.QueryCreditAllocationHistory.page-from-one
    @statement:rule.QueryCreditAllocationHistory.page-size-bounds
    @statement:rule.QueryCreditAllocationHistory.uin-range
    Scenario Outline: <parameter> may not be <value>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditAllocationHistory with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameterValue
      And the message is "The value `<value>` specified in the parameter `<parameter>` is not valid."

      Examples:
        | parameter | value                | body                              |
        | Page      | 0                    | "ClientUin": 11, "Page": 0        |
        | PageSize  | 0                    | "ClientUin": 11, "PageSize": 0    |
        | PageSize  | 101                  | "ClientUin": 11, "PageSize": 101  |
        | ClientUin | 18446744073709551616 | "ClientUin": 18446744073709551616 |

  Rule: Only the partner’s own customers have records

    @mock-only @inferred
    @statement:rule.QueryCreditAllocationHistory.unknown-customer
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A customer that is <who>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has another partner, whose customer is 900000000001
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | <ClientUin> |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | who               | ClientUin    |
        | unknown           | 12           |
        | nobody            | 0            |
        | another partner’s | 900000000001 |

  Rule: Parameters have to be of their type, and known

    @mock-only @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditAllocationHistory with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value | body                              |
        | ClientUin | text  | "ClientUin": "11"                 |
        | Page      | text  | "ClientUin": 11, "Page": "1"      |
        | PageSize  | null  | "ClientUin": 11, "PageSize": null |

    @mock-only @observed
    @statement:error.MissingParameter
    Scenario: ClientUin may not be left out
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditAllocationHistory with the body
        """
        {"Page": 1}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `ClientUin`."

    @mock-only @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
        | Limit     | 1  |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @mock-only @documented
    @statement:rule.QueryCreditAllocationHistory.region-optional
    Scenario: Region may be absent
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
      Then it succeeds

    @mock-only @documented
    @statement:roles.QueryCreditAllocationHistory
    Scenario Outline: A <role> may
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
      Then it succeeds

      Examples:
        | role                  |
        | distributor           |
        | second-level-reseller |
        | reseller              |

    @mock-only @inferred
    @statement:roles.QueryCreditAllocationHistory
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A <role> may not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | role         |
        | end-customer |

    @mock-only @observed
    @statement:limit.QueryCreditAllocationHistory
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditAllocationHistory 6 times within one second, with
        | ClientUin | 11 |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls QueryCreditAllocationHistory with
        | ClientUin | 11 |
      Then it succeeds
