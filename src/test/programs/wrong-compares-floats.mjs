// wrong: looks whether the credit is higher by 0.1 by subtracting floats, does not find it so, and pays again
// family: tencent-partner
// expect: customer 1 gains 0.1 once
// found: moved-twice
// with: AllocateCustomerCredit lost
// named: nothing, for it looks as it should; what it makes of what it reads is not to be seen
import { main, tencent, Unclear } from './signed.mjs';

const credit = async () => (await tencent('QueryCreditByUinList', { UinList: [1] })).Data[0].TotalCredit;

await main(async () => {
  const before = await credit();
  try {
    await tencent('AllocateCustomerCredit', { ClientUin: 1, AddedCredit: 0.1 });
  } catch (trouble) {
    if (!(trouble instanceof Unclear)) {
      throw trouble;
    }
    if (await credit() - before !== 0.1) {
      await tencent('AllocateCustomerCredit', { ClientUin: 1, AddedCredit: 0.1 });
    }
  }
});
