// right: waits for a member whom somebody else adds, by asking now and then
// family: kybio-member
// with: queryByNumber error 2015 next 2
import { kybio, main, pause, Refused } from './signed.mjs';

await main(async () => {
  for (let look = 0; look < 5; look++) {
    try {
      console.log((await kybio('queryByNumber', '"customerNum":"LM000001"')).data.name);
      return;
    } catch (trouble) {
      if (!(trouble instanceof Refused) || trouble.code !== '2015') {
        throw trouble;
      }
      await pause(300);
    }
  }
});
