// wrong: repeats a payment that is refused for good
// family: tencent-partner
// expect: customer 1 gains 5000000 once
// found: success-unmoved
// with: nothing
// named: hopeless-repeat
import { main, pause, tencent } from './signed.mjs';

await main(async () => {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await tencent('AllocateCustomerCredit', { ClientUin: 1, AddedCredit: 5_000_000 });
      return;
    } catch (trouble) {
      console.error(trouble.message);
      await pause(250);
    }
  }
});
