Feature: queryByUid
  A store reads one member by its customerUid.

  Rule: A member

    # No page of this operation is at hand: this is the form of a real answer, with made-up values.
    @mock-only @needs:example @inferred
    @statement:rule.queryByUid.member
    @statement:rule.queryByUid.member-order
    @statement:rule.queryByUid.member-fields
    @statement:rule.queryByUid.misspelt-uid
    @statement:rule.queryByUid.misspelt-uid-value
    @statement:rule.queryByUid.blank-text
    @statement:rule.queryByUid.created-date
    @statement:rule.queryByUid.uid-exact
    Scenario: The example
      Given the mock has the seed "example"
      When the store calls queryByUid with this
        """
        "customerUid": 231607639459718452
        """
      Then the data is
        """
        {
        "customrUid": 231607639459718452, "customerUid": 231607639459718452, "categoryName": "", "number": "LM000001",
        "name": "Example Member", "point": 300, "discount": 100, "balance": 400, "phone": "", "birthday": "", "qq": "",
        "email": "", "address": "", "remarks": "", "createdDate": "2015-10-16 00:00:00", "onAccount": 1, "enable": 1,
        "password": "", "createStoreAppIdOrAccount": ""
        }
        """
      And the answer begins with "{'status':'success','messages':[],'errorCode':null,'data':{'customrUid':231607639459718452,'customerUid':231607639459718452,'categoryName':'','number':'LM000001','name':'Example Member','point':300,'discount':100,'balance':400,'phone':''"

    @inferred
    @statement:rule.queryByUid.member
    @statement:rule.queryByUid.misspelt-uid-value
    @statement:rule.queryByUid.uid-exact
    Scenario: The uid of a member leads to it
      Given an account such as this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 231607639459718452, "number": "N1", "name": "Made-up One", "phone": "+1-555-0100", "balance": 528.80, "point": 671.20, "enable": 1},
          {"customerUid": 231607639459718485, "number": "n1", "name": "Made-up Two", "phone": "+1-555-0100", "balance": 0, "point": 0, "enable": 0}
        ], "category": [
          {"uid": 1393920057254848127, "name": "金卡", "discount": 90.50, "enable": 1, "isPoint": 1}
        ]}}
        """
      And a member of the store
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /customerUid | the member          |
        | /customrUid  | the member          |
        | /number      | the member's number |
        | /name        | the member's name   |
        | /balance     | balance as before   |
        | /point       | point as before     |

    @mock-only @needs:state @observed
    @statement:rule.queryByUid.scale
    Scenario: Decimals keep their scale
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 231607639459718452, "number": "N1", "name": "Made-up One", "phone": "+1-555-0100", "balance": 528.80, "point": 671.20, "enable": 1},
          {"customerUid": 231607639459718485, "number": "n1", "name": "Made-up Two", "phone": "+1-555-0100", "balance": 0, "point": 0, "enable": 0},
          {"customerUid": 231607639459718501, "number": "01", "name": "Made-up Three", "phone": "+1-555-0100", "balance": 1, "point": 1, "enable": -1},
          {"customerUid": 231607639459718300, "number": "1", "phone": "+1-555-0199", "balance": 7, "point": 7, "enable": 1}
        ], "category": [
          {"uid": 1393920057254848131, "name": "旧卡", "discount": 80, "enable": 0, "isPoint": 0},
          {"uid": 1393920057254848127, "name": "金卡", "discount": 90.50, "enable": 1, "isPoint": 1}
        ]}}
        """
      When the store calls queryByUid with this
        """
        "customerUid": 231607639459718452
        """
      Then balance is written 528.80
      And point is written 671.20

    @documented
    @statement:rule.queryByUid.group-share
    @statement:rule.queryByUid.department
    Scenario: groupShare and queryCustomerDepartment are accepted
      Given a member of the store
      When the store calls queryByUid with this
        """
        "customerUid": the member, "groupShare": 1, "queryCustomerDepartment": 1
        """
      Then it succeeds

    @inferred
    @statement:rule.common.switch-as-text
    Scenario: So are they as text, and null
      Given a member of the store
      When the store calls queryByUid with this
        """
        "customerUid": the member, "groupShare": "1", "queryCustomerDepartment": null
        """
      Then it succeeds

    @inferred
    @statement:rule.queryByUid.chain
    Scenario: Any store of the chain finds it
      Given a member of the store
      When the second store of the chain calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /customerUid | the member          |
        | /number      | the member's number |
        | /balance     | balance as before   |

  Rule: A deleted member

    @mock-only @needs:state @inferred
    @statement:rule.queryByUid.deleted-blank
    @statement:rule.queryByUid.deleted-blank-form
    @statement:rule.queryByUid.deleted-error
    @statement:error.2015
    Scenario Outline: By the option deletedMember, <option>: <outcome>
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 231607639459718452, "number": "N1", "name": "Made-up One", "phone": "+1-555-0100", "balance": 528.8, "point": 671.20, "enable": 1},
          {"customerUid": 231607639459718485, "number": "n1", "name": "Made-up Two", "phone": "+1-555-0100", "balance": 0, "point": 0, "enable": 0},
          {"customerUid": 231607639459718501, "number": "01", "name": "Made-up Three", "phone": "+1-555-0100", "balance": 1, "point": 1, "enable": -1},
          {"customerUid": 231607639459718300, "number": "1", "phone": "+1-555-0199", "balance": 7, "point": 7, "enable": 1}
        ], "category": [
          {"uid": 1393920057254848131, "name": "旧卡", "discount": 80, "enable": 0, "isPoint": 0},
          {"uid": 1393920057254848127, "name": "金卡", "discount": 90.50, "enable": 1, "isPoint": 1}
        ]}}
        """
      And the mock has the option deletedMember of kybio-member set to "<option>"
      When the store calls queryByUid with this
        """
        "customerUid": 231607639459718501
        """
      Then <outcome>

      Examples:
        | option | outcome            |
        | blank  | there is no data   |
        | error  | it fails with 2015 |

  Rule: customerUid is a 64-bit integer

    @observed
    @statement:rule.queryByUid.uid-as-text
    @statement:rule.queryByUid.uid-exact
    Scenario: It may be sent as text
      Given a member of the store
      When the store calls queryByUid with
        | customerUid | the member, in quotes |
      Then the data has
        | /customerUid | the member |

    @inferred
    @statement:rule.queryByUid.unknown-member
    @statement:error.2015
    Scenario Outline: Nobody has <uid>
      When the store calls queryByUid with this
        """
        "customerUid": <uid>
        """
      Then it fails with 2015
      And the message is "会员不存在"

      Examples:
        | uid                   |
        | 404                   |
        | "404"                 |
        | 0                     |
        | -1                    |
        | 9223372036854775807   |
        | "9223372036854775807" |

    @inferred
    @statement:rule.queryByUid.unknown-member
    @statement:rule.queryByUid.uid-exact
    @statement:error.2015
    Scenario: The digits that JavaScript makes of a uid are nobody's
      Given an account such as the seed "example"
      When the store calls queryByUid with this
        """
        "customerUid": 231607639459718460
        """
      Then it fails with 2015
      And the message is "会员不存在"

    @inferred
    @statement:rule.queryByUid.uid-out-of-range
    @statement:error.9003
    Scenario Outline: <uid> is no 64-bit integer
      When the store calls queryByUid with this
        """
        "customerUid": <uid>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | uid                              |
        | 9223372036854775808              |
        | "9223372036854775808"            |
        | 123456789012345678901234567890   |
        | "123456789012345678901234567890" |
        | 1.5                              |
        | "abc"                            |
        | ""                               |
        | true                             |
        | null                             |
        | [1]                              |

    @documented
    @statement:rule.queryByUid.uid-exact
    @statement:error.9003
    Scenario: customerUid is missing
      When the store calls queryByUid
      Then it fails with 9003
      And the message is "请求参数错误"

  Rule: What is no call

    @inferred
    @statement:error.9003
    @statement:rule.common.value-refused
    Scenario Outline: The body is <what>
      Given the store does not look at the signature of answers
      When the store calls queryByUid with the body
        """
        <body>
        """
      Then it fails with 9003

      Examples:
        | what             | body                                                           |
        | empty            |                                                                |
        | of single quotes | {'appId': 'abcdefghijklmn', 'customerUid': 231607639459718452} |
        | a form           | appId=abcdefghijklmn&customerUid=231607639459718452            |
        | an array         | []                                                             |
        | cut off          | {"appId": "abcdefghijklmn"                                     |

    @mock-only @needs:state @invented
    @statement:rule.queryByUid.member-order-rest
    @statement:rule.queryByUid.blank-text-absent
    @statement:rule.queryByUid.member-fields
    @statement:rule.queryByUid.password
    @statement:rule.queryByUid.enable
    @statement:rule.queryByUid.disabled
    Scenario: All that is known of a member, and nothing else
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 11, "number": "N", "balance": 0, "point": 0, "enable": 1, "name": null, "password": "0123456789ABCDEF0123456789ABCDEF", "createdDate": "2024-01-01 00:00:00", "expiryDate": "2030-01-01 00:00:00",
            "weixinOpenIds": [{"openId": "made-up-open-id", "openIdType": 0}],
            "extInfo": {"sex": null, "lunarBirthday": "01-02", "totalPoint": 5, "creditLimit": 20.00, "creditPeriod": 30, "photoPath": "/made-up.jpg", "nickName": "Made-up", "subsidyAmount": 1.50,
              "totalTicketAmount": 12.30, "totalRechargeAmount": 40, "totalTicketNum": 3}},
          {"customerUid": 12, "number": "M", "balance": 0, "point": 0, "enable": 0, "department": "Made-up Department", "extInfo": {"sex": 1}}
        ]}}
        """
      When the store calls queryByUid with this
        """
        "customerUid": 11
        """
      Then the data has
        | /name                        | ""                                               |
        | /expiryDate                  | "2030-01-01 00:00:00"                            |
        | /weixinOpenIds               | [{"openId": "made-up-open-id", "openIdType": 0}] |
        | /extInfo/lunarBirthday       | "01-02"                                          |
        | /extInfo/totalPoint          | 5                                                |
        | /extInfo/creditPeriod        | 30                                               |
        | /extInfo/photoPath           | "/made-up.jpg"                                   |
        | /extInfo/nickName            | "Made-up"                                        |
        | /extInfo/subsidyAmount       | 1.50                                             |
        | /extInfo/totalTicketAmount   | 12.30                                            |
        | /extInfo/totalRechargeAmount | 40                                               |
        | /extInfo/totalTicketNum      | 3                                                |
        | /extInfo/creditLimit         | 20.00                                            |
        | /password                    | "0123456789ABCDEF0123456789ABCDEF"               |
      And the data has no "/department"
      When the store calls queryByUid with
        | customerUid | 12 |
      Then the data has
        | /department  | "Made-up Department" |
        | /extInfo/sex | 1                    |
        | /enable      | 0                    |

  Rule: After a change

    @mutating @inferred
    @statement:rule.queryByUid.member
    Scenario: The member shows what was changed last
      Given a member whose balance and points are known as before
      When the store calls queryByUid with
        | customerUid | the member |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 1.5        |
        | dataChangeTime   | a new time |
      And the store calls queryByUid with
        | customerUid | the member |
      Then balance is as before plus 1.5
