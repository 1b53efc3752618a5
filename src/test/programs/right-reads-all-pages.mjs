// right: reads the customers page by page, until it has as many as there are, no faster than it may
// family: tencent-partner
// with: QueryCustomersCredit lost
// seed: thousand
import { main, pause, tencent } from './signed.mjs';

await main(async () => {
  const customers = new Set();
  for (let page = 1; ; page++) {
    const { Total, Data } = await tencent('QueryCustomersCredit', { Page: page, PageSize: 100 }, 2_000);
    Data.forEach(customer => customers.add(customer.ClientUin));
    if (page * 100 >= Total) {
      process.exitCode = customers.size === Total ? 0 : 1;
      return;
    }
    await pause(210);
  }
});
