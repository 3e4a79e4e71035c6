// The package ships types that its `exports` hide; it is a drop-in for better-sqlite3, whose types are its own.
declare module 'better-sqlite3-multiple-ciphers' {
  import Database from 'better-sqlite3';
  export default Database;
}
