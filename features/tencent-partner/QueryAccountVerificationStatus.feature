Feature: QueryAccountVerificationStatus
  A partner asks whether the identity of one of its customers is verified.

  Rule: The example of the vendor

    @mock-only @needs:example @inferred
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

    @inferred
    @statement:rule.QueryAccountVerificationStatus.status
    @statement:rule.QueryAccountVerificationStatus.status-means
    Scenario Outline: IdentifyType <type> is <status>
      Given customers such as these
        | ClientUin | IdentifyType |
        | 11        | <type>       |
      And a customer whose credit is known as before
      And the customer's IdentifyType is "<type>"
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | the customer |
      Then the data has
        | /AccountStatus | <status> |

      Examples:
        | type | status |
        | 0    | false  |
        | 1    | true   |
        | 2    | true   |

  Rule: ClientUin is one of the partner’s customers

    @inferred
    @statement:rule.QueryAccountVerificationStatus.uin-invalid
    @statement:rule.QueryAccountVerificationStatus.uin-check
    @statement:error.FailedOperation.UinInvalid
    Scenario Outline: <ClientUin> is none
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | <ClientUin> |
      Then it fails with FailedOperation.UinInvalid
      And the message is "Invalid UIN"

      Examples:
        | ClientUin            |
        | 0                    |
        | -1                   |
        | -9223372036854775808 |

    @inferred
    @statement:rule.QueryAccountVerificationStatus.unknown-customer
    @statement:error.UnauthorizedOperation.NotCustomerUin
    Scenario: One that is unknown
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | 9223372036854775807 |
      Then it fails with UnauthorizedOperation.NotCustomerUin
      And the message is "The current user is not a customer."

    @mock-only @needs:other-account @inferred
    @statement:rule.QueryAccountVerificationStatus.unknown-customer
    @statement:error.UnauthorizedOperation.NotCustomerUin
    Scenario: One that is another partner’s
      Given the mock has another partner, whose customer is 900000000001
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | 900000000001 |
      Then it fails with UnauthorizedOperation.NotCustomerUin

  Rule: Parameters have to be there, of their type, and known

    @inferred
    @statement:error.InvalidParameterValue.value
    @statement:rule.QueryAccountVerificationStatus.uin-int64
    @statement:error.InvalidParameterValue
    Scenario Outline: <parameter> may not be <value>
      When the partner calls QueryAccountVerificationStatus with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameterValue
      And the message is "The value `<value>` specified in the parameter `<parameter>` is not valid."

      Examples:
        | parameter | value               | body                             |
        | ClientUin | 9223372036854775808 | "ClientUin": 9223372036854775808 |

    @observed
    @statement:error.InvalidParameter.type
    @statement:error.InvalidParameter
    Scenario Outline: ClientUin is <value>
      Given a customer whose credit is known as before
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | <ClientUin> |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `ClientUin` is not valid"

      Examples:
        | value      | ClientUin               |
        | a text     | the customer, in quotes |
        | a fraction | 1.5                     |

    @observed
    @statement:error.MissingParameter
    @statement:error.MissingParameter.listed
    Scenario: ClientUin may not be left out
      When the partner calls QueryAccountVerificationStatus with the body
        """
        {}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `ClientUin`."

    @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    @statement:error.UnknownParameter.listed
    Scenario: Limit is not a parameter
      Given a customer whose credit is known as before
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | the customer |
        | Limit     | 1            |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @documented
    @statement:rule.QueryAccountVerificationStatus.region-optional
    Scenario: Region may be absent
      Given a customer whose credit is known as before
      And the partner's calls name no Region
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | the customer |
      Then it succeeds

    @mock-only @needs:role
    @statement:roles.QueryAccountVerificationStatus
    Scenario Outline: As a <role> <outcome>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | 11 |
      Then <outcome>

      @documented
      Examples:
        | role        | outcome     |
        | distributor | it succeeds |

      @inferred @statement:rule.common.role @statement:error.UnauthorizedOperation.UinNoAuth
      Examples:
        | role                  | outcome                                       |
        | second-level-reseller | it fails with UnauthorizedOperation.UinNoAuth |
        | end-customer          | it fails with UnauthorizedOperation.UinNoAuth |

    @many-calls @inferred
    @statement:rule.QueryAccountVerificationStatus.no-limit
    Scenario: Calls are not counted
      Given a customer whose credit is known as before
      When the partner calls QueryAccountVerificationStatus 30 times within one second, with
        | ClientUin | the customer |
      Then it succeeds
