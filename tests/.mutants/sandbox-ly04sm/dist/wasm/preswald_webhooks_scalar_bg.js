/**
 * Adds a webhook with the secrets that were written in this many bytes, and returns its number.
 * `well_formed` is false if one is a string with a lone surrogate. `max_bytes` and `max_age` may be
 * infinite; a `max_age` of `NaN` means none. Throws a mistake.
 * @param {number} secrets
 * @param {boolean} well_formed
 * @param {boolean} strict
 * @param {number} max_bytes
 * @param {number} max_age
 * @returns {number}
 */
export function addWebhook(secrets, well_formed, strict, max_bytes, max_age) {
    const ret = wasm.addWebhook(secrets, well_formed, strict, max_bytes, max_age);
    if (ret[2]) {
        throw takeFromExternrefTable0(ret[1]);
    }
    return ret[0] >>> 0;
}

/**
 * Room for a body of exactly `length` bytes, behind the room for a block of 64 bytes; 0 if there is
 * no such room. The length is a floating-point number, because an integer would wrap at 4 GiB.
 * @param {number} length
 * @returns {number}
 */
export function bodyArea(length) {
    const ret = wasm.bodyArea(length);
    return ret >>> 0;
}

/**
 * The mistake of passing a body that is neither text nor bytes.
 * @param {boolean} parsed
 * @returns {unknown}
 */
export function bodyMistake(parsed) {
    const ret = wasm.bodyMistake(parsed);
    return ret;
}

/**
 * Checks the body that was written, which stays until `forget`. `well_formed` is false for a
 * string with a lone surrogate. `now` is in milliseconds since 1970. `hashed` is the index of the
 * secret for which the host has hashed the body, see `key_body`, and then the only one that is tried;
 * -1 if it has not.
 * @param {number} number
 * @param {number} body
 * @param {boolean} well_formed
 * @param {number} header
 * @param {number} now
 * @param {number} hashed
 * @returns {number}
 */
export function check(number, body, well_formed, header, now, hashed) {
    const ret = wasm.check(number, body, well_formed, header, now, hashed);
    return ret;
}

/**
 * Overwrites a body and a header of these lengths, and what reading them has left on the stack. Frees
 * a large body, which overwrites it, too.
 * @param {number} body
 * @param {number} header
 */
export function forget(body, header) {
    wasm.forget(body, header);
}

/**
 * Room for a header's value.
 * @returns {number}
 */
export function headerArea() {
    const ret = wasm.headerArea();
    return ret >>> 0;
}

/**
 * Writes the block that HMAC hashes before a body of `body` bytes in front of it, for the host to hash
 * both, and to write its hash over the start of the block. False if the body is too large, or if the
 * webhook has no secret of that index.
 * @param {number} number
 * @param {number} body
 * @param {number} index
 * @returns {boolean}
 */
export function keyBody(number, body, index) {
    const ret = wasm.keyBody(number, body, index);
    return ret !== 0;
}

/**
 * The issues of the last `validatePayload`.
 * @returns {unknown}
 */
export function lastIssues() {
    const ret = wasm.lastIssues();
    return ret;
}

/**
 * The details of the last `check` or `sign`: `{warnings}`, or `{code, status, message, issues}`.
 * @returns {unknown}
 */
export function outcome() {
    const ret = wasm.outcome();
    return ret;
}

/**
 * Removes a webhook: its secrets are overwritten, and its number may be used again.
 * @param {number} number
 */
export function removeWebhook(number) {
    wasm.removeWebhook(number);
}

/**
 * The header's value for a body; none for a string with a lone surrogate, see `outcome`.
 * @param {number} number
 * @param {number} body
 * @param {boolean} well_formed
 * @returns {string | undefined}
 */
export function sign(number, body, well_formed) {
    const ret = wasm.sign(number, body, well_formed);
    let v1;
    if (ret[0] !== 0) {
        v1 = getStringFromWasm0(ret[0], ret[1]);
        wasm.__wbindgen_free(ret[0], ret[1] * 1, 1);
    }
    return v1;
}

