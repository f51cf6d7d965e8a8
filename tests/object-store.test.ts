import { expect, test } from 'vitest';
import { refusalOf } from './harness/s3-signature.ts';

const owner = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const now = new Date('2013-05-24T00:00:00Z');
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const call = (url: string, signed: string, signature: string, more = {}) => ({
  method: 'GET',
  url,
  body: new Uint8Array(),
  headers: {
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-content-sha256': empty,
    'x-amz-date': '20130524T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=${signed}, Signature=${signature}`,
    ...more,
  },
});
const usual = 'host;x-amz-content-sha256;x-amz-date';

// The worked examples of the S3 API reference, “Authenticating Requests: Using the Authorization Header”.
const examples = [
  call(
    '/test.txt',
    'host;range;x-amz-content-sha256;x-amz-date',
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    { range: 'bytes=0-9' },
  ),
  call('/?lifecycle', usual, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'),
  call('/?max-keys=2&prefix=J', usual, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'),
];

test.each(examples)('the store of the tests takes the signature that Amazon shows for $url', (one) => {
  expect(refusalOf(one, owner, now)).toBeNull();
});

test('it refuses what was not signed, was changed on the way, or is old', () => {
  const [one] = examples;
  if (!one) throw new Error('There is no example');
  expect(refusalOf({ ...one, url: '/other.txt' }, owner, now)).toBe('SignatureDoesNotMatch');
  expect(refusalOf({ ...one, method: 'DELETE' }, owner, now)).toBe('SignatureDoesNotMatch');
  expect(refusalOf({ ...one, body: Buffer.from('x') }, owner, now)).toBe('XAmzContentSHA256Mismatch');
  expect(refusalOf(one, { ...owner, secretAccessKey: 'x' }, now)).toBe('SignatureDoesNotMatch');
  expect(refusalOf(one, { ...owner, region: 'eu-central-1' }, now)).toBe('AuthorizationHeaderMalformed');
  expect(refusalOf(one, owner, new Date('2013-05-24T00:16:00Z'))).toBe('RequestTimeTooSkewed');
  const { authorization: _gone, ...headers } = one.headers;
  expect(refusalOf({ ...one, headers }, owner, now)).toBe('AccessDenied');
});
