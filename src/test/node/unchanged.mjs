// Asks a vendor for something, wherever it is, by node's own fetch: `tencent` for a partner's customers, or `kybio` for a member.
import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';
// As seen from the copy of this file in target/node.
import { kybio, tencent } from '../../src/test/programs/signed.mjs';

setGlobalDispatcher(new EnvHttpProxyAgent());

console.log(process.argv[2] === 'tencent'
    ? JSON.stringify(await tencent('QueryCustomersCredit', {}))
    : (await kybio('queryByUid', '"customerUid":231607639459718452')).text);
