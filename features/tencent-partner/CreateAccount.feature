Feature: CreateAccount
  A partner creates an account, which becomes one of its customers.

  Background:
    Given these parameters
      | AccountType     | "company"         |
      | Mail            | "new@example.com" |
      | Password        | "Made1up!"        |
      | ConfirmPassword | "Made1up!"        |
      | PhoneNum        | "5550100"         |
      | CountryCode     | "852"             |
      | Area            | "HK"              |
      | VerifyCode      | "123456"          |
      | TradeOne        | "kghy_01"         |
      | TradeTwo        | "kghy_0101"       |

  Rule: The example of the vendor

    # Two of its values are against the vendor's own documents: the type, and the password that is not confirmed.
    @mock-only @needs:example @mutating @irreversible @inferred
    @statement:rule.CreateAccount.account-type
    @statement:rule.CreateAccount.account-type-content
    @statement:rule.CreateAccount.account-type-business
    @statement:error.InvalidParameter.AccountTypeContentIncorrect
    Scenario: The example
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls CreateAccount with the body
        """
        {
            "CountryCode": "852",
            "Area": "HK",
            "PhoneNum": "18888888888",
            "AccountType": "business",
            "Mail": "account@qq.com",
            "Password": "ABCabc123!",
            "ConfirmPassword": "ABCabc123",
            "VerifyCode": "364928",
            "TradeOne": "kghy_01",
            "TradeTwo": "kghy_0101",
            "Extended": "for personal"
        }
        """
      Then it fails with InvalidParameter.AccountTypeContentIncorrect
      And the message is "InvalidParameter.AccountTypeContentIncorrect"

    @mock-only @needs:code @mutating @irreversible @invented
    @statement:rule.CreateAccount.bound
    @statement:rule.CreateAccount.uin-as-text
    @statement:rule.CreateAccount.uin-new
    @statement:rule.CreateAccount.uin-form
    @statement:rule.CreateAccount.reason
    @statement:rule.CreateAccount.reason-left-out
    @statement:rule.CreateAccount.customer-name-optional
    Scenario: The example with a type that there is, and its password confirmed
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has sent the code "364928" to "18888888888"
      When the partner calls CreateAccount with the body
        """
        {
            "CountryCode": "852",
            "Area": "HK",
            "PhoneNum": "18888888888",
            "AccountType": "company",
            "Mail": "account@qq.com",
            "Password": "ABCabc123!",
            "ConfirmPassword": "ABCabc123!",
            "VerifyCode": "364928",
            "TradeOne": "kghy_01",
            "TradeTwo": "kghy_0101",
            "Extended": "for personal"
        }
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Uin": "200000000000",
            "RequestId": "made-up"
          }
        }
        """

  Rule: The account is one of the partner’s customers at once

    @mock-only @needs:code @mutating @irreversible @inferred
    @statement:rule.CreateAccount.seen
    @statement:rule.CreateAccount.bound
    @statement:rule.CreateAccount.starts-without-credit
    @statement:rule.CreateAccount.starts-unverified
    @statement:rule.CreateAccount.starts-plain
    @statement:rule.CreateAccount.association-time
    @statement:rule.CreateAccount.customer-type
    @statement:rule.CreateAccount.recent-expiry
    @statement:rule.CreateAccount.mobile-email
    @statement:rule.CreateAccount.name-left-out
    Scenario: As the list shows it
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And in the mock it is "2025-02-03 04:05:06"
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters
      Then Uin is "200000000000"
      When the partner calls QueryCustomersCredit with
        | PageSize | 1 |
      Then Total is 2
      And the customers are
        | ClientUin    | Name            | Type | Mobile  | Email                    | Arrears | AssociationTime     | RecentExpiry        | Credit | RemainingCredit | IdentifyType | Remark | Force |
        | 200000000000 | new@example.com | new  | 5550100 | new*********@example.com | -       | 2025-02-03 04:05:06 | 2025-02-03 04:05:06 | 0      | 0               | 0            |        | 0     |

    @mock-only @needs:code @mutating @irreversible @invented
    @statement:rule.CreateAccount.uin-new
    @statement:rule.CreateAccount.uin-form
    Scenario: Each gets a new Uin, above those of its kind
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin    |
        | 200000000041 |
        | 800000667651 |
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters
      Then Uin is "200000000042"
      When the partner calls CreateAccount with these parameters, but with
        | Mail | "other@example.com" |
      Then Uin is "200000000043"

    @mock-only @needs:code @mutating @irreversible @invented
    @statement:rule.CreateAccount.seen
    @statement:rule.CreateAccount.bound
    @statement:rule.CreateAccount.starts-without-credit
    @statement:rule.CreateAccount.uin-as-text
    @statement:rule.CreateAccount.starts-unverified
    @statement:rule.CreateAccount.password-not-kept
    Scenario: Every operation knows it: the story of a new customer
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And in the mock it is "2025-02-03 04:05:06"
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters, but with
        | CustomerName | "Made-up Trade" |
      Then Uin is "200000000000"
      When the partner calls DescribeCustomerUin with
        | Page     | 1  |
        | PageSize | 10 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "CustomerUin": "200000000000"
              },
              {
                "CustomerUin": "11"
              }
            ],
            "Total": "2",
            "RequestId": "made-up"
          }
        }
        """
      When the partner calls QueryAccountVerificationStatus with
        | ClientUin | 200000000000 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "AccountStatus": false,
            "RequestId": "made-up"
          }
        }
        """
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 200000000000    |
        | AddedCredit | 100.5           |
        | Remark      | "to begin with" |
      Then TotalCredit is 100.5
      When the partner calls QueryCreditAllocationHistory with
        | ClientUin | 200000000000 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Total": 1,
            "History": [
              {
                "AllocatedTime": "2025-02-03 04:05:09",
                "Operator": "Made-up Partner",
                "Credit": 100.5,
                "AllocatedCredit": 100.5,
                "ClientCreditAfter": 100.5,
                "Remark": "to begin with"
              }
            ],
            "RequestId": "made-up"
          }
        }
        """
      When the partner calls QueryPartnerCredit without parameters
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "TotalCredit": 1000,
            "AllocatedCredit": 100.5,
            "RemainingCredit": 899.5,
            "CustomerTotalCredit": 100.5,
            "CustomerRemainingCredit": 100.5,
            "RequestId": "made-up"
          }
        }
        """
      When the partner calls QueryCreditByUinList with
        | UinList | [200000000000] |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "Uin": 200000000000,
                "TotalCredit": 100.5,
                "RemainingCredit": 100.5
              }
            ],
            "RequestId": "made-up"
          }
        }
        """
      When the partner calls QueryDirectCustomersCredit without parameters
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "Uin": 200000000000,
                "TotalCredit": 100.5,
                "RemainingCredit": 100.5
              },
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
      When the partner calls ModifyClientRemark with
        | ClientUin | "200000000000" |
        | Remark    | "a good one"   |
      Then ClientRemark is "a good one"
      When the partner calls ForceQN with
        | ClientUin | 200000000000 |
        | Type      | 2            |
      Then it succeeds
      When the partner calls QueryCustomersCredit with
        | FilterType | "Remark" |
        | Filter     | "good"   |
      Then Total is 1
      And the customers are
        | ClientUin    | Credit | Remark     | Force |
        | 200000000000 | 100.5  | a good one | 2     |
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [200000000000] |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "CustomerUin": "200000000000",
                "Email": "new@example.com",
                "Phone": "5550100",
                "Mark": "a good one",
                "Name": "Made-up Trade",
                "BindTime": "2025-02-03 04:05:06",
                "AccountStatus": "2",
                "AuthStatus": "-1",
                "AuthType": -1,
                "UinRegisterTime": "2025-02-03 04:05:06",
                "HasExpense": 0
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

  Rule: Each value has its own error

    @mutating @irreversible @inferred @refusal:documented
    @statement:rule.CreateAccount.account-type-empty
    @statement:rule.CreateAccount.mail-empty
    @statement:rule.CreateAccount.password-empty
    @statement:rule.CreateAccount.phone-num-empty
    @statement:rule.CreateAccount.country-code-empty
    @statement:rule.CreateAccount.area-empty
    @statement:rule.CreateAccount.trade-info-empty
    @statement:rule.CreateAccount.values-check
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameterValue.AccountTypeEmpty
    @statement:error.InvalidParameterValue.AreaEmpty
    @statement:error.InvalidParameterValue.CountryCodeEmpty
    @statement:error.InvalidParameterValue.MailEmpty
    @statement:error.InvalidParameterValue.PasswordEmpty
    @statement:error.InvalidParameterValue.PhoneNumEmpty
    @statement:error.InvalidParameterValue.TradeInfoEmpty
    Scenario Outline: An empty <parameter>
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter   | value | code                                   |
        | AccountType | ""    | InvalidParameterValue.AccountTypeEmpty |
        | Mail        | ""    | InvalidParameterValue.MailEmpty        |
        | Password    | ""    | InvalidParameterValue.PasswordEmpty    |
        | PhoneNum    | ""    | InvalidParameterValue.PhoneNumEmpty    |
        | CountryCode | ""    | InvalidParameterValue.CountryCodeEmpty |
        | Area        | ""    | InvalidParameterValue.AreaEmpty        |
        | TradeOne    | ""    | InvalidParameterValue.TradeInfoEmpty   |
        | TradeTwo    | ""    | InvalidParameterValue.TradeInfoEmpty   |

    @mutating @irreversible @invented
    @statement:rule.CreateAccount.mail-format
    @statement:rule.CreateAccount.mail-form
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameter.MailFormatIncorrect
    Scenario Outline: Mail <value> is not written as one
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter | value             | code                                 |
        | Mail      | "abc"             | InvalidParameter.MailFormatIncorrect |
        | Mail      | "@example.com"    | InvalidParameter.MailFormatIncorrect |
        | Mail      | "a@b"             | InvalidParameter.MailFormatIncorrect |
        | Mail      | "a b@example.com" | InvalidParameter.MailFormatIncorrect |
        | Mail      | "a@b@example.com" | InvalidParameter.MailFormatIncorrect |
        | Mail      | "a@example."      | InvalidParameter.MailFormatIncorrect |
        | Mail      | "a@.com"          | InvalidParameter.MailFormatIncorrect |

    @mutating @irreversible @inferred @refusal:documented
    @statement:rule.CreateAccount.password
    @statement:rule.CreateAccount.password-no-space
    @statement:rule.CreateAccount.password-format
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameter.PasswordFormatIncorrect
    Scenario Outline: Password <value> is too short, too long, or has a space
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter | value                   | code                                     |
        | Password  | "Made1u!"               | InvalidParameter.PasswordFormatIncorrect |
        | Password  | "Made1up!Made1up!Made1" | InvalidParameter.PasswordFormatIncorrect |
        | Password  | "Made 1up!"             | InvalidParameter.PasswordFormatIncorrect |

    @mutating @irreversible @inferred @refusal:documented
    @statement:rule.CreateAccount.password
    @statement:rule.CreateAccount.password-content
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameter.PasswordContentIncorrect
    Scenario Outline: Password <value> lacks a kind of character
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter | value       | code                                      |
        | Password  | "Madeup!!!" | InvalidParameter.PasswordContentIncorrect |
        | Password  | "12345678!" | InvalidParameter.PasswordContentIncorrect |
        | Password  | "Made1upup" | InvalidParameter.PasswordContentIncorrect |
        | Password  | "Made1up-_" | InvalidParameter.PasswordContentIncorrect |

    @mutating @irreversible @inferred
    @statement:rule.CreateAccount.confirm-password
    @statement:rule.CreateAccount.confirm-password-content
    @statement:rule.CreateAccount.confirm-password-differs
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameter.ConfirmPasswordContentIncorrect
    Scenario Outline: ConfirmPassword <value> is another
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter       | value      | code                                             |
        | ConfirmPassword | "Made1up"  | InvalidParameter.ConfirmPasswordContentIncorrect |
        | ConfirmPassword | ""         | InvalidParameter.ConfirmPasswordContentIncorrect |
        | ConfirmPassword | "made1up!" | InvalidParameter.ConfirmPasswordContentIncorrect |

    @mutating @irreversible @inferred @refusal:documented
    @statement:rule.CreateAccount.phone-num
    @statement:rule.CreateAccount.phone-num-format
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameter.PhoneNumFormatIncorrect
    Scenario Outline: PhoneNum <value> is none
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter | value                               | code                                     |
        | PhoneNum  | "abc"                               | InvalidParameter.PhoneNumFormatIncorrect |
        | PhoneNum  | "+1"                                | InvalidParameter.PhoneNumFormatIncorrect |
        | PhoneNum  | "111111111111111111111111111111111" | InvalidParameter.PhoneNumFormatIncorrect |
        | PhoneNum  | "1 2"                               | InvalidParameter.PhoneNumFormatIncorrect |

    @mutating @irreversible @inferred
    @statement:rule.CreateAccount.country-code-format
    @statement:rule.CreateAccount.country-code-content
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameter.CountryCodeContentIncorrect
    @statement:error.InvalidParameter.CountryCodeFormatIncorrect
    Scenario Outline: CountryCode <value> is none
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter   | value   | code                                         |
        | CountryCode | "abc"   | InvalidParameter.CountryCodeFormatIncorrect  |
        | CountryCode | "12345" | InvalidParameter.CountryCodeFormatIncorrect  |
        | CountryCode | "+852"  | InvalidParameter.CountryCodeFormatIncorrect  |
        | CountryCode | "999"   | InvalidParameter.CountryCodeContentIncorrect |
        | CountryCode | "0"     | InvalidParameter.CountryCodeContentIncorrect |
        | CountryCode | "0852"  | InvalidParameter.CountryCodeContentIncorrect |

    @mutating @irreversible @inferred @refusal:documented
    @statement:rule.CreateAccount.country-code-excluded
    @statement:rule.CreateAccount.country-code-excluded-code
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameterValue.UnSupportArea
    Scenario Outline: CountryCode <value> is not served
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter   | value | code                                |
        | CountryCode | "7"   | InvalidParameterValue.UnSupportArea |
        | CountryCode | "380" | InvalidParameterValue.UnSupportArea |
        | CountryCode | "86"  | InvalidParameterValue.UnSupportArea |

    @mutating @irreversible @invented
    @statement:rule.CreateAccount.area-format
    @statement:rule.CreateAccount.area-content
    @statement:rule.CreateAccount.area-country-code
    @statement:rule.CreateAccount.area-list
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameter.AreaContentIncorrect
    @statement:error.InvalidParameter.AreaFormatIncorrect
    Scenario Outline: Area <value> is none, or of another country
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter | value | code                                  |
        | Area      | "hk"  | InvalidParameter.AreaFormatIncorrect  |
        | Area      | "HKG" | InvalidParameter.AreaFormatIncorrect  |
        | Area      | "H"   | InvalidParameter.AreaFormatIncorrect  |
        | Area      | "XX"  | InvalidParameter.AreaContentIncorrect |
        | Area      | "AL"  | InvalidParameter.AreaContentIncorrect |
        | Area      | "MO"  | InvalidParameter.AreaContentIncorrect |

    @mutating @irreversible @inferred
    @statement:rule.CreateAccount.trade-info
    @statement:rule.CreateAccount.trade-info-match
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.FailedOperation.TradeInfoIncorrect
    Scenario Outline: <parameter> <value> does not fit the industry
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter | value       | code                               |
        | TradeTwo  | "kghy_0201" | FailedOperation.TradeInfoIncorrect |
        | TradeTwo  | "kghy_01"   | FailedOperation.TradeInfoIncorrect |
        | TradeTwo  | "kghy_011"  | FailedOperation.TradeInfoIncorrect |
        | TradeTwo  | "kghy_01ab" | FailedOperation.TradeInfoIncorrect |
        | TradeOne  | "kghy_02"   | FailedOperation.TradeInfoIncorrect |

    @mutating @irreversible @inferred @refusal:documented
    @statement:rule.CreateAccount.verify-code
    @statement:rule.CreateAccount.verify-code-wrong
    @statement:rule.CreateAccount.verify-code-sent
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.FailedOperation.VerificationCodeIllegal
    Scenario Outline: VerifyCode <value> is wrong
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter  | value     | code                                    |
        | VerifyCode | ""        | FailedOperation.VerificationCodeIllegal |
        | VerifyCode | "12345"   | FailedOperation.VerificationCodeIllegal |
        | VerifyCode | "1234567" | FailedOperation.VerificationCodeIllegal |
        | VerifyCode | "12345a"  | FailedOperation.VerificationCodeIllegal |
        | VerifyCode | "654321"  | FailedOperation.VerificationCodeIllegal |

    @mutating @irreversible @documented
    @statement:rule.CreateAccount.verify-code-sent
    @statement:rule.CreateAccount.verify-code-wrong
    @statement:error.FailedOperation.VerificationCodeIllegal
    Scenario: No code was sent to the number
      When the partner calls CreateAccount with these parameters
      Then it fails with FailedOperation.VerificationCodeIllegal
      And the message is "Incorrect verification code."

    @mock-only @needs:code @mutating @irreversible @invented
    @statement:rule.CreateAccount.verify-code-sent
    @statement:rule.CreateAccount.verify-code-stays
    Scenario: A code stays right
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters
      Then it succeeds
      When the partner calls CreateAccount with these parameters, but with
        | Mail        | "other@example.com" |
        | CountryCode | "853"               |
        | Area        | "MO"                |
      Then it succeeds

    @mutating @irreversible @inferred
    @statement:rule.CreateAccount.customer-name
    @statement:rule.CreateAccount.customer-name-code
    @statement:rule.CreateAccount.nothing-on-refusal
    @statement:error.InvalidParameterValue.value
    Scenario Outline: CustomerName <value> is none
      Given the number of customers is known as before
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | <value> |
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | parameter    | value                                                                                                                                                                                                       | code                  |
        | CustomerName | "x"                                                                                                                                                                                                         | InvalidParameterValue |
        | CustomerName | "12345"                                                                                                                                                                                                     | InvalidParameterValue |
        | CustomerName | "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" | InvalidParameterValue |

    @mock-only @needs:code @mutating @irreversible @inferred
    @statement:rule.CreateAccount.name
    @statement:rule.CreateAccount.customer-name
    Scenario Outline: CustomerName may have <count> characters, and is the Name
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters, but with
        | CustomerName | a text of <count> characters |
      And the partner calls QueryCustomersCredit with
        | FilterType | "Name"                       |
        | Filter     | a text of <count> characters |
      Then the data has
        | /Data/0/ClientUin | 200000000000                 |
        | /Data/0/Name      | a text of <count> characters |

      Examples:
        | count |
        | 2     |
        | 200   |

    @mutating @irreversible @invented
    @statement:rule.CreateAccount.check-order
    Scenario Outline: Of two mistakes the first in the order is answered
      Given the number of customers is known as before
      When the partner calls CreateAccount with the body
        """
        {"AccountType": "<AccountType>", "Mail": "<Mail>", "Password": "<Password>", "ConfirmPassword": "", "PhoneNum": "<PhoneNum>", "CountryCode": "", "Area": "", "VerifyCode": "", "TradeOne": "", "TradeTwo": ""}
        """
      Then it fails with <code>
      And the number of customers is as before

      Examples:
        | AccountType | Mail          | Password | PhoneNum | code                                             |
        |             |               |          |          | InvalidParameterValue.AccountTypeEmpty           |
        | other       |               |          |          | InvalidParameter.AccountTypeContentIncorrect     |
        | company     |               |          |          | InvalidParameterValue.MailEmpty                  |
        | company     | abc           |          |          | InvalidParameter.MailFormatIncorrect             |
        | company     | a@example.com |          |          | InvalidParameterValue.PasswordEmpty              |
        | company     | a@example.com | abc      |          | InvalidParameter.PasswordFormatIncorrect         |
        | company     | a@example.com | Made1up! |          | InvalidParameter.ConfirmPasswordContentIncorrect |

  Rule: What is bound already

    @mock-only @needs:state @mutating @irreversible @invented
    @statement:rule.CreateAccount.mail-registered
    @statement:rule.CreateAccount.mail-registered-case
    @statement:error.FailedOperation.MailIsRegistered
    Scenario Outline: A Mail that a customer has, as <Mail>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Email           |
        | 11        | new@example.com |
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters, but with
        | Mail | "<Mail>" |
      Then it fails with FailedOperation.MailIsRegistered
      And the message is "FailedOperation.MailIsRegistered"

      Examples:
        | Mail            |
        | new@example.com |
        | New@Example.com |

    @mock-only @needs:code @mutating @irreversible @inferred
    @statement:rule.CreateAccount.not-idempotent
    Scenario: The same call twice
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters
      And the partner calls CreateAccount with these parameters
      Then it fails with FailedOperation.MailIsRegistered
      When the partner calls QueryCustomersCredit without parameters
      Then Total is 2

    @mock-only @needs:state @mutating @irreversible @inferred
    @statement:rule.CreateAccount.phone-bind
    @statement:rule.CreateAccount.phone-bind-code
    @statement:rule.CreateAccount.phone-bind-count
    @statement:error.FailedOperation.PhoneBindUpper
    Scenario: The sixth account of a mobile number
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Mobile  |
        | 11        | 5550100 |
        | 12        | 5550100 |
        | 13        | 5550100 |
        | 14        | 5550100 |
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters
      Then it succeeds
      When the partner calls CreateAccount with these parameters, but with
        | Mail        | "other@example.com" |
        | CountryCode | "853"               |
        | Area        | "MO"                |
      Then it fails with FailedOperation.PhoneBindUpper

    @mock-only @needs:state @mutating @irreversible @inferred
    @statement:rule.CreateAccount.max-bind-count
    @statement:rule.CreateAccount.max-bind-count-number
    @statement:error.FailedOperation.ExceedMaxBindCount
    Scenario: As many customers as the partner may have
      Given the mock has this seed
        """
        {"family": "tencent-partner", "account": {"name": "Made-up Partner", "role": "reseller"}, "entities": {
          "partner": [
            {"Uin": 1, "Name": "Made-up Partner", "TotalCredit": 1000, "AllocatedCredit": 0, "RemainingCredit": 1000, "MaxCustomers": 2}],
          "customer": [
            {"ClientUin": 11, "Name": "tom", "Type": "new", "Mobile": "18888888", "Email": "test@gmail.com", "Arrears": "-", "AssociationTime": "2020-01-01 08:00:00", "RecentExpiry": "", "Credit": 0, "RemainingCredit": 0, "IdentifyType": 0, "Remark": "for test", "Force": 0}]}}
        """
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters
      Then it succeeds
      When the partner calls CreateAccount with these parameters, but with
        | Mail | "other@example.com" |
      Then it fails with FailedOperation.ExceedMaxBindCount
      And the message is "The maximum number of bindable sub-accounts has been exceeded."

    @mock-only @needs:state @mutating @irreversible @inferred
    @statement:rule.CreateAccount.allowlist
    @statement:rule.CreateAccount.allowlist-code
    @statement:error.UnauthorizedOperation
    Scenario: A partner whom the vendor does not let
      Given the mock has this seed
        """
        {"family": "tencent-partner", "account": {"name": "Made-up Partner", "role": "reseller"}, "entities": {
          "partner": [
            {"Uin": 1, "Name": "Made-up Partner", "TotalCredit": 1000, "AllocatedCredit": 0, "RemainingCredit": 1000, "MayCreateAccounts": false}],
          "customer": [
            {"ClientUin": 11, "Name": "tom", "Type": "new", "Mobile": "18888888", "Email": "test@gmail.com", "Arrears": "-", "AssociationTime": "2020-01-01 08:00:00", "RecentExpiry": "", "Credit": 0, "RemainingCredit": 0, "IdentifyType": 0, "Remark": "for test", "Force": 0}]}}
        """
      When the partner calls CreateAccount with these parameters
      Then it fails with UnauthorizedOperation
      And the message is "Unauthorized operation."

  Rule: Parameters have to be there, of their type, and known

    @inferred @refusal:documented
    @statement:rule.CreateAccount.left-out
    @statement:error.MissingParameter
    Scenario Outline: <parameter> may not be left out
      When the partner calls CreateAccount with these parameters, but without <parameter>
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `<parameter>`."

      Examples:
        | parameter       |
        | AccountType     |
        | Mail            |
        | Password        |
        | ConfirmPassword |
        | PhoneNum        |
        | CountryCode     |
        | Area            |
        | VerifyCode      |
        | TradeOne        |
        | TradeTwo        |

    @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      When the partner calls CreateAccount with these parameters, but with
        | <parameter> | 12345678 |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter  | value    |
        | Password   | a number |
        | VerifyCode | a number |
        | PhoneNum   | a number |
        | Mail       | a number |

    @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      When the partner calls CreateAccount with these parameters, but with
        | Limit | 1 |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @mutating @irreversible @documented
    @statement:rule.CreateAccount.region-optional
    Scenario: Region may be absent: it is not what is refused
      Given the partner's calls name no Region
      When the partner calls CreateAccount with these parameters, but with
        | VerifyCode | "1" |
      Then it fails with FailedOperation.VerificationCodeIllegal

    @mock-only @needs:role @documented
    @statement:roles.CreateAccount
    Scenario Outline: As a <role> <outcome>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters
      Then <outcome>

      Examples:
        | role                  | outcome     |
        | distributor           | it succeeds |
        | second-level-reseller | it succeeds |

    @mock-only @needs:role @inferred
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario: An end customer creates no account
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "end-customer"
      And the mock has sent the code "123456" to "5550100"
      When the partner calls CreateAccount with these parameters
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

    @mutating @irreversible @observed
    @statement:limit.CreateAccount
    @statement:error.RequestLimitExceeded
    Scenario: The sixth call in one second is refused
      When the partner calls CreateAccount 6 times within one second, with these parameters, but with
        | AccountType | "other" |
      Then it fails with RequestLimitExceeded
      When the next second begins
      And the partner calls CreateAccount with these parameters, but with
        | AccountType | "other" |
      Then it does not fail with RequestLimitExceeded
