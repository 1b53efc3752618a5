// right: reads with pauses drawn by chance between bounds that double, as long as a limit refuses it
// family: tencent-partner
// with: QueryCustomersCredit error RequestLimitExceeded next 3
import { main, pause, Refused, tencent } from './signed.mjs';

await main(async () => {
  for (let most = 300; most <= 1_200; most *= 2) {
    try {
      const { Data } = await tencent('QueryCustomersCredit', { FilterType: 'ClientUin', Filter: '1' });
      console.log(Data[0].Credit);
      return;
    } catch (trouble) {
      if (!(trouble instanceof Refused) || trouble.code !== 'RequestLimitExceeded') {
        throw trouble;
      }
      await pause(most / 2 + Math.random() * most / 2);
    }
  }
  const { Data } = await tencent('QueryCustomersCredit', { FilterType: 'ClientUin', Filter: '1' });
  console.log(Data[0].Credit);
});
