// wrong: repeats every 120 ms what a limit refuses
// family: tencent-partner
// with: AllocateCustomerCredit error RequestLimitExceeded next 8
// named: no-pause
import { main, pause, Refused, tencent } from './signed.mjs';

await main(async () => {
  for (let attempt = 0; attempt < 9; attempt++) {
    try {
      await tencent('AllocateCustomerCredit', { ClientUin: 1, AddedCredit: 10 });
      return;
    } catch (trouble) {
      if (!(trouble instanceof Refused)) {
        throw trouble;
      }
      await pause(120);
    }
  }
});
