// The whole story of a partner, told by the vendor's own SDK, unmodified: node story.mjs HOST:PORT ID SECRET SIGN_METHOD HTTP_METHOD
// A SIGN_METHOD of "" leaves the SDK's default. The server's clock has to stand still: calls of one second are counted.
import assert from 'node:assert/strict';
import sdk from 'tencentcloud-sdk-nodejs-intl-en';

const [authority, id, secret, signMethod, httpMethod] = process.argv.slice(2);
const { intlpartnersmgt, common } = sdk;

const client = (secretKey) => new intlpartnersmgt.v20220928.Client(
    new common.Credential(id, secretKey),
    '',
    new common.ClientProfile(signMethod, new common.HttpProfile('http://', authority, httpMethod)));

const caller = (by) => (action, parameters = {}) => {
    const request = new intlpartnersmgt.v20220928.Models[action + 'Request']();
    request.from_json_string(JSON.stringify(parameters));
    return new Promise((resolve, reject) => by[action](request, (error, answer) => error ? reject(error) : resolve(answer)));
};

const call = caller(client(secret));
const refused = (calling, code, message) => assert.rejects(calling, (error) => {
    assert.equal(error.code, code);
    assert.match(error.message, message);
    assert.match(error.requestId ?? error.getRequestId(), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    return true;
});

// The mock sends no SMS: the code stands in the sandbox.
const sent = `http://${authority}/__admin/ledgermock/sandboxes/tencent-partner/default/entities/verifyCode/1`;
await call('SendVerifyCode', { CountryCode: '852', PhoneNum: '1' });
const { values: { Code: VerifyCode } } = await (await fetch(sent)).json();

const created = await call('CreateAccount', {
    AccountType: 'company', Mail: 'node@example.com', Password: 'Made1up!', ConfirmPassword: 'Made1up!',
    PhoneNum: '1', CountryCode: '852', Area: 'HK', VerifyCode, TradeOne: 'kghy_01', TradeTwo: 'kghy_0101',
});
assert.equal(typeof created.Uin, 'string');
const uin = Number(created.Uin);

const allocated = await call('AllocateCustomerCredit', { ClientUin: uin, AddedCredit: 10.5, Remark: 'for a start' });
assert.equal(allocated.TotalCredit, 10.5);
assert.equal(allocated.RemainingCredit, 10.5);

const pages = [];
for (const Page of [1, 2]) {
    const page = await call('QueryCustomersCredit', { Page, PageSize: 1, Order: 'asc' });
    assert.equal(page.Total, 2);
    pages.push(...page.Data.map((customer) => customer.ClientUin));
}
assert.deepEqual(pages, [1, uin]);

const remark = 'größter Kunde & 1+1=2 %';
const remarked = await call('ModifyClientRemark', { ClientUin: created.Uin, Remark: remark });
assert.equal(remarked.ClientRemark, remark);
const found = await call('QueryCustomersCredit', { FilterType: 'Remark', Filter: 'Kunde & 1+1=2 %' });
assert.deepEqual(found.Data.map((customer) => [customer.ClientUin, customer.Credit, customer.Remark]), [[uin, 10.5, remark]]);

const history = await call('QueryCreditAllocationHistory', { ClientUin: uin, Page: 1, PageSize: 10 });
assert.equal(history.Total, 1);
assert.deepEqual(
    history.History.map((entry) => [entry.Credit, entry.AllocatedCredit, entry.ClientCreditAfter, entry.Remark]),
    [[10.5, 10.5, 10.5, 'for a start']]);

const listed = await call('QueryCreditByUinList', { UinList: [uin, 1] });
assert.deepEqual(listed.Data.map((one) => [one.Uin, one.TotalCredit]), [[uin, 10.5], [1, 90]]);

const own = await call('QueryPartnerCredit');
assert.equal(own.AllocatedCredit, 100.5);
assert.equal(own.TotalCredit, own.AllocatedCredit + own.RemainingCredit);
assert.equal(own.CustomerTotalCredit, own.AllocatedCredit);

await refused(
    call('AllocateCustomerCredit', { ClientUin: uin, AddedCredit: 2000000 }),
    'InvalidParameterValue.CreditAmountOutOfRange',
    /^The credit quota has exceeded the limit with the newly allocated quota\.$/);
await refused(
    caller(client('another-secret'))('AllocateCustomerCredit', { ClientUin: uin, AddedCredit: 1 }),
    'AuthFailure.SignatureFailure',
    /^The provided credentials could not be validated\. Please check your signature is correct\.$/);

for (const expected of [11.5, 12.5, 13.5]) {
    assert.equal((await call('AllocateCustomerCredit', { ClientUin: uin, AddedCredit: 1 })).TotalCredit, expected);
}
await refused(
    call('AllocateCustomerCredit', { ClientUin: uin, AddedCredit: 1 }),
    'RequestLimitExceeded',
    /^Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second\./);

console.log(`created ${uin}`);
