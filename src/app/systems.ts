/** What each business system adds to the use cases beside what its description gives. */
export * from './hightech/index.ts'
export * from './instruments/index.ts'
export * from './sme/index.ts'
export * from './vouchers/index.ts'
