Feature: QueryCustomersCredit
  A partner lists its customers with their credit, page by page.

  Rule: The example on the vendor's page

    # The example has a credit of 100: what the example of AllocateCustomerCredit leaves.
    @mock-only @needs:example @mutating @documented
    @statement:rule.QueryCustomersCredit.action
    @statement:rule.QueryCustomersCredit.version
    @statement:rule.QueryCustomersCredit.own-customers
    @statement:rule.QueryCustomersCredit.total
    @statement:rule.QueryCustomersCredit.email-masked
    @statement:rule.common.request-id
    @statement:rule.QueryCustomersCredit.arrears-constant
    Scenario: The example
      Given the mock has the seed "example"
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | 1  |
        | AddedCredit | 10 |
      When the partner calls QueryCustomersCredit with the body
        """
        {}
        """
      Then the answer is, but for its own RequestId,
        """
        {
            "Response": {
                "Total": 1,
                "Data": [
                    {
                        "ClientUin": 1,
                        "Name": "abcdefg@tencent.com",
                        "Mobile": "131123456789",
                        "RecentExpiry": "2022-10-13 20:09:03",
                        "RemainingCredit": 100,
                        "Remark": "remark",
                        "Credit": 100,
                        "Force": 0,
                        "AssociationTime": "2022-10-13 20:09:03",
                        "IdentifyType": 1,
                        "Type": "new",
                        "Email": "abcd*********@tencent.com",
                        "Arrears": "-"
                    }
                ],
                "RequestId": "2b7c676e-bb4b-449d-89e6-4866132036c4"
            }
        }
        """

  Rule: The partner's own customers are listed

    @mock-only @needs:other-account @documented
    @statement:rule.QueryCustomersCredit.own-customers
    @statement:rule.QueryCustomersCredit.total
    Scenario: Customers of another partner are not
      Given the mock has another partner, whose customer is 900000000001
      And the mock has a partner with 0 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCustomersCredit without parameters
      Then Total is 1
      And the customers are
        | ClientUin |
        | 11        |
      Given in the mock the other partner is the one who calls
      When the partner calls QueryCustomersCredit without parameters
      Then Total is 2

    @mock-only @needs:state @documented
    @statement:rule.QueryCustomersCredit.own-customers
    @statement:rule.QueryCustomersCredit.identify-type
    @statement:rule.QueryCustomersCredit.arrears-phrase
    Scenario: Amounts and account ids are shown to the last digit, each IdentifyType, and Arrears as the seed has it
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin            | Credit                   | RemainingCredit | IdentifyType | Arrears    |
        | 18446744073709551615 | 123456789012345.12345678 | 0.00000001      | 0            | -          |
        | 12                   | 0                        | 0               | 1            | -          |
        | 11                   | 0                        | 0               | 2            | Fixed as - |
      When the partner calls QueryCustomersCredit without parameters
      Then the customers are
        | ClientUin            | Credit                   | RemainingCredit | IdentifyType | Arrears    |
        | 18446744073709551615 | 123456789012345.12345678 | 0.00000001      | 0            | -          |
        | 12                   | 0                        | 0               | 1            | -          |
        | 11                   | 0                        | 0               | 2            | Fixed as - |

    @mutating @documented
    @statement:rule.QueryCustomersCredit.own-customers
    Scenario: The list has the credit that was allocated last
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0.35         |
      Then the credit of the customer is as before plus 0.35

    @documented
    @statement:rule.QueryCustomersCredit.identify-type
    Scenario: IdentifyType tells how the customer's identity was verified
      When the partner calls QueryCustomersCredit with
        | PageSize | 100 |
      Then every IdentifyType is one of "0, 1, 2"

    @inferred
    @statement:rule.QueryCustomersCredit.force
    Scenario: Force is 0 for a customer in normal service
      When the partner calls QueryCustomersCredit with
        | PageSize | 100 |
      Then every Force is one of "0, 2"

    @inferred
    @statement:rule.QueryCustomersCredit.times
    Scenario: Times are written out
      When the partner calls QueryCustomersCredit with
        | PageSize | 100 |
      Then every AssociationTime is a time written yyyy-MM-dd HH:mm:ss

    @inferred
    @statement:rule.QueryCustomersCredit.recent-expiry-form
    Scenario: RecentExpiry is written as the other times
      When the partner calls QueryCustomersCredit with
        | PageSize | 100 |
      Then every RecentExpiry is a time written yyyy-MM-dd HH:mm:ss

    @documented
    @statement:rule.QueryCustomersCredit.request-line
    @statement:rule.QueryCustomersCredit.request-content-type
    Scenario: It is called as the page has it, by POST and as JSON
      Given the partner's calls have the Content-Type "application/json"
      When the partner calls QueryCustomersCredit without parameters
      Then it succeeds

    # The example's phrase is a translated remark about this constant.
    @documented
    @statement:rule.QueryCustomersCredit.arrears-constant
    Scenario: Arrears is a constant
      When the partner calls QueryCustomersCredit without parameters
      Then every Arrears is one of "-"

    @documented
    @statement:rule.QueryCustomersCredit.email-masked
    Scenario: Mail addresses are masked
      Given customers such as these
        | ClientUin | Email                     |
        | 11        | abcdefghijklm@tencent.com |
        | 12        | abcdef@example.com        |
      When the partner calls QueryCustomersCredit without parameters
      Then every Email is masked

    @inferred
    @statement:rule.QueryCustomersCredit.email-mask
    Scenario: The mask keeps the first four characters and the domain
      Given customers such as these
        | ClientUin | Email                     |
        | 11        | abcdefghijklm@tencent.com |
        | 12        | abcdef@example.com        |
      When the partner calls QueryCustomersCredit without parameters
      Then every Email is masked as "abcd*********@tencent.com"

  Rule: The newest come first, unless Order says asc

    @documented
    @statement:rule.QueryCustomersCredit.order-by-time
    @statement:rule.QueryCustomersCredit.order-default
    Scenario Outline: With Order <Order> the <end> come first
      Given customers such as these
        | ClientUin | AssociationTime     |
        | 11        | 2024-03-01 00:00:00 |
        | 12        | 2023-12-31 23:59:59 |
        | 13        | 2024-03-01 00:00:01 |
      When the partner calls QueryCustomersCredit with
        | PageSize | 100     |
        | Order    | <Order> |
      Then the customers are sorted by AssociationTime, the <end> first

      Examples:
        | Order  | end    |
        | "desc" | newest |
        | "asc"  | oldest |
        | ""     | newest |

    @documented
    @statement:rule.QueryCustomersCredit.order-default
    Scenario: Without Order the newest come first
      Given customers such as these
        | ClientUin | AssociationTime     |
        | 11        | 2024-03-01 00:00:00 |
        | 12        | 2023-12-31 23:59:59 |
        | 13        | 2024-03-01 00:00:01 |
      When the partner calls QueryCustomersCredit without parameters
      Then the customers are sorted by AssociationTime, the newest first

    @inferred
    @statement:rule.QueryCustomersCredit.order-ties
    Scenario Outline: Those of the same time are sorted by ClientUin, <Order>
      Given customers such as these
        | ClientUin | AssociationTime     |
        | 9         | 2024-03-01 00:00:00 |
        | 100       | 2024-03-01 00:00:00 |
        | 20        | 2024-03-01 00:00:00 |
      When the partner calls QueryCustomersCredit with
        | PageSize | 100     |
        | Order    | <Order> |
      Then customers of the same AssociationTime are sorted by ClientUin, the <end> first

      Examples:
        | Order  | end     |
        | "desc" | highest |
        | "asc"  | lowest  |

    @inferred
    @statement:rule.QueryCustomersCredit.order-unknown
    @statement:error.InvalidParameterValue.value
    Scenario Outline: There is no Order <Order>
      When the partner calls QueryCustomersCredit with
        | Order | "<Order>" |
      Then it fails with InvalidParameterValue
      And the message is "The value `<Order>` specified in the parameter `Order` is not valid."

      Examples:
        | Order |
        | ASC   |
        | up    |

  Rule: Page and PageSize choose a part of the list

    @inferred
    @statement:rule.QueryCustomersCredit.page-default
    @statement:rule.QueryCustomersCredit.page-size-default
    @statement:rule.QueryCustomersCredit.order-default
    Scenario: Without both there are the newest ten
      Given an account such as the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | Page     | 1      |
        | PageSize | 10     |
        | Order    | "desc" |
      Then the list is known as before
      When the partner calls QueryCustomersCredit without parameters
      Then the list is as before
      And there are 10 of them, where there are more

    @inferred
    @statement:rule.QueryCustomersCredit.page-default
    Scenario: Without Page it is the first
      Given an account such as the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | Page     | 1     |
        | PageSize | 3     |
        | Order    | "asc" |
      Then the list is known as before
      When the partner calls QueryCustomersCredit with
        | PageSize | 3     |
        | Order    | "asc" |
      Then the list is as before
      And there are 3 of them, where there are more

    @inferred
    @statement:rule.QueryCustomersCredit.page-size-default
    Scenario: Without PageSize there are ten on each page
      Given an account such as the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | Page     | 2     |
        | PageSize | 10    |
        | Order    | "asc" |
      Then the list is known as before
      When the partner calls QueryCustomersCredit with
        | Page  | 2     |
        | Order | "asc" |
      Then the list is as before

    @inferred
    @statement:rule.QueryCustomersCredit.page-size-bounds
    Scenario Outline: A page may have <PageSize>
      Given an account such as the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | PageSize | <PageSize> |
      Then there are <PageSize> of them, where there are more

      Examples:
        | PageSize |
        | 1        |
        | 100      |

    @inferred
    @statement:rule.QueryCustomersCredit.page-past-end
    @statement:rule.QueryCustomersCredit.page-from-one
    @statement:rule.QueryCustomersCredit.total
    Scenario: All pages together are the list
      Given customers such as these
        | ClientUin | AssociationTime     |
        | 11        | 2024-01-01 00:00:00 |
        | 12        | 2024-01-04 00:00:00 |
        | 13        | 2024-01-02 00:00:00 |
        | 14        | 2024-01-03 00:00:00 |
      When the partner reads QueryCustomersCredit page after page
      Then all together are what one page shows, and as many as Total says

    @inferred
    @statement:rule.QueryCustomersCredit.page-past-end
    @statement:rule.QueryCustomersCredit.page-from-one
    @statement:rule.QueryCustomersCredit.total
    Scenario: Of a long list, in the other direction, too
      Given an account such as the seed "thousand"
      When the partner reads QueryCustomersCredit page after page, with
        | Order | "asc" |
      Then all together are what one page shows, and as many as Total says

    @mock-only @needs:undo @mutating @inferred
    @statement:rule.QueryCustomersCredit.page-from-one
    @statement:rule.QueryCustomersCredit.order-default
    @statement:rule.QueryCustomersCredit.total
    Scenario: A customer added between two reads shifts the pages: one is read twice
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | AssociationTime     |
        | 11        | 2024-01-01 00:00:00 |
        | 12        | 2024-01-04 00:00:00 |
        | 13        | 2024-01-02 00:00:00 |
        | 14        | 2024-01-03 00:00:00 |
      And the mock has sent the code "123456" to "1"
      When the partner calls QueryCustomersCredit with
        | Page     | 1 |
        | PageSize | 2 |
      Then the customers are
        | ClientUin |
        | 12        |
        | 14        |
      When the partner calls CreateAccount with
        | AccountType     | "personal"        |
        | Mail            | "new@example.com" |
        | Password        | "Made1up!"        |
        | ConfirmPassword | "Made1up!"        |
        | PhoneNum        | "1"               |
        | CountryCode     | "852"             |
        | Area            | "HK"              |
        | VerifyCode      | "123456"          |
        | TradeOne        | "kghy_01"         |
        | TradeTwo        | "kghy_0101"       |
      And the partner calls QueryCustomersCredit with
        | Page     | 2 |
        | PageSize | 2 |
      Then the customers are
        | ClientUin |
        | 14        |
        | 13        |
      And Total is 5

    @inferred
    @statement:rule.QueryCustomersCredit.page-past-end
    Scenario Outline: Page <Page> is past the end
      Given an account such as the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | PageSize | 1 |
      Then Total is known as before
      When the partner calls QueryCustomersCredit with
        | Page     | <Page> |
        | PageSize | 100    |
      Then there is no customer on the page
      And Total is as before

      Examples:
        | Page                |
        | 2147483648          |
        | 9223372036854775807 |

    @inferred
    @statement:rule.QueryCustomersCredit.page-from-one
    @statement:error.InvalidParameterValue.value
    Scenario Outline: There is no page <Page>
      When the partner calls QueryCustomersCredit with
        | Page | <Page> |
      Then it fails with InvalidParameterValue
      And the message is "The value `<Page>` specified in the parameter `Page` is not valid."

      Examples:
        | Page                |
        | 0                   |
        | -1                  |
        | 9223372036854775808 |

    @inferred
    @statement:rule.QueryCustomersCredit.page-size-bounds
    @statement:error.InvalidParameterValue.value
    Scenario Outline: There is no page of <PageSize> customers
      When the partner calls QueryCustomersCredit with
        | PageSize | <PageSize> |
      Then it fails with InvalidParameterValue
      And the message is "The value `<PageSize>` specified in the parameter `PageSize` is not valid."

      Examples:
        | PageSize |
        | 0        |
        | -10      |
        | 101      |

  Rule: FilterType and Filter choose customers

    @documented
    @statement:rule.QueryCustomersCredit.filter-fields
    Scenario Outline: By <FilterType>
      Given customers such as these
        | ClientUin | Name        | Remark        |
        | 12        | Beta Trade  | second half   |
        | 11        | Alpha Trade | first quarter |
        | 13        | Gamma       | 备注            |
      And a customer whose credit is known as before
      And the customer has a <FilterType>
      When the partner calls QueryCustomersCredit with
        | FilterType | "<FilterType>"              |
        | Filter     | the customer's <FilterType> |
        | PageSize   | 100                         |
      Then one of them has the ClientUin the customer
      And every <FilterType> contains the customer's <FilterType>

      Examples:
        | FilterType |
        | Name       |
        | Remark     |

    @mock-only @needs:state @inferred
    @statement:rule.QueryCustomersCredit.filter-fields
    @statement:rule.QueryCustomersCredit.filter-text
    Scenario Outline: By a part of Email, which no list shows whole: "<Filter>"
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | Email                   |
        | 11        | abcdefghijk@example.com |
        | 12        | lmnopqrstuv@example.org |
        | 13        |                         |
      When the partner calls QueryCustomersCredit with
        | FilterType | "Email"    |
        | Filter     | "<Filter>" |
      Then Total is <Total>

      Examples:
        | Filter                  | Total |
        | lmnopqrstuv@example.org | 1     |
        | defgh                   | 1     |
        | @example                | 2     |

    @documented
    @statement:rule.QueryCustomersCredit.filter-fields
    Scenario: A customer is found by its id, whoever it is
      Given a customer whose credit is known as before
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin"             |
        | Filter     | the customer, in quotes |
      Then Total is 1
      And there are 1 customers on the page

    @inferred
    @statement:rule.QueryCustomersCredit.filter-uin
    Scenario Outline: ClientUin "<Filter>" is not a part of one
      Given customers such as these
        | ClientUin |
        | 123       |
        | 1234      |
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin" |
        | Filter     | "<Filter>"  |
      Then Total is 0

      Examples:
        | Filter |
        | 12     |
        | 34     |

    @inferred
    @statement:rule.QueryCustomersCredit.filter-uin-not-number
    @statement:error.InvalidParameterValue.InvalidUin
    Scenario Outline: ClientUin "<Filter>" is no number
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin" |
        | Filter     | "<Filter>"  |
      Then it fails with InvalidParameterValue.InvalidUin
      And the message is "InvalidParameterValue.InvalidUin"

      Examples:
        | Filter |
        | abc    |
        | 1a     |
        | -1     |
        | 1.5    |

    @inferred
    @statement:rule.QueryCustomersCredit.filter-text
    Scenario Outline: A part of <FilterType> is enough
      Given customers such as these
        | ClientUin | Name        | Remark        |
        | 12        | Beta Trade  | second 备注     |
        | 11        | Alpha Trade | first quarter |
        | 13        | Gamma       | 备注 of Gamma   |
      And a customer whose credit is known as before
      And the customer has a <FilterType>
      When the partner calls QueryCustomersCredit with
        | FilterType | "<FilterType>"                        |
        | Filter     | a part of the customer's <FilterType> |
        | PageSize   | 100                                   |
      Then one of them has the ClientUin the customer
      And every <FilterType> contains a part of the customer's <FilterType>

      Examples:
        | FilterType |
        | Name       |
        | Remark     |

    @inferred
    @statement:rule.QueryCustomersCredit.filter-text
    Scenario Outline: It has to be in the same letters: "<Filter>"
      Given customers such as these
        | ClientUin | Name          | Email                   |
        | 11        | made-up Trade | abcdefghijk@example.com |
      When the partner calls QueryCustomersCredit with
        | FilterType | "<FilterType>" |
        | Filter     | "<Filter>"     |
      Then Total is 0

      Examples:
        | FilterType | Filter         |
        | Name       | MADE-UP TRADE  |
        | Name       | made-up  Trade |
        | Email      | **             |

    @inferred
    @statement:rule.QueryCustomersCredit.filter-incomplete
    Scenario Outline: FilterType <FilterType> with Filter <Filter> is no filter
      Given customers such as these
        | ClientUin | Name  |
        | 11        | Alpha |
        | 12        | Beta  |
      When the partner calls QueryCustomersCredit without parameters
      Then the list is known as before
      When the partner calls QueryCustomersCredit with
        | FilterType | <FilterType> |
        | Filter     | <Filter>     |
      Then the list is as before

      Examples:
        | FilterType | Filter  |
        | "Name"     | ""      |
        | ""         | "Alpha" |
        | ""         | ""      |

    @inferred
    @statement:rule.QueryCustomersCredit.filter-incomplete
    Scenario Outline: <parameter> alone is no filter
      Given customers such as these
        | ClientUin | Name  |
        | 11        | Alpha |
        | 12        | Beta  |
      When the partner calls QueryCustomersCredit without parameters
      Then the list is known as before
      When the partner calls QueryCustomersCredit with
        | <parameter> | <value> |
      Then the list is as before

      Examples:
        | parameter  | value   |
        | FilterType | "Name"  |
        | Filter     | "Alpha" |

    @inferred
    @statement:rule.QueryCustomersCredit.filter-type-unknown
    @statement:error.InvalidParameterValue.value
    Scenario Outline: There is no FilterType <FilterType>
      When the partner calls QueryCustomersCredit with
        | FilterType | "<FilterType>" |
        | Filter     | "1"            |
      Then it fails with InvalidParameterValue
      And the message is "The value `<FilterType>` specified in the parameter `FilterType` is not valid."

      Examples:
        | FilterType |
        | Mobile     |
        | name       |

    @inferred
    @statement:rule.QueryCustomersCredit.total-of-filter
    @statement:rule.QueryCustomersCredit.page-past-end
    Scenario: Total counts all that the filter lets through, on whatever page
      Given an account such as the seed "thousand"
      And a customer whose credit is known as before
      And the customer has a Name
      When the partner reads QueryCustomersCredit page after page, with
        | FilterType | "Name"                        |
        | Filter     | a part of the customer's Name |
      Then all together are what one page shows, and as many as Total says

  Rule: Parameters have to be of their type, and known

    @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      When the partner calls QueryCustomersCredit with
        | <parameter> | <value> |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter  | value |
        | Page       | 1.5   |
        | PageSize   | true  |
        | Order      | 1     |
        | FilterType | 1     |
        | Filter     | 1     |
        | Filter     | ["1"] |

    @inferred
    @statement:rule.common.number-in-quotes
    @statement:error.InvalidParameter.type
    Scenario Outline: Digits in quotes are no number: <parameter> <value>
      When the partner calls QueryCustomersCredit with
        | <parameter> | <value> |
      Then it fails with InvalidParameter

      Examples:
        | parameter | value |
        | Page      | "1"   |
        | PageSize  | "10"  |

    @inferred
    @statement:rule.common.null-parameter
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is null
      When the partner calls QueryCustomersCredit with
        | <parameter> | null |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter  |
        | Page       |
        | PageSize   |
        | Order      |
        | FilterType |
        | Filter     |

    @observed
    @statement:rule.common.undeclared-parameter
    @statement:error.UnknownParameter
    Scenario Outline: <parameter> is not a parameter
      When the partner calls QueryCustomersCredit with
        | <parameter> | 1 |
      Then it fails with UnknownParameter
      And the message is "The parameter `<parameter>` is not recognized."

      Examples:
        | parameter |
        | Limit     |
        | page      |
        | ClientUin |

    @documented
    @statement:rule.common.methods
    @statement:rule.QueryCustomersCredit.filter-fields
    Scenario Outline: <how>
      Given a customer whose credit is known as before
      When the partner calls QueryCustomersCredit <way> with
        | FilterType | "ClientUin"  |
        | Filter     | the customer |
        | Page       | 1            |
        | PageSize   | 5            |
        | Order      | "asc"        |
      Then Total is 1
      And the data has
        | /Data/0/ClientUin | the customer |

      Examples:
        | how        | way                                  |
        | By GET     | by GET                               |
        | In a form  | in a form signed with HmacSHA256 and |
        | In a query | in a query signed with HmacSHA1 and  |

    @documented
    @statement:rule.QueryCustomersCredit.region-optional
    Scenario: Region may be absent
      Given the partner's calls name no Region
      When the partner calls QueryCustomersCredit without parameters
      Then it succeeds

    @observed
    @statement:rule.QueryCustomersCredit.region-optional
    @statement:rule.common.region-forms
    Scenario Outline: Region may be "<Region>"
      Given the partner's calls name the Region "<Region>"
      When the partner calls QueryCustomersCredit without parameters
      Then it succeeds

      Examples:
        | Region       |
        | ap-singapore |
        | null         |
        |              |

    @mock-only @needs:option @documented
    @statement:rule.QueryCustomersCredit.region-optional
    Scenario: Region may be absent even when the mock is strict: this page never asked for it
      Given the mock is strict about tencent-partner
      When the partner calls QueryCustomersCredit without parameters
      Then it succeeds

  Rule: Who may call it, and how often

    @mock-only @needs:role
    @statement:roles.QueryCustomersCredit
    Scenario Outline: As a <role> <outcome>
      Given the mock knows the partner as a "<role>"
      When the partner calls QueryCustomersCredit without parameters
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
    @statement:limit.QueryCustomersCredit
    @statement:error.RequestLimitExceeded
    Scenario: The sixth call in one second is refused, and one in the next is not
      When the partner calls QueryCustomersCredit 6 times within one second, with
        | PageSize | 1 |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls QueryCustomersCredit with
        | PageSize | 1 |
      Then it succeeds

    @observed
    @statement:error.AuthFailure.SignatureFailure
    Scenario: The SecretKey is wrong
      Given the partner's calls are made with a wrong SecretKey
      When the partner calls QueryCustomersCredit without parameters
      Then it fails with AuthFailure.SignatureFailure
      And the message is "The provided credentials could not be validated. Please check your signature is correct."
