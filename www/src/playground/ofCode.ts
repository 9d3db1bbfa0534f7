/**
 * The diagnosis of a digest that somebody's own code printed. The core speaks of a signature, its signer and what it
 * covers. Here the signer is the person's code, and the payload and the secret are those on this page.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^the signature covers the same JSON/, "your code hashed the re-serialized body: the same JSON"],
  [/\bthe payload that the signature covers\b/g, "the payload that your code hashed"],
  [/\bthe signature (most likely )?covers\b/g, "your code $1hashed"],
  [/\bthe signature was made\b/g, "your code computed it"],
  [/^the signature is\b/, "your code computed"],
  [/\bthe signature is number\b/g, "the digest is number"],
  [/\bthe signature in the header\b/g, "the digest"],
  [/\bthe digest in the header\b/g, "the digest"],
  [/\bthe header's value\b/g, "the digest"],
  [/\bthe header\b/g, "the digest"],
  [/\bthe signed (one|text)\b/g, "the $1 that your code hashed"],
  [/\bthe signer's\b/g, "your code's"],
  [/\bthe (payload|secret) given\b/g, "the $1 on this page"],
];

export function sayOfCode(message: string): string {
  return WORDS.reduce((said, [pattern, words]) => said.replace(pattern, words), message);
}

/** A digest of 32 bytes in hex or base64. */
const BARE = /^(?:[0-9a-f]{64}|[\w+/-]{43}=?)$/i;

/** As a header's value: code often prints the digest alone. */
export function asHeader(digest: string): string {
  const printed = digest.trim();
  return BARE.test(printed) ? `sha256=${printed}` : printed;
}
