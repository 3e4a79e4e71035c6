/**
 * Where the tokens stand, all drivers together: the work under way first (`asking` for the PIN, `busy`: logged in and
 * at work), then the tokens that are there, then why there is none. `in-use`: the session's token.
 */
export type TokenLight =
  | 'driver-fault'
  | 'restarting'
  | 'no-reader'
  | 'absent'
  | 'present'
  | 'in-use'
  | 'asking'
  | 'busy';
