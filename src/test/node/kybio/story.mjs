// What a shop does with its members, from the first query to the last request of the day:
//   node story.mjs ROOT APPID APPKEY example
//   node story.mjs ROOT APPID APPKEY thousand QUOTA
// ROOT is all that comes before customerOpenApi. Says so, and ends with 0, when all went as the pages say.
import assert from 'node:assert/strict';
import { MemberApi } from './member-api.mjs';

const INCREMENT = 'customerOpenApi/updateBalancePointByIncrement';
const PAGES = 'customerOpenApi/queryCustomerPages';
const BY_UID = 'customerOpenApi/queryByUid';
const GOLD = '1393920057254848127';

const [root, appId, appKey, seed, quota] = process.argv.slice(2);
const api = new MemberApi(root, appId, appKey);

function success(answer) {
  assert.ok(answer.succeeded, answer.text);
  return answer;
}

function refused(code, message, answer) {
  assert.equal(answer.text, `{"status":"error","messages":["${message}"],"errorCode":${code}}`);
}

const byUid = async (uid) => success(await api.call(BY_UID, `"customerUid": ${uid}`));

async function findTheFirst() {
  const byNumber = success(await api.call('customerOpenApi/queryByNumber', '"customerNum": "LM000001"'));
  const uid = byNumber.one('customerUid');
  assert.equal(uid, '231607639459718452', 'all digits of the uid');
  assert.notEqual(String(JSON.parse(byNumber.text).data.customerUid), uid, 'what JSON.parse makes of it');
  const member = await byUid(uid);
  assert.equal(member.text, byNumber.text);
  assert.equal(member.one('customrUid'), uid);
  assert.equal(member.one('balance'), '400');
  assert.equal(member.one('point'), '300');
  return uid;
}

async function add() {
  const member = `"customerInfo": {"number": "N-0001", "name": "故事会员", "phone": "+1-555-0143",
    "email": "story@example.com", "balance": 10.50, "point": 5}`;
  const added = success(await api.call('customerOpenApi/add', member));
  assert.equal(added.one('number'), 'N-0001');
  refused(2012, '会员已存，不允许重复添加', await api.call('customerOpenApi/add', member));
  const uid = added.one('customerUid');
  const found = success(await api.call('customerOpenapi/queryBytel', '"customerTel": "+1-555-0143"'));
  assert.deepEqual(found.all('customerUid'), [uid]);
  return uid;
}

async function describe(uid) {
  success(await api.call('customerOpenApi/updateBaseInfo',
    `"customerInfo": {"customerUid": ${uid}, "name": "新名字", "phone": "", "remarks": "knows the pages"}`));
  const member = await byUid(uid);
  assert.equal(member.one('name'), '新名字');
  assert.equal(member.one('remarks'), 'knows the pages');
  assert.equal(member.one('phone'), '+1-555-0143', 'sent blank: unchanged');
  assert.equal(member.one('email'), 'story@example.com', 'not sent: unchanged');
}

async function categorise(uid) {
  const categories = success(await api.call('customerOpenApi/queryAllCustomerCategory'));
  const name = categories.all('name')[categories.all('uid').indexOf(GOLD)];
  success(await api.call('customerOpenApi/batchUpdateCategory',
    `"customerCategories": [{"customerUid": ${uid}, "customerCategoryUid": ${GOLD}}]`));
  assert.equal((await byUid(uid)).one('categoryName'), name);
}

async function move(uid) {
  const moved = success(await api.call(INCREMENT, `"customerUid": ${uid}, "balanceIncrement": 100.50,
    "pointIncrement": -3, "dataChangeTime": "2025-06-15 12:00:00"`));
  assert.equal(moved.one('balanceBeforeUpdate'), '10.50');
  assert.equal(moved.one('balanceAfterUpdate'), '111.00', 'with its zeros');
  assert.equal(moved.one('pointAfterUpdate'), '2');
  assert.equal(moved.one('dataChangeTime'), '2025-06-15 12:00:00');
  const member = await byUid(`"${uid}"`);
  assert.equal(member.one('balance'), '111.00');
  assert.equal(member.one('point'), '2');
}

async function moveTwice(uid) {
  const call = `"customerUid": "${uid}", "balanceIncrement": -401, "dataChangeTime": "2025-06-15 12:00:01"`;
  refused(2013, '会员余额不足', await api.call(INCREMENT, `${call}, "validateBalance": 1`));
  assert.equal(success(await api.call(INCREMENT, call)).one('balanceAfterUpdate'), '-1');
  refused(2013, '重复提交修改', await api.call(INCREMENT, call));
  assert.equal((await byUid(uid)).one('balance'), '-1', 'moved once');
}

async function beRefused(uid) {
  const query = `"customerUid": ${uid}`;
  refused(1031, '请求头中没传消息签名', await api.callUnder(null, BY_UID, query));
  refused(1032, '消息体与消息签名不匹配', await api.callUnder('0'.repeat(32), BY_UID, query));
  refused(1034, 'appId错误，根据所传的appId找不到对应的用户', await api.callAsNobody(BY_UID));
  refused(9003, '请求参数错误', await api.call(BY_UID));
  refused(9003, '请求参数错误', await api.call(INCREMENT, `${query}, "dataChangeTime": " "`));
  refused(2015, '会员不存在', await api.call(BY_UID, `"customerUid": ${Number(uid)}`));
}

/** The uids of all members, by so many pages: a page that is full is followed by another one, be it empty. */
async function readPages(pages) {
  const uids = [];
  let page = success(await api.call(PAGES));
  let read = 1;
  while (page.all('customerUid').length >= Number(page.one('pageSize'))) {
    uids.push(...page.all('customerUid'));
    page = success(await api.call(PAGES, `"postBackParameter": ${page.postBackParameter}`));
    read += 1;
  }
  uids.push(...page.all('customerUid'));
  assert.equal(read, pages, 'pages');
  assert.equal(new Set(uids).size, uids.length, 'members that come once');
  return uids;
}

async function onExample() {
  const first = await findTheFirst();
  const added = await add();
  await describe(added);
  await categorise(added);
  await move(added);
  await moveTwice(first);
  await beRefused(first);
  assert.deepEqual(await readPages(1), [first, added], 'members, in the order of their making');
}

async function onThousand(limit) {
  const uids = await readPages(11);
  assert.equal(uids.length, 1000);
  const moved = success(await api.call(INCREMENT,
    `"customerUid": ${uids[0]}, "pointIncrement": 0, "dataChangeTime": "2025-06-15 12:00:00"`));
  const day = moved.one('updateCustomerTime').slice(0, 10);
  assert.equal(success(await api.call('openApiLimitAccess/queryAccessTimes')).one('limitTimes'), String(limit));
  const log = success(await api.call('openApiLimitAccess/queryDailyAccessTimesLog',
    `"beginDate": "${day}", "endDate": "${day}"`));
  const made = Number(log.one('haveAcessTimes'));
  assert.equal(made, 14, 'calls of the day');
  for (let call = made; call < limit; call += 1) {
    await byUid(uids[0]);
  }
  refused(0, '您已用完当日请求量', await api.call(BY_UID, `"customerUid": ${uids[0]}`));
}

await (seed === 'example' ? onExample() : onThousand(Number(quota)));
console.log('all as the pages say');
