Feature: QueryAccountVerificationStatus
  A partner asks whether the identity of one of its customers is verified.

  Rule: The example of the vendor

    @mock-only @inferred
    @statement:rule.QueryAccountVerificationStatus.status
    @statement:rule.QueryAccountVerificationStatus.status-means
    Scenario: The example
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin    | IdentifyType |
        | 800000667651 | 1            |
      When the partner calls QueryAccountVerificationStatus with the body
        """
        {
            "ClientUin": 800000667651
        }
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "AccountStatus": true,
            "RequestId": "made-up"
          }
        }
        """

  Rule: AccountStatus tells whether an identity is verified

    @mock-only @inferred
    @statement:rule.QueryAccountVerificationStatus.status
    @statement:rule.QueryAccountVerificationStatus.status-means
    Scenario Outline: IdentifyType <type> is <status>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | IdentifyType |
        | 11        | <type>       |
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | 11 |
      Then the answer is, but for its own RequestId,
        """
        {"Response": {"AccountStatus": <status>, "RequestId": "made-up"}}
        """

      Examples:
        | type | status |
        | 0    | false  |
        | 1    | true   |
        | 2    | true   |

  Rule: ClientUin is one of the partner’s customers

    @mock-only @inferred
    @statement:rule.QueryAccountVerificationStatus.uin-invalid
    @statement:rule.QueryAccountVerificationStatus.uin-check
    @statement:error.FailedOperation.UinInvalid
    Scenario Outline: <ClientUin> is none
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | <ClientUin> |
      Then it fails with FailedOperation.UinInvalid
      And the message is "Invalid UIN"

      Examples:
        | ClientUin            |
        | 0                    |
        | -1                   |
        | -9223372036854775808 |

    @mock-only @inferred
    @statement:rule.QueryAccountVerificationStatus.unknown-customer
    @statement:error.UnauthorizedOperation.NotCustomerUin
    Scenario Outline: One that is <who>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has another partner, whose customer is 900000000001
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | <ClientUin> |
      Then it fails with UnauthorizedOperation.NotCustomerUin
      And the message is "The current user is not a customer."

      Examples:
        | who               | ClientUin    |
        | unknown           | 99           |
        | another partner’s | 900000000001 |

  Rule: Parameters have to be there, of their type, and known

    @mock-only @inferred
    @statement:error.InvalidParameterValue.value
    @statement:rule.QueryAccountVerificationStatus.uin-int64
    @statement:error.InvalidParameterValue
    Scenario Outline: <parameter> may not be <value>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryAccountVerificationStatus with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameterValue
      And the message is "The value `<value>` specified in the parameter `<parameter>` is not valid."

      Examples:
        | parameter | value               | body                             |
        | ClientUin | 9223372036854775808 | "ClientUin": 9223372036854775808 |

    @mock-only @observed
    @statement:error.InvalidParameter.type
    @statement:error.InvalidParameter
    Scenario Outline: <parameter> is <value>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryAccountVerificationStatus with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value | body              |
        | ClientUin | text  | "ClientUin": "11" |
        | ClientUin | 1.5   | "ClientUin": 1.5  |

    @mock-only @observed
    @statement:error.MissingParameter
    @statement:error.MissingParameter.listed
    Scenario: ClientUin may not be left out
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryAccountVerificationStatus with the body
        """
        {}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `ClientUin`."

    @mock-only @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    @statement:error.UnknownParameter.listed
    Scenario: Limit is not a parameter
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | 11 |
        | Limit     | 1  |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @mock-only @documented
    @statement:rule.QueryAccountVerificationStatus.region-optional
    Scenario: Region may be absent
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | 11 |
      Then it succeeds

    @mock-only @documented
    @statement:roles.QueryAccountVerificationStatus
    Scenario Outline: A <role> may
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | 11 |
      Then it succeeds

      Examples:
        | role        |
        | distributor |
        | reseller    |

    @mock-only @inferred
    @statement:roles.QueryAccountVerificationStatus
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A <role> may not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | 11 |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | role                  |
        | second-level-reseller |
        | end-customer          |

    @mock-only @inferred
    @statement:rule.QueryAccountVerificationStatus.no-limit
    Scenario: Calls are not counted
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryAccountVerificationStatus 30 times within one second, with
        | ClientUin | 11 |
      Then it succeeds
