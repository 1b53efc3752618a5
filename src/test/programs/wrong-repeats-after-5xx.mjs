// wrong: pays again when a gateway answered in the vendor's place
// family: tencent-partner
// expect: customer 1 gains 10 once
// found: moved-twice
// with: AllocateCustomerCredit gatewayPage
// named: blind-repeat
import { main, pause, tencentText } from './signed.mjs';

await main(async () => {
  for (let attempt = 0; attempt < 3; attempt++) {
    const { status } = await tencentText('AllocateCustomerCredit', { ClientUin: 1, AddedCredit: 10 });
    if (status < 500) {
      return;
    }
    await pause(200);
  }
});
