Feature: SendVerifyCode
  A partner has a code sent to a mobile number, for the account that it creates next.

  Rule: The example of the vendor

    @mock-only @needs:example @mutating @irreversible @documented
    @statement:rule.SendVerifyCode.six-digits
    Scenario: The example
      Given the mock has the seed "example"
      When the partner calls SendVerifyCode with the body
        """
        {
            "CountryCode": "852",
            "PhoneNum": "18888888888"
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

  Rule: CreateAccount takes the code

    @mock-only @needs:code @mutating @irreversible @invented
    @statement:rule.SendVerifyCode.which-code
    @statement:rule.SendVerifyCode.interval-number
    @statement:rule.SendVerifyCode.six-digits
    @statement:rule.SendVerifyCode.in-the-sandbox
    Scenario: Each number has a code of its own, with which an account is created
      Given the mock has the seed "example"
      When the partner calls SendVerifyCode with
        | CountryCode | "852"     |
        | PhoneNum    | "5550101" |
      Then it succeeds
      When the partner calls SendVerifyCode with
        | CountryCode | "852"     |
        | PhoneNum    | "5550100" |
      Then it succeeds
      When the partner calls CreateAccount with
        | AccountType     | "company"         |
        | Mail            | "new@example.com" |
        | Password        | "Made1up!"        |
        | ConfirmPassword | "Made1up!"        |
        | PhoneNum        | "5550100"         |
        | CountryCode     | "852"             |
        | Area            | "HK"              |
        | VerifyCode      | "100000"          |
        | TradeOne        | "kghy_01"         |
        | TradeTwo        | "kghy_0101"       |
      Then it fails with FailedOperation.VerificationCodeIllegal
      When the partner calls CreateAccount with
        | AccountType     | "company"         |
        | Mail            | "new@example.com" |
        | Password        | "Made1up!"        |
        | ConfirmPassword | "Made1up!"        |
        | PhoneNum        | "5550100"         |
        | CountryCode     | "852"             |
        | Area            | "HK"              |
        | VerifyCode      | "100001"          |
        | TradeOne        | "kghy_01"         |
        | TradeTwo        | "kghy_0101"       |
      Then it succeeds

    @mock-only @needs:code @mutating @irreversible @invented
    @statement:rule.SendVerifyCode.newest
    @statement:rule.SendVerifyCode.which-code
    Scenario: The newest is the right one
      Given the mock has the seed "example"
      When the partner calls SendVerifyCode with
        | CountryCode | "852"     |
        | PhoneNum    | "5550100" |
      Then it succeeds
      When in the mock 1 days pass
      When the partner calls SendVerifyCode with
        | CountryCode | "852"     |
        | PhoneNum    | "5550100" |
      Then it succeeds
      When the partner calls CreateAccount with
        | AccountType     | "company"         |
        | Mail            | "new@example.com" |
        | Password        | "Made1up!"        |
        | ConfirmPassword | "Made1up!"        |
        | PhoneNum        | "5550100"         |
        | CountryCode     | "852"             |
        | Area            | "HK"              |
        | VerifyCode      | "100000"          |
        | TradeOne        | "kghy_01"         |
        | TradeTwo        | "kghy_0101"       |
      Then it fails with FailedOperation.VerificationCodeIllegal
      When the partner calls CreateAccount with
        | AccountType     | "company"         |
        | Mail            | "new@example.com" |
        | Password        | "Made1up!"        |
        | ConfirmPassword | "Made1up!"        |
        | PhoneNum        | "5550100"         |
        | CountryCode     | "852"             |
        | Area            | "HK"              |
        | VerifyCode      | "100001"          |
        | TradeOne        | "kghy_01"         |
        | TradeTwo        | "kghy_0101"       |
      Then it succeeds

  Rule: A minute lies between two codes

    @mock-only @needs:time @mutating @irreversible @inferred
    @statement:rule.SendVerifyCode.interval
    @statement:rule.SendVerifyCode.interval-edge
    @statement:error.FailedOperation.SendVerifyCodeLimit60
    Scenario Outline: A minute and more has to lie between: at <time> <outcome>
      Given the mock has the seed "example"
      And in the mock it is "2025-02-03 04:05:06"
      When the partner calls SendVerifyCode with
        | CountryCode | "852"     |
        | PhoneNum    | "5550100" |
      Then it succeeds
      When in the mock it is "<time>"
      And the partner calls SendVerifyCode with
        | CountryCode | "852"     |
        | PhoneNum    | "5550100" |
      Then <outcome>
      And the message is "<message>"

      Examples:
        | time                | outcome                                             | message                                                                                                    |
        | 2025-02-03 04:05:07 | it fails with FailedOperation.SendVerifyCodeLimit60 | The interval for sending SMS verification codes should be greater than 60 seconds. Please try again later. |
        | 2025-02-03 04:06:06 | it fails with FailedOperation.SendVerifyCodeLimit60 | The interval for sending SMS verification codes should be greater than 60 seconds. Please try again later. |
        | 2025-02-03 04:06:07 | it succeeds                                         | none                                                                                                       |

  Rule: Values

    @mutating @irreversible @inferred
    @statement:rule.SendVerifyCode.excluded
    @statement:error.InvalidParameterValue.UnSupportArea
    Scenario Outline: <value> is an excluded dialling code
      When the partner calls SendVerifyCode with
        | CountryCode | "<value>" |
        | PhoneNum    | "5550100" |
      Then it fails with InvalidParameterValue.UnSupportArea
      And the message is "The current region does not support creating a Tencent Cloud International account."

      Examples:
        | value |
        | 7     |
        | 380   |
        | 86    |

    @mutating @irreversible @inferred
    @statement:rule.SendVerifyCode.values
    @statement:error.InvalidParameterValue.listed
    Scenario Outline: <value> is no dialling code
      When the partner calls SendVerifyCode with
        | CountryCode | "<value>" |
        | PhoneNum    | "5550100" |
      Then it fails with InvalidParameterValue

      Examples:
        | value |
        | 999   |
        | 0     |

    @mutating @irreversible @inferred
    @statement:rule.SendVerifyCode.form
    @statement:error.InvalidParameterValue.value
    Scenario Outline: CountryCode <country> and PhoneNum <phone>
      When the partner calls SendVerifyCode with
        | CountryCode | <country> |
        | PhoneNum    | <phone>   |
      Then it fails with InvalidParameterValue

      Examples:
        | country | phone                               |
        | ""      | "5550100"                           |
        | "+852"  | "5550100"                           |
        | "852"   | ""                                  |
        | "852"   | "555-0100"                          |
        | "852"   | "123456789012345678901234567890123" |

    @mock-only @needs:state @mutating @irreversible @invented
    @statement:rule.SendVerifyCode.check-order
    @statement:rule.SendVerifyCode.phone-bound
    @statement:error.FailedOperation.PhoneBindUpper
    Scenario: Of two mistakes the first in the order is answered; a number that five customers have is one
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Mobile  |
        | 11        | 5550100 |
        | 12        | 5550100 |
        | 13        | 5550100 |
        | 14        | 5550100 |
        | 15        | 5550100 |
      And the mock has sent the code "123456" to "5550100"
      And in the mock it is "2024-01-01 00:00:01"
      When the partner calls SendVerifyCode with
        | CountryCode | "86"      |
        | PhoneNum    | "5550100" |
      Then it fails with InvalidParameterValue.UnSupportArea
      When the partner calls SendVerifyCode with
        | CountryCode | "852"     |
        | PhoneNum    | "5550100" |
      Then it fails with FailedOperation.PhoneBindUpper

  Rule: Parameters have to be there, of their type, and known

    @mutating @irreversible @observed
    @statement:error.MissingParameter
    Scenario Outline: <parameter> may not be left out
      When the partner calls SendVerifyCode with the body
        """
        {<body>}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `<parameter>`."

      Examples:
        | parameter   | body                  |
        | CountryCode | "PhoneNum": "5550100" |
        | PhoneNum    | "CountryCode": "852"  |

    @mutating @irreversible @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is a number
      When the partner calls SendVerifyCode with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter   | body                                      |
        | CountryCode | "CountryCode": 852, "PhoneNum": "5550100" |
        | PhoneNum    | "CountryCode": "852", "PhoneNum": 5550100 |

  Rule: Who may call it, and how often

    @mutating @irreversible @documented
    @statement:rule.SendVerifyCode.region-optional
    Scenario: Region may be absent: it is not what is refused
      Given the partner's calls name no Region
      When the partner calls SendVerifyCode with
        | CountryCode | "86"      |
        | PhoneNum    | "5550100" |
      Then it fails with InvalidParameterValue.UnSupportArea

    @mock-only @needs:role @mutating @irreversible
    @statement:roles.SendVerifyCode
    Scenario Outline: As a <role> <outcome>
      Given the mock has the seed "example"
      And the mock knows the partner as a "<role>"
      When the partner calls SendVerifyCode with
        | CountryCode | "852"     |
        | PhoneNum    | "5550100" |
      Then <outcome>

      @documented
      Examples:
        | role                  | outcome     |
        | distributor           | it succeeds |
        | second-level-reseller | it succeeds |
        | end-customer          | it succeeds |

      @inferred @statement:rule.common.role @statement:error.UnauthorizedOperation.UinNoAuth
      Examples:
        | role         | outcome                                       |
        | made-up-role | it fails with UnauthorizedOperation.UinNoAuth |

    @mutating @irreversible @many-calls @observed
    @statement:limit.SendVerifyCode
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused
      When the partner calls SendVerifyCode 21 times within one second, with
        | CountryCode | "86"      |
        | PhoneNum    | "5550100" |
      Then it fails with RequestLimitExceeded
      When the next second begins
      And the partner calls SendVerifyCode with
        | CountryCode | "86"      |
        | PhoneNum    | "5550100" |
      Then it does not fail with RequestLimitExceeded
