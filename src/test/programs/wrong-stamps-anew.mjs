// wrong: stamps each attempt of one increment anew, so that the API takes them for two
// family: kybio-member
// expect: member 231607639459718452 gains 10 balance once
// found: moved-twice
// with: updateBalancePointByIncrement lost
// named: blind-repeat
import { kybio, main, pause, stamp, uidIn, Unclear } from './signed.mjs';

await main(async () => {
  const { text } = await kybio('queryByNumber', '"customerNum":"LM000001"');
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await kybio('updateBalancePointByIncrement',
        `"customerUid":${uidIn(text)},"balanceIncrement":10,"dataChangeTime":"${stamp(new Date())}"`);
      return;
    } catch (trouble) {
      if (!(trouble instanceof Unclear)) {
        throw trouble;
      }
      await pause(1_100);
    }
  }
});
