/** A curve y² = x³ + ax + b over the field of p elements, with a base point (x, y) of prime order q. */
export interface Curve {
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
  readonly q: bigint;
  readonly x: bigint;
  readonly y: bigint;
  /** How many times more points than q the curve has. */
  readonly cofactor: 1 | 4;
  /** Octets of a coordinate, of a hash and of each half of a signature. */
  readonly octets: 32 | 64;
}

/** id-GostR3410-2001-CryptoPro-A-ParamSet (RFC 4357 section 11.4): НУЦ РК's ГОСТ 34.310-2004. */
export const cryptoProA: Curve = {
  p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd97n,
  a: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd94n,
  b: 0xa6n,
  q: 0xffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893n,
  x: 1n,
  y: 0x8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14n,
  cofactor: 1,
  octets: 32,
};

/** id-tc26-gost-3410-2012-256-paramSetA (RFC 7836 appendix A.2), of cofactor 4. */
export const tc26Set256A: Curve = {
  p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd97n,
  a: 0xc2173f1513981673af4892c23035a27ce25e2013bf95aa33b22c656f277e7335n,
  b: 0x295f9bae7428ed9ccc20e7c359a9d41a22fccd9108e17bf7ba9337a6f8ae9513n,
  q: 0x400000000000000000000000000000000fd8cddfc87b6635c115af556c360c67n,
  x: 0x91e38443a5e82c0d880923425712b2bb658b9196932e02c78b2582fe742daa28n,
  y: 0x32879423ab1a0375895786c4bb46e9565fde0b5344766740af268adb32322e5cn,
  cofactor: 4,
  octets: 32,
};

/** id-tc26-gost-3410-12-512-paramSetA (RFC 7836 appendix A.1): НУЦ РК's ГОСТ 34.10-2015 of 512 bits. */
export const tc26Set512A: Curve = {
  p: 2n ** 512n - 0x239n,
  a: 2n ** 512n - 0x23cn,
  b: BigInt(
    '0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265' +
      'ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760',
  ),
  q: BigInt(
    '0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff' +
      '27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275',
  ),
  x: 3n,
  y: BigInt(
    '0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921' +
      'df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4',
  ),
  cofactor: 1,
  octets: 64,
};
