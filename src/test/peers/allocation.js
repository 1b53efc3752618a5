// An allocation as a user of mountebank would write it by hand: the signature is checked, calls of a second are counted,
// and the total grows. A module, because mountebank evaluates the text of an injection anew for each request.
const { createHash, createHmac, timingSafeEqual } = require('crypto');

const SECRET = 'ledgermock-example-secret-key';
const AUTHORIZATION =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/([^/]+)\/([^/]+)\/tc3_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
const CALLS_PER_SECOND = 1000000;

const keys = new Map();
const sha256 = text => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

function key(date, service) {
    const name = date + '/' + service;
    if (!keys.has(name)) {
        keys.set(name, hmac(hmac(hmac('TC3' + SECRET, date), service), 'tc3_request'));
    }
    return keys.get(name);
}

function isSigned(request, headers) {
    const parts = AUTHORIZATION.exec(headers.authorization || '');
    if (!parts) {
        return false;
    }
    const [, , date, service, names, signature] = parts;
    const canonical = 'POST\n/\n\n'
        + names.split(';').map(name => name + ':' + String(headers[name]).trim().toLowerCase() + '\n').join('')
        + '\n' + names + '\n' + sha256(request.body);
    const toSign = ['TC3-HMAC-SHA256', headers['x-tc-timestamp'], date + '/' + service + '/tc3_request', sha256(canonical)];
    return timingSafeEqual(hmac(key(date, service), toSign.join('\n')), Buffer.from(signature, 'hex'));
}

function answer(response) {
    return {
        statusCode: 200,
        // Otherwise it closes the connection after each answer.
        headers: { 'Content-Type': 'application/json', Connection: 'keep-alive' },
        body: JSON.stringify({ Response: { ...response, RequestId: 'fixed' } })
    };
}

const refusal = code => answer({ Error: { Code: code, Message: code } });

module.exports = ({ request, state }) => {
    const headers = {};
    Object.keys(request.headers).forEach(name => { headers[name.toLowerCase()] = request.headers[name]; });
    if (!isSigned(request, headers)) {
        return refusal('AuthFailure.SignatureFailure');
    }
    const second = Math.floor(Date.now() / 1000);
    state.calls = state.second === second ? state.calls + 1 : 1;
    state.second = second;
    if (state.calls > CALLS_PER_SECOND) {
        return refusal('RequestLimitExceeded');
    }
    // In hundredths: sums of doubles would not be exact.
    state.total = (state.total || 10000) + Math.round(JSON.parse(request.body).AddedCredit * 100);
    return answer({ TotalCredit: state.total / 100, RemainingCredit: state.total / 100 });
};
