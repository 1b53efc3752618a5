// One call by the vendor's common client, unmodified, that has no product in it: node common.mjs HOST:PORT ID SECRET
import assert from 'node:assert/strict';
import sdk from 'tencentcloud-sdk-nodejs-common';

const [authority, secretId, secretKey] = process.argv.slice(2);
const client = new sdk.CommonClient('intlpartnersmgt.tencentcloudapi.com', '2022-09-28', {
    credential: { secretId, secretKey },
    region: '',
    profile: { httpProfile: { protocol: 'http://', endpoint: authority } },
});

const answer = await client.request('AllocateCustomerCredit', { ClientUin: 1, AddedCredit: 0.5 });
assert.equal(answer.TotalCredit, 90.5);

console.log('allocated');
