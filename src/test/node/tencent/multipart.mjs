// One call with a multipart body, made by the vendor's own SDK, unmodified: node multipart.mjs HOST:PORT ID SECRET
import assert from 'node:assert/strict';
import sdk from 'tencentcloud-sdk-nodejs-intl-en';

const [authority, id, secret] = process.argv.slice(2);
const { intlpartnersmgt, common } = sdk;
const client = new intlpartnersmgt.v20220928.Client(
    new common.Credential(id, secret),
    '',
    new common.ClientProfile('TC3-HMAC-SHA256', new common.HttpProfile('http://', authority)));

// The SDK signs texts and buffers only.
const request = { ClientUin: '1', AddedCredit: '0.5', Remark: Buffer.from('größer & +\r\n') };
const answer = await new Promise((resolve, reject) => client.request(
    'AllocateCustomerCredit',
    request,
    new intlpartnersmgt.v20220928.Models.AllocateCustomerCreditResponse(),
    { multipart: true },
    (error, response) => error ? reject(error) : resolve(response)));
assert.equal(answer.TotalCredit, 90.5);

console.log('allocated');
