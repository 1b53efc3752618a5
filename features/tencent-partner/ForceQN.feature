Feature: ForceQN
  A partner suspends the service of one of its customers, or ends the suspension.

  Rule: The example of the vendor

    # It breaks the vendor's own schema, which has C and M.
    @mock-only @mutating @irreversible @documented
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

    @mock-only @mutating @irreversible @inferred
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

    @mock-only @inferred
    @statement:error.InvalidParameterValue.value
    @statement:rule.ForceQN.type-other
    @statement:rule.ForceQN.uin-range
    @statement:error.InvalidParameterValue
    Scenario Outline: <parameter> may not be <value>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ForceQN with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameterValue
      And the message is "The value `<value>` specified in the parameter `<parameter>` is not valid."

      Examples:
        | parameter | value                | body                                         |
        | Type      | 1                    | "ClientUin": 11, "Type": 1                   |
        | Type      | -2                   | "ClientUin": 11, "Type": -2                  |
        | ClientUin | 18446744073709551616 | "ClientUin": 18446744073709551616, "Type": 0 |

    @mock-only @mutating @irreversible @inferred
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

    @mock-only @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ForceQN with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value | body                         |
        | ClientUin | text  | "ClientUin": "11", "Type": 0 |
        | Type      | text  | "ClientUin": 11, "Type": "2" |

    @mock-only @observed
    @statement:error.MissingParameter
    Scenario: Type may not be left out
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ForceQN with the body
        """
        {"ClientUin": 11}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `Type`."

    @mock-only @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ForceQN with
        | ClientUin | 11 |
        | Type      | 0  |
        | Limit     | 1  |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @mock-only @documented
    @statement:rule.ForceQN.region-optional
    Scenario: Region may be absent
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ForceQN with
        | ClientUin | 11 |
        | Type      | 0  |
      Then it succeeds

    @mock-only @documented
    @statement:roles.ForceQN
    Scenario Outline: A <role> may
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls ForceQN with
        | ClientUin | 11 |
        | Type      | 0  |
      Then it succeeds

      Examples:
        | role                  |
        | distributor           |
        | second-level-reseller |
        | reseller              |

    @mock-only @inferred
    @statement:roles.ForceQN
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A <role> may not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls ForceQN with
        | ClientUin | 11 |
        | Type      | 0  |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | role         |
        | end-customer |

    @mock-only @observed
    @statement:limit.ForceQN
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ForceQN 3 times within one second, with
        | ClientUin | 11 |
        | Type      | 0  |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `3` in a second, which exceeds the frequency limit `2` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls ForceQN with
        | ClientUin | 11 |
        | Type      | 0  |
      Then it succeeds