/**
 * The body of a test event. `values`: the options, in the order of `TestEvent`'s setters;
 * `object` as JSON text. Returns none for an unknown type.
 * @param {string} kind
 * @param {any[]} values
 * @param {number} now
 * @returns {string | undefined}
 */
export function testEvent(kind, values, now) {
    const val3 = +now;
    let ptr0, len0, ptr1, len1;
    try {
        ptr0 = passStringToWasm0(kind, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
        len0 = WASM_VECTOR_LEN;
        ptr1 = passArrayJsValueToWasm0(values, wasm.__wbindgen_malloc);
        len1 = WASM_VECTOR_LEN;
    } catch (e) {
        if (ptr1) { wasm.__externref_drop_slice(ptr1, len1); wasm.__wbindgen_free(ptr1, len1 * 4, 4); }
        if (ptr0) { wasm.__wbindgen_free(ptr0, len0 * 1, 1); }
        throw e;
    }
    const ret = wasm.testEvent(ptr0, len0, ptr1, len1, val3);
    let v4;
    if (ret[0] !== 0) {
        v4 = getStringFromWasm0(ret[0], ret[1]);
        wasm.__wbindgen_free(ret[0], ret[1] * 1, 1);
    }
    return v4;
}

/**
 * Rewrites the body, which was accepted, in Latin-1: the text that JavaScript makes of it is then a
 * copy. Gives its length; -1 if it has characters that Latin-1 does not have.
 * @param {number} body
 * @returns {number}
 */
export function toLatin1(body) {
    const ret = wasm.toLatin1(body);
    return ret;
}

/**
 * Whether a body of this many bytes, or of this many UTF-16 units, is certainly too large. Then it
 * is not written, and `outcome` has the details. The size is a floating-point number, because an
 * integer would wrap at 4 GiB.
 * @param {number} number
 * @param {number} units
 * @returns {boolean}
 */
export function tooLarge(number, units) {
    const ret = wasm.tooLarge(number, units);
    return ret !== 0;
}

/**
 * `config` is JSON text; none if the value has no JSON.
 * @param {string | null} [config]
 * @returns {unknown}
 */
export function validateEndpoint(config) {
    var ptr0 = isLikeNone(config) ? 0 : passStringToWasm0(config, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    var len0 = WASM_VECTOR_LEN;
    const ret = wasm.validateEndpoint(ptr0, len0);
    return ret;
}

/**
 * `validatePayload`: 0 clean, 1 valid with warnings, 2 invalid; see `last_issues`. `malformed`
 * is the body if it is a string with a lone surrogate, which is written as U+FFFD.
 * @param {number} body
 * @param {string | null | undefined} malformed
 * @param {boolean} strict
 * @returns {number}
 */
export function validatePayload(body, malformed, strict) {
    const val1 = +body;
    const val2 = +strict;
    const ret = wasm.validatePayload(val1, isLikeNone(malformed) ? 0 : addToExternrefTable0(malformed), val2);
    return ret >>> 0;
}

/**
 * The documented function: false for every header but the right one. `hashed` as for `check`.
 * @param {number} number
 * @param {number} body
 * @param {boolean} well_formed
 * @param {number} header
 * @param {number} hashed
 * @returns {boolean}
 */
export function verifySignature(number, body, well_formed, header, hashed) {
    const ret = wasm.verifySignature(number, body, well_formed, header, hashed);
    return ret !== 0;
}
export function __wbg___wbindgen_string_get_7ce8eee7fd327545(arg0, arg1) {
    const obj = arg1;
    const ret = typeof(obj) === 'string' ? obj : undefined;
    var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    var len1 = WASM_VECTOR_LEN;
    getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
    getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
}
export function __wbg___wbindgen_throw_4c88d8bf264fd984(arg0, arg1) {
    throw new Error(getStringFromWasm0(arg0, arg1));
}
export function __wbg_charCodeAt_851946d8f1279e11(arg0, arg1) {
    const ret = arg0.charCodeAt(arg1 >>> 0);
    return ret;
}
export function __wbg_length_e83e819f48c774e4(arg0) {
    const ret = arg0.length;
    return ret;
}
export function __wbg_new_37eb45aaf5eeb820() {
    const ret = new Array();
    return ret;
}
export function __wbg_new_f1cfc2663cfebe11() {
    const ret = new Object();
    return ret;
}
export function __wbg_push_c9f4893fc209f768(arg0, arg1) {
    const ret = arg0.push(arg1);
    return ret;
}
export function __wbg_random_df36b90cd78a7d54() {
    const ret = Math.random();
    return ret;
}
export function __wbg_set_d62432b50a04b5cf(arg0, arg1, arg2, arg3) {
    arg0[getStringFromWasm0(arg1, arg2)] = arg3;
}
export function __wbindgen_generic_0000000000000001(arg0) {
    // Cast intrinsic for `F64 -> Externref`.
    const ret = arg0;
    return ret;
}
export function __wbindgen_generic_0000000000000002(arg0, arg1) {
    // Cast intrinsic for `Ref(String) -> Externref`.
    const ret = getStringFromWasm0(arg0, arg1);
    return ret;
}
export function __wbindgen_init_externref_table() {
    const table = wasm.__wbindgen_externrefs;
    table.set(0, undefined);
    table.set(1024, undefined);
    table.set(1025, null);
    table.set(1026, true);
    table.set(1027, false);
}
function addToExternrefTable0(obj) {
    const idx = wasm.__externref_table_alloc();
    wasm.__wbindgen_externrefs.set(idx, obj);
    return idx;
}

let cachedDataViewMemory0 = null;
function getDataViewMemory0() {
    if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)) {
        cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
    }
    return cachedDataViewMemory0;
}

