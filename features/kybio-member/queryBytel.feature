Feature: queryBytel
  A store reads the members that have a phone number.

  Rule: The members of a phone number

    # No page of this operation is at hand.
    @mock-only @needs:example @invented
    @statement:rule.queryBytel.array
    @statement:rule.queryBytel.order
    @statement:rule.queryBytel.casing
    @statement:rule.queryBytel.member-form
    @statement:rule.queryBytel.deleted
    @statement:rule.queryBytel.disabled
    Scenario: The example
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
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": "+1-555-0100"
        """
      Then there are 2 in ""
      And the data has
        | /0/customrUid  | 231607639459718452 |
        | /0/customerUid | 231607639459718452 |
        | /0/point       | 671.20             |
        | /0/enable      | 1                  |
        | /1/customerUid | 231607639459718485 |
        | /1/enable      | 0                  |

    @observed
    @statement:rule.common.scalars-loose
    Scenario: A phone number as a number
      Given an account such as this seed
        """
        {"family": "kybio-member", "entities": {"member": [
          {"customerUid": 231607639459718452, "number": "N1", "phone": "15550100", "balance": 1, "point": 1, "enable": 1}
        ]}}
        """
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": "15550100"
        """
      Then the list is known as before
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": 15550100
        """
      Then the list is as before

    @documented
    @statement:rule.queryBytel.array
    Scenario: The phone number of a member leads to it
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
      And the member has a phone
      When the store calls customerOpenapi/queryBytel with
        | customerTel | the member's phone |
      Then one of them has the customerUid the member
      And one of them has the number the member's number
      And every phone contains the member's phone

    @inferred
    @statement:rule.queryBytel.none
    Scenario: Nobody has it
      When the store calls customerOpenapi/queryBytel with
        | customerTel | a new text |
      Then the data is
        """
        []
        """

    @inferred
    @statement:rule.queryBytel.none
    @statement:rule.queryBytel.exact
    Scenario Outline: Nobody has <tel>
      Given members such as these
        | customerUid        | phone       |
        | 231607639459718452 | +1-555-0100 |
        | 231607639459718300 |             |
      When the store calls customerOpenapi/queryBytel with
        | customerTel | <tel> |
      Then the data is
        """
        []
        """

      Examples:
        | tel          |
        | "+1-555-01"  |
        | "1-555-0100" |
        | "null"       |

    @observed
    @statement:rule.queryBytel.casing
    @statement:rule.queryBytel.casing-other
    Scenario Outline: The address may be written <address>
      When the store calls <address> with
        | customerTel | "+1-555-0100" |
      Then it succeeds

      Examples:
        | address                    |
        | customerOpenapi/queryBytel |
        | customerOpenApi/queryBytel |

    @observed
    @statement:rule.queryBytel.casing-other
    Scenario: The address may be written customerOpenApi/queryByTel
      Given the store's calls go to the path "/openapi/v1/customerOpenApi/queryByTel"
      When the store calls queryBytel with
        | customerTel | "+1-555-0100" |
      Then it succeeds

    @inferred
    @statement:rule.queryBytel.blank-tel
    @statement:error.9003
    Scenario Outline: customerTel <tel>
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": <tel>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | tel  |
        | ""   |
        | null |
        | true |

    @documented
    @statement:rule.queryBytel.group-share
    @statement:rule.queryBytel.department
    Scenario: groupShare and queryCustomerDepartment are accepted
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": "+1-555-0100", "groupShare": 1, "queryCustomerDepartment": 1
        """
      Then it succeeds

    @inferred
    @statement:rule.common.switch-as-text
    Scenario: So are they as text, and null
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": "+1-555-0100", "groupShare": "1", "queryCustomerDepartment": null
        """
      Then it succeeds

    @inferred
    @statement:rule.queryBytel.chain
    Scenario: Any store of the chain finds them
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
      And the member has a phone
      When the second store of the chain calls customerOpenapi/queryBytel with
        | customerTel | the member's phone |
      Then one of them has the customerUid the member

    @documented
    @statement:rule.queryBytel.array
    @statement:rule.queryBytel.member-form
    Scenario: All that is known of a member
      Given an account such as this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 21, "number": "N21", "name": "Made-up Member", "phone": "+1-555-0121", "balance": 0, "point": 0, "enable": 1, "createdDate": "2024-01-01 00:00:00",
            "expiryDate": "2030-01-01 00:00:00", "department": "Made-up Department", "weixinOpenIds": [{"openId": "made-up-open-id", "openIdType": 0}],
            "extInfo": {"sex": 1, "lunarBirthday": "01-02", "totalPoint": 5, "creditLimit": 20.00, "creditPeriod": 30, "photoPath": "/made-up.jpg", "nickName": "Made-up", "subsidyAmount": 1.50,
              "totalTicketAmount": 12.30, "totalRechargeAmount": 40, "totalTicketNum": 3}}
        ]}}
        """
      And a member of the store
      And the member has a department
      When the store calls queryBytel with
        | customerTel | the member's phone |
      Then the data has
        | /0/expiryDate    | the member's expiryDate    |
        | /0/department    | the member's department    |
        | /0/weixinOpenIds | the member's weixinOpenIds |
        | /0/extInfo       | the member's extInfo       |
