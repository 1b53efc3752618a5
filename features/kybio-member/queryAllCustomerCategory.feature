Feature: queryAllCustomerCategory
  A store reads the categories that members can have.

  Rule: Categories

    # No page of this operation is at hand.
    @mock-only @needs:example @invented
    @statement:rule.queryAllCustomerCategory.all
    @statement:rule.queryAllCustomerCategory.order
    @statement:rule.queryAllCustomerCategory.uid-exact
    @statement:rule.queryAllCustomerCategory.disabled
    @statement:rule.queryAllCustomerCategory.discount
    Scenario: The example
      Given the mock has the seed "example"
      When the store calls queryAllCustomerCategory
      Then the data is
        """
        [
        {"name": "金卡", "discount": 90, "uid": 1393920057254848127, "enable": 1, "isPoint": 1},
        {"name": "银卡", "discount": 95.5, "uid": 1393920057254848129, "enable": 1, "isPoint": 1},
        {"name": "旧卡", "discount": 80, "uid": 1393920057254848131, "enable": 0, "isPoint": 0}
        ]
        """

    @inferred
    @statement:rule.queryAllCustomerCategory.uid-exact
    @statement:rule.queryAllCustomerCategory.all
    Scenario: Each category once
      When the store calls queryAllCustomerCategory
      Then the list is known as before
      And every uid is there once
      And every enable is one of "0, 1"
      When the store calls queryAllCustomerCategory
      Then the list is as before

    @mock-only @needs:state @invented
    @statement:rule.queryAllCustomerCategory.scale
    @statement:rule.queryAllCustomerCategory.order
    @statement:rule.queryAllCustomerCategory.disabled
    Scenario: discount keeps its scale
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
      When the store calls queryAllCustomerCategory
      Then the answer begins with "{'status':'success','messages':[],'errorCode':null,'data':[{'name':'金卡','discount':90.50,'uid':1393920057254848127,'enable':1,'isPoint':1},"

    @mock-only @needs:state @inferred
    @statement:rule.queryAllCustomerCategory.none
    Scenario: There are none
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 231607639459718452, "number": "N1", "name": "Made-up One", "phone": "+1-555-0100", "balance": 528.8, "point": 671.20, "enable": 1}
        ]}}
        """
      When the store calls queryAllCustomerCategory
      Then the data is
        """
        []
        """

    @inferred
    @statement:rule.queryAllCustomerCategory.chain
    Scenario: The stores of a chain share them
      When the store calls queryAllCustomerCategory
      Then the list is known as before
      When the second store of the chain calls queryAllCustomerCategory
      Then the list is as before