function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}

let cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
        cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
}

function isLikeNone(x) {
    return x === undefined || x === null;
}

function passArrayJsValueToWasm0(array, malloc) {
    const ptr = malloc(array.length * 4, 4) >>> 0;
    for (let i = 0; i < array.length; i++) {
        const add = addToExternrefTable0(array[i]);
        getDataViewMemory0().setUint32(ptr + 4 * i, add, true);
    }
    WASM_VECTOR_LEN = array.length;
    return ptr;
}

function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        const buf = cachedTextEncoder.encode(arg);
        const ptr = malloc(buf.length, 1) >>> 0;
        getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
        WASM_VECTOR_LEN = buf.length;
        return ptr;
    }

    let len = arg.length;
    let ptr = malloc(len, 1) >>> 0;

    const mem = getUint8ArrayMemory0();

    let offset = 0;

    for (; offset < len; offset++) {
        const code = arg.charCodeAt(offset);
        if (code > 0x7F) break;
        mem[ptr + offset] = code;
    }
    if (offset !== len) {
        if (offset !== 0) {
            arg = arg.slice(offset);
        }
        ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
        const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
        const ret = cachedTextEncoder.encodeInto(arg, view);

        offset += ret.written;
        ptr = realloc(ptr, len, offset, 1) >>> 0;
    }

    WASM_VECTOR_LEN = offset;
    return ptr;
}

function takeFromExternrefTable0(idx) {
    const value = wasm.__wbindgen_externrefs.get(idx);
    wasm.__externref_table_dealloc(idx);
    return value;
}

let cachedTextDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
cachedTextDecoder.decode();
const MAX_SAFARI_DECODE_BYTES = 2146435072;
let numBytesDecoded = 0;
function decodeText(bytes) {
    numBytesDecoded += bytes.length;
    if (numBytesDecoded >= MAX_SAFARI_DECODE_BYTES) {
        cachedTextDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
        cachedTextDecoder.decode();
        numBytesDecoded = bytes.length;
    }
    return cachedTextDecoder.decode(bytes);
}

const cachedTextEncoder = new TextEncoder();

if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        const buf = cachedTextEncoder.encode(arg);
        view.set(buf);
        return {
            read: arg.length,
            written: buf.length
        };
    };
}

let WASM_VECTOR_LEN = 0;


let wasm;
export function __wbg_set_wasm(val) {
    wasm = val;
}
