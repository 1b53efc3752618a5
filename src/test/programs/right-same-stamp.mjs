// right: sends an increment again with the stamp that it had; that it is there already means that it was made
// family: kybio-member
// expect: member 231607639459718452 gains 10 balance once
// with: updateBalancePointByIncrement lost; updateBalancePointByIncrement busy; updateBalancePointByIncrement late 5000
import { kybio, main, pause, Refused, stamp, uidIn, Unclear } from './signed.mjs';

await main(async () => {
  const { text } = await kybio('queryByNumber', '"customerNum":"LM000001"');
  const increment = `"customerUid":${uidIn(text)},"balanceIncrement":10,"dataChangeTime":"${stamp(new Date())}"`;
  for (let attempt = 1; ; attempt++) {
    try {
      await kybio('updateBalancePointByIncrement', increment);
      return;
    } catch (trouble) {
      if (attempt > 1 && trouble instanceof Refused && trouble.code === '2013') {
        return;
      }
      if (!(trouble instanceof Unclear) || attempt === 3) {
        throw attempt > 1 ? new Unclear(trouble.message) : trouble;
      }
      await pause(300);
    }
  }
});
