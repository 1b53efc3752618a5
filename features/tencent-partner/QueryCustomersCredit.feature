Feature: QueryCustomersCredit
  A partner lists its customers with their credit, page by page.

  Rule: The example on the vendor's page

    # The example has a credit of 100: what the example of AllocateCustomerCredit leaves.
    @mock-only @mutating @documented
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

    @mock-only @documented
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

    @mock-only @documented
    @statement:rule.QueryCustomersCredit.own-customers
    Scenario: Amounts and account ids are shown to the last digit
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin            | Credit                   | RemainingCredit |
        | 18446744073709551615 | 123456789012345.12345678 | 0.00000001      |
      When the partner calls QueryCustomersCredit without parameters
      Then the customers are
        | ClientUin            | Credit                   | RemainingCredit |
        | 18446744073709551615 | 123456789012345.12345678 | 0.00000001      |

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

    @mock-only @documented
    @statement:rule.QueryCustomersCredit.identify-type
    Scenario: Each kind of IdentifyType is shown
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | IdentifyType |
        | 13        | 0            |
        | 12        | 1            |
        | 11        | 2            |
      When the partner calls QueryCustomersCredit without parameters
      Then the customers are
        | ClientUin | IdentifyType |
        | 13        | 0            |
        | 12        | 1            |
        | 11        | 2            |

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.force
    Scenario: Force is 0 for a customer in normal service
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit without parameters
      Then every Force is one of "0"

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

    @mock-only @documented
    @statement:rule.QueryCustomersCredit.arrears-phrase
    Scenario: Arrears is what the seed says
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | Arrears    |
        | 11        | Fixed as - |
      When the partner calls QueryCustomersCredit without parameters
      Then every Arrears is one of "Fixed as -"

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.email-masked
    @statement:rule.QueryCustomersCredit.email-mask
    Scenario: A mail address is masked
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | Email                     |
        | 11        | abcdefghijklm@tencent.com |
      When the partner calls QueryCustomersCredit without parameters
      Then the customers are
        | ClientUin | Email                     |
        | 11        | abcd*********@tencent.com |

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.email-masked
    @statement:rule.QueryCustomersCredit.email-mask
    Scenario Outline: The mask of <Email> has nine asterisks, and does not tell its length
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | Email   |
        | 11        | <Email> |
      When the partner calls QueryCustomersCredit without parameters
      Then the customers are
        | ClientUin | Email    |
        | 11        | <masked> |

      Examples:
        | Email                               | masked                    |
        | abcdef@example.com                  | abcd*********@example.com |
        | a.very.long.name.indeed@example.com | a.ve*********@example.com |

  Rule: The newest come first, unless Order says asc

    @mock-only @documented
    @statement:rule.QueryCustomersCredit.order-by-time
    @statement:rule.QueryCustomersCredit.order-default
    Scenario Outline: Order <Order>
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | AssociationTime     |
        | 11        | 2024-03-01 00:00:00 |
        | 12        | 2023-12-31 23:59:59 |
        | 13        | 2024-03-01 00:00:01 |
      When the partner calls QueryCustomersCredit with
        | Order | <Order> |
      Then the customers are
        | ClientUin |
        | <first>   |
        | 11        |
        | <last>    |

      Examples:
        | Order  | first | last |
        | "desc" | 13    | 12   |
        | "asc"  | 12    | 13   |
        | ""     | 13    | 12   |

    @documented
    @statement:rule.QueryCustomersCredit.order-by-time
    @statement:rule.QueryCustomersCredit.order-default
    Scenario Outline: Whoever the customers are, with Order <Order> the <end> come first
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
      When the partner calls QueryCustomersCredit without parameters
      Then the customers are sorted by AssociationTime, the newest first

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.order-ties
    Scenario Outline: Those of the same time are sorted by ClientUin, <Order>
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | AssociationTime     |
        | 9         | 2024-03-01 00:00:00 |
        | 100       | 2024-03-01 00:00:00 |
        | 20        | 2024-03-01 00:00:00 |
      When the partner calls QueryCustomersCredit with
        | Order | <Order> |
      Then the customers are
        | ClientUin |
        | <first>   |
        | 20        |
        | <last>    |

      Examples:
        | Order  | first | last |
        | "desc" | 100   | 9    |
        | "asc"  | 9     | 100  |

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

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.page-default
    @statement:rule.QueryCustomersCredit.page-size-default
    @statement:rule.QueryCustomersCredit.order-default
    Scenario: Without both there are the newest ten
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit without parameters
      Then Total is 1000
      And there are 10 customers on the page
      And the page begins with the customer 200000001000 and ends with 200000000991

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.page-default
    Scenario: Without Page it is the first
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | PageSize | 3     |
        | Order    | "asc" |
      Then the page begins with the customer 200000000001 and ends with 200000000003

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.page-size-default
    Scenario: Without PageSize there are ten on each page
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | Page  | 100   |
        | Order | "asc" |
      Then the page begins with the customer 200000000991 and ends with 200000001000

    @mock-only @documented
    @statement:rule.QueryCustomersCredit.page-from-one
    @statement:rule.QueryCustomersCredit.total
    Scenario Outline: Page <Page> of <PageSize> begins after those before it
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | Page     | <Page>     |
        | PageSize | <PageSize> |
        | Order    | "asc"      |
      Then Total is 1000
      And there are <count> customers on the page
      And the page begins with the customer <first> and ends with <last>

      Examples:
        | Page | PageSize | count | first        | last         |
        | 1    | 1        | 1     | 200000000001 | 200000000001 |
        | 2    | 1        | 1     | 200000000002 | 200000000002 |
        | 1    | 100      | 100   | 200000000001 | 200000000100 |
        | 10   | 100      | 100   | 200000000901 | 200000001000 |
        | 15   | 70       | 20    | 200000000981 | 200000001000 |

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.page-size-bounds
    Scenario Outline: A page may have <PageSize>
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | PageSize | <PageSize> |
      Then there are <PageSize> customers on the page

      Examples:
        | PageSize |
        | 1        |
        | 100      |

    @inferred
    @statement:rule.QueryCustomersCredit.page-past-end
    @statement:rule.QueryCustomersCredit.page-from-one
    @statement:rule.QueryCustomersCredit.total
    Scenario: All pages together have every customer once
      When the partner reads page after page of QueryCustomersCredit, 7 customers each, until one is empty
      Then no customer was read twice, and all of Total were read

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.page-past-end
    @statement:rule.QueryCustomersCredit.page-from-one
    @statement:rule.QueryCustomersCredit.total
    Scenario: All pages of a thousand together have every customer once
      Given the mock has the seed "thousand"
      When the partner reads page after page of QueryCustomersCredit, 70 customers each, until one is empty
      Then no customer was read twice, and all of Total were read

    @mock-only @mutating @inferred
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

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.page-past-end
    Scenario Outline: Page <Page> is past the end
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | Page     | <Page> |
        | PageSize | 100    |
      Then there is no customer on the page
      And Total is 1000

      Examples:
        | Page                |
        | 11                  |
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

    @mock-only @documented
    @statement:rule.QueryCustomersCredit.filter-fields
    Scenario Outline: By <FilterType>
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | Name        | Remark        | Email          |
        | 11        | Alpha Trade | first quarter | a1@example.com |
        | 12        | Beta Trade  | second half   | b2@example.org |
        | 13        | Gamma       | 备注          | c3@example.com |
      When the partner calls QueryCustomersCredit with
        | FilterType | "<FilterType>" |
        | Filter     | "<Filter>"     |
      Then Total is 1
      And the customers are
        | ClientUin |
        | 12        |

      Examples:
        | FilterType | Filter         |
        | ClientUin  | 12             |
        | Name       | Beta Trade     |
        | Remark     | second half    |
        | Email      | b2@example.org |

    @documented
    @statement:rule.QueryCustomersCredit.filter-fields
    Scenario: A customer is found by its id, whoever it is
      Given a customer whose credit is known as before
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin"             |
        | Filter     | the customer, in quotes |
      Then Total is 1
      And there are 1 customers on the page

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.filter-uin
    Scenario Outline: ClientUin "<Filter>" is not a part of one
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin |
        | 123       |
        | 1234      |
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin" |
        | Filter     | "<Filter>"  |
      Then Total is <Total>

      Examples:
        | Filter | Total |
        | 123    | 1     |
        | 1234   | 1     |
        | 12     | 0     |
        | 34     | 0     |

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

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.filter-text
    Scenario Outline: A part of <FilterType> is enough, in the same letters: "<Filter>"
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | Name        | Remark        | Email                   |
        | 11        | Alpha Trade | first quarter | abcdefghijk@example.com |
        | 12        | Beta Trade  | second 备注   | lmnopqrstuv@example.org |
        | 13        | Gamma       |               |                         |
      When the partner calls QueryCustomersCredit with
        | FilterType | "<FilterType>" |
        | Filter     | "<Filter>"     |
      Then Total is <Total>

      Examples:
        | FilterType | Filter       | Total |
        | Name       | Trade        | 2     |
        | Name       | eta          | 1     |
        | Name       | trade        | 0     |
        | Name       | Alpha  Trade | 0     |
        | Remark     | quarter      | 1     |
        | Remark     | 备注         | 1     |
        | Email      | defgh        | 1     |
        | Email      | @example     | 2     |
        | Email      | **           | 0     |

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.filter-incomplete
    Scenario Outline: FilterType <FilterType> with Filter <Filter> is no filter
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | Name  |
        | 11        | Alpha |
        | 12        | Beta  |
      When the partner calls QueryCustomersCredit with
        | FilterType | <FilterType> |
        | Filter     | <Filter>     |
      Then Total is 2

      Examples:
        | FilterType | Filter  |
        | "Name"     | ""      |
        | ""         | "Alpha" |
        | ""         | ""      |

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.filter-incomplete
    Scenario Outline: <parameter> alone is no filter
      Given the mock has a partner with 0 left to allocate, and these customers
        | ClientUin | Name  |
        | 11        | Alpha |
        | 12        | Beta  |
      When the partner calls QueryCustomersCredit with
        | <parameter> | <value> |
      Then Total is 2

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

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.total-of-filter
    Scenario: Total counts all that the filter lets through, on whatever page
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | FilterType | "Name"        |
        | Filter     | "Customer 12" |
        | Page       | 3             |
        | PageSize   | 5             |
        | Order      | "asc"         |
      Then Total is 11
      And the customers are
        | ClientUin    | Name         |
        | 200000000129 | Customer 129 |

    @mock-only @inferred
    @statement:rule.QueryCustomersCredit.total-of-filter
    @statement:rule.QueryCustomersCredit.page-past-end
    Scenario: Past the end of what the filter lets through
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit with
        | FilterType | "Remark"    |
        | Filter     | "remark 77" |
        | Page       | 3           |
      Then Total is 11
      And there is no customer on the page

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

    @mock-only @documented
    @statement:rule.common.methods
    @statement:rule.QueryCustomersCredit.filter-fields
    @statement:rule.QueryCustomersCredit.order-by-time
    @statement:rule.QueryCustomersCredit.page-from-one
    Scenario Outline: <how>
      Given the mock has the seed "thousand"
      When the partner calls QueryCustomersCredit <way> with
        | FilterType | "Name"       |
        | Filter     | "Customer 9" |
        | Page       | 2            |
        | PageSize   | 5            |
        | Order      | "asc"        |
      Then Total is 111
      And the page begins with the customer 200000000094 and ends with 200000000098

      Examples:
        | how        | way                                  |
        | By GET     | by GET                               |
        | In a form  | in a form signed with HmacSHA256 and |
        | In a query | in a query signed with HmacSHA1 and  |

    @documented
    @statement:rule.QueryCustomersCredit.region-optional
    Scenario: Region may be absent
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

    @mock-only @documented
    @statement:rule.QueryCustomersCredit.region-optional
    Scenario: Region may be absent even when the mock is strict: this page never asked for it
      Given the mock is strict about tencent-partner
      When the partner calls QueryCustomersCredit without parameters
      Then it succeeds

  Rule: Who may call it, and how often

    @mock-only @documented
    @statement:roles.QueryCustomersCredit
    Scenario Outline: A <role> may
      Given the mock knows the partner as a "<role>"
      When the partner calls QueryCustomersCredit without parameters
      Then it succeeds

      Examples:
        | role                  |
        | distributor           |
        | second-level-reseller |
        | reseller              |

    @mock-only @inferred
    @statement:roles.QueryCustomersCredit
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario: Who has another role may not
      Given the mock knows the partner as a "end-customer"
      When the partner calls QueryCustomersCredit without parameters
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

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

    @mock-only @documented
    @statement:limit.QueryCustomersCredit
    Scenario: The limit may be set
      Given the mock lets 2 calls of tencent-partner through
      When the partner calls QueryCustomersCredit 3 times within one second, with
        | PageSize | 1 |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed

    @observed
    @statement:error.AuthFailure.SignatureFailure
    Scenario: The SecretKey is wrong
      Given the partner's calls are made with a wrong SecretKey
      When the partner calls QueryCustomersCredit without parameters
      Then it fails with AuthFailure.SignatureFailure
      And the message is "The provided credentials could not be validated. Please check your signature is correct."
