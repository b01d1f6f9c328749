/** SHA-256 of the bytes, as 64 lower-case hexadecimal digits. Passed in: pure code has no cryptography of its own. */
export type Sha256 = (bytes: Uint8Array) => string;
