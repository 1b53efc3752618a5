Feature: ForceQN
  A partner suspends the service of one of its customers, or ends the suspension.

  Rule: The example of the vendor

    # It breaks the vendor's own schema, which has C and M.
    @mock-only @needs:example @mutating @irreversible @documented
    @statement:rule.ForceQN.only-request-id
    @statement:rule.ForceQN.old-fields
    @statement:rule.ForceQN.type
    Scenario: The example
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 124       |
      When the partner calls ForceQN with the body
        """
        {
            "ClientUin": 124,
            "Type": 2
        }
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "RequestId": "made-up"
          }
        }
        """

  Rule: Type is what the list shows as Force

    @mock-only @needs:undo @mutating @irreversible @inferred
    @statement:rule.ForceQN.seen
    @statement:rule.ForceQN.type
    @statement:rule.ForceQN.credit-untouched
    @statement:rule.ForceQN.repeatable
    Scenario Outline: Customer <ClientUin>, Type <Type>, sent <times>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit | Force |
        | 11        | 100    | 40              | 0     |
        | 12        | 5      | 5               | 2     |
      When the partner calls ForceQN with
        | ClientUin | <ClientUin> |
        | Type      | <Type>      |
      Then it succeeds
      When the partner calls ForceQN with
        | ClientUin | <ClientUin> |
        | Type      | <Type>      |
      Then it succeeds
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin"   |
        | Filter     | "<ClientUin>" |
      Then the customers are
        | ClientUin   | Force  | Credit   | RemainingCredit   |
        | <ClientUin> | <Type> | <Credit> | <RemainingCredit> |

      Examples:
        | ClientUin | Type | times | Credit | RemainingCredit |
        | 11        | 2    | twice | 100    | 40              |
        | 11        | 0    | twice | 100    | 40              |
        | 12        | 0    | twice | 5      | 5               |

    @mutating @irreversible @inferred
    @statement:rule.ForceQN.seen
    @statement:rule.ForceQN.credit-untouched
    @statement:rule.ForceQN.repeatable
    Scenario: The Type that the customer has as Force already
      Given a customer whose credit is known as before
      When the partner calls ForceQN with
        | ClientUin | the customer         |
        | Type      | the customer's Force |
      Then it succeeds
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin"             |
        | Filter     | the customer, in quotes |
      Then the data has
        | /Data/0/Force | the customer's Force |
      And the credit of the customer is as before

    @inferred
    @statement:error.InvalidParameterValue.value
    @statement:rule.ForceQN.type-other
    @statement:rule.ForceQN.uin-range
    @statement:error.InvalidParameterValue
    Scenario Outline: <parameter> may not be <value>
      Given a customer whose credit is known as before
      When the partner calls ForceQN with
        | ClientUin | <ClientUin> |
        | Type      | <Type>      |
      Then it fails with InvalidParameterValue
      And the message is "The value `<value>` specified in the parameter `<parameter>` is not valid."

      Examples:
        | parameter | value                | ClientUin            | Type |
        | Type      | 1                    | the customer         | 1    |
        | Type      | -2                   | the customer         | -2   |
        | ClientUin | 18446744073709551616 | 18446744073709551616 | 0    |

    @mock-only @needs:stranger @mutating @irreversible @inferred
    @statement:rule.ForceQN.unknown-customer
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A customer that is <who>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit | Force |
        | 11        | 100    | 40              | 0     |
        | 12        | 5      | 5               | 2     |
      And the mock has another partner, whose customer is 900000000001
      When the partner calls ForceQN with
        | ClientUin | <ClientUin> |
        | Type      | 2           |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | who               | ClientUin    |
        | unknown           | 99           |
        | nobody            | 0            |
        | another partner’s | 900000000001 |

  Rule: Parameters have to be there, of their type, and known

    @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      Given a customer whose credit is known as before
      When the partner calls ForceQN with
        | ClientUin | <ClientUin> |
        | Type      | <Type>      |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value | ClientUin               | Type                 |
        | ClientUin | text  | the customer, in quotes | the customer's Force |
        | Type      | text  | the customer            | "0"                  |

    @observed
    @statement:error.MissingParameter
    Scenario: Type may not be left out
      Given a customer whose credit is known as before
      When the partner calls ForceQN with
        | ClientUin | the customer |
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `Type`."

    @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given a customer whose credit is known as before
      When the partner calls ForceQN with
        | ClientUin | the customer         |
        | Type      | the customer's Force |
        | Limit     | 1                    |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @documented
    @statement:rule.ForceQN.region-optional
    Scenario: Region may be absent
      Given a customer whose credit is known as before
      And the partner's calls name no Region
      When the partner calls ForceQN with
        | ClientUin | the customer         |
        | Type      | the customer's Force |
      Then it succeeds

    @mock-only @needs:role
    @statement:roles.ForceQN
    Scenario Outline: As a <role> <outcome>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls ForceQN with
        | ClientUin | 11 |
        | Type      | 0  |
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
    @statement:limit.ForceQN
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      Given a customer whose credit is known as before
      When the partner calls ForceQN 3 times within one second, with
        | ClientUin | the customer         |
        | Type      | the customer's Force |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `3` in a second, which exceeds the frequency limit `2` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls ForceQN with
        | ClientUin | the customer         |
        | Type      | the customer's Force |
      Then it succeeds
