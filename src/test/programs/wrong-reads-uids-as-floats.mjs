// wrong: reads a uid by JSON.parse, whose numbers have 16 digits, and means another member from then on
// family: kybio-member
// expect: member 231607639459718452 gains 10 balance once
// found: undisturbed
// with: nothing
// named: rounded-id
import { kybio, main, stamp } from './signed.mjs';

await main(async () => {
  const { data } = await kybio('queryByNumber', '"customerNum":"LM000001"');
  await kybio('updateBalancePointByIncrement',
    `"customerUid":${data.customerUid},"balanceIncrement":10,"dataChangeTime":"${stamp(new Date())}"`);
});
