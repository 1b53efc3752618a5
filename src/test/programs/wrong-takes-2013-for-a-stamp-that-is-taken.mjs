// wrong: told that an increment of that second is there already, it takes the next second, though it may be its own
// family: kybio-member
// expect: member 231607639459718452 gains 10 balance once
// found: moved-twice
// with: updateBalancePointByIncrement twice
// named: nothing, for another change of that member may really have had the second; only the ledger shows that it had not
import { kybio, main, Refused, stamp, uidIn } from './signed.mjs';

await main(async () => {
  const { text } = await kybio('queryByNumber', '"customerNum":"LM000001"');
  for (let at = Date.now(); ; at += 1_000) {
    try {
      await kybio('updateBalancePointByIncrement',
        `"customerUid":${uidIn(text)},"balanceIncrement":10,"dataChangeTime":"${stamp(new Date(at))}"`);
      return;
    } catch (trouble) {
      if (!(trouble instanceof Refused) || trouble.code !== '2013') {
        throw trouble;
      }
    }
  }
});
