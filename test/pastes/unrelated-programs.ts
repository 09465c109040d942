/** Errors of programs that have nothing to do with a server, a name or a connection; and notes about such that have. */
export const unrelatedPrograms: readonly (readonly [string, string])[] = [
  ['a missing module', "Error: Cannot find module './routes'\nRequire stack:\n- /app/index.js"],
  [
    'a type error of a compiler',
    "src/a.ts(12,7): error TS2322: Type 'string' is not assignable to type 'number'.",
  ],
  [
    'a Rust compiler',
    'error[E0502]: cannot borrow `pool` as mutable because it is also borrowed as immutable\n  --> src/main.rs:7:5',
  ],
  [
    'a Go compiler',
    './main.go:14:2: undefined: timeout\n./main.go:20:9: connection declared and not used',
  ],
  ['a full disk', 'Error: ENOSPC: no space left on device, write'],
  [
    'a linker',
    "/usr/bin/ld: main.o: undefined reference to `connect_timeout'\ncollect2: error: ld returned 1 exit status",
  ],
  [
    'git outside a repository',
    'fatal: not a git repository (or any of the parent directories): .git',
  ],
  [
    'a merge conflict',
    'error: Your local changes to the following files would be overwritten by merge:\n\tsrc/proxy.ts\nPlease commit your changes or stash them before you merge.\nAborting',
  ],
  [
    'a missing column',
    'ERROR:  column "status" does not exist\nLINE 1: SELECT status FROM requests WHERE code = 502',
  ],
  ['a Python value', "ValueError: invalid literal for int() with base 10: '50.3'"],
  [
    'a JSON parser',
    "SyntaxError: Expected property name or '}' in JSON at position 502 (line 12 column 4)",
  ],
  ['a spreadsheet', 'The formula contains an error: #REF! in cell B502'],
  ['a printer', 'Printer error 50.3: fuser. Turn the printer off and on.'],
  [
    'a game',
    'Connection lost? Not to your friends: team up with up to 4 players and reach level 503.',
  ],
  [
    'notes on time-outs',
    'Timeouts: connect 5 s, read 30 s, idle 60 s. Errors that may be retried: connection refused, 502, 503. Errors that may not: 400, 404.',
  ],
  [
    'advice on certificates',
    'Renew certificates thirty days before they expire, and watch the chain: a missing intermediate is the usual mistake.',
  ],
  [
    'a style guide',
    'Error messages say what failed and what to do next. Write "could not connect to the printer", not "Oops".',
  ],
  [
    'a unit test of a name',
    'test("connection refused is retried", async () => {\n  await expect(call()).resolves.toBe("ok")\n})',
  ],
]
