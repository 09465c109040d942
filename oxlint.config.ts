import { defineConfig } from 'oxlint'
import { layers, pureLayers, socketFiles } from './layers.ts'

const names = Object.keys(layers)

const sockets = [
  'node:net',
  'node:tls',
  'node:dgram',
  'node:dns',
  'node:dns/promises',
  'node:http',
  'node:https',
  'node:http2',
]

/** Layers that `layer` may not import, as import patterns seen from any depth inside it. */
function forbiddenImports(layer: string, mayOpenSockets: boolean): object[] {
  const allowed = new Set([layer, ...(layers[layer] ?? [])])
  const forbidden = names.filter((name) => !allowed.has(name))
  const patterns: object[] = [
    {
      group: forbidden.flatMap((name) => [
        `../${name}/**`,
        `../../${name}/**`,
        `../../../${name}/**`,
      ]),
      message: `src/${layer} may import only: ${[...allowed].join(', ')} (layers.ts).`,
    },
  ]
  if (pureLayers.includes(layer)) {
    patterns.push({
      group: ['node:*'],
      message: `src/${layer} is pure and runs in a browser (layers.ts).`,
    })
  } else if (!mayOpenSockets) {
    patterns.push({
      group: sockets,
      importNames: [
        'connect',
        'createConnection',
        'createSocket',
        'lookup',
        'request',
        'get',
        'fetch',
        'Resolver',
        'resolve',
      ],
      message: 'Only the files in `socketFiles` of layers.ts open sockets.',
    })
  }
  return patterns
}

/** Clocks and dice, which pure layers take as arguments. */
const clocks = [
  { object: 'Date', property: 'now', message: 'Pure layers take the time as an argument.' },
  { object: 'Math', property: 'random', message: 'Pure layers take randomness as an argument.' },
  { object: 'performance', property: 'now', message: 'Pure layers take the time as an argument.' },
]

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  env: { es2024: true, node: true },
  ignorePatterns: ['dist/**', 'coverage/**', 'node_modules/**', 'src/logs/scan/assembly/**'],
  rules: {
    eqeqeq: 'error',
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    'no-await-in-loop': 'off',
    'no-underscore-dangle': 'off',
    'no-console': 'error',
    'no-eval': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    // Lists here are short; plain code beats the cheapest code outside the scanners.
    'oxc/no-map-spread': 'off',
    'oxc/no-accumulating-spread': 'off',
    // A switch over kinds has no default: the compiler proves that it always returns.
    'typescript/consistent-return': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/no-unnecessary-type-assertion': 'error',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-callback-reference': 'off',
    'unicorn/prefer-node-protocol': 'error',
    'vitest/expect-expect': 'off',
    'vitest/require-mock-type-parameters': 'off',
    'vitest/no-conditional-tests': 'off',
  },
  overrides: [
    ...names.map((layer) => ({
      files: [`src/${layer}/**/*.ts`],
      rules: { 'no-restricted-imports': ['error', { patterns: forbiddenImports(layer, false) }] },
    })),
    ...names.map((layer) => ({
      files: socketFiles.filter((file) => file.startsWith(`src/${layer}/`)),
      rules: { 'no-restricted-imports': ['error', { patterns: forbiddenImports(layer, true) }] },
    })),
    {
      files: pureLayers.map((layer) => `src/${layer}/**/*.ts`),
      rules: {
        'no-restricted-properties': ['error', ...clocks],
        'no-restricted-globals': [
          'error',
          'fetch',
          'process',
          'Buffer',
          'setTimeout',
          'setInterval',
        ],
      },
    },
    // Tables of data.
    {
      files: ['src/catalog/**', 'test/domains/pages/**', 'test/logs/blind/{cases,lines}/**'],
      rules: { 'max-lines': 'off' },
    },
    // Workers take no origin; windows of others are never spoken to.
    { files: ['src/web/**'], rules: { 'unicorn/require-post-message-target-origin': 'off' } },
    {
      files: ['**/*.test.ts', 'test/**', 'bench/**', 'scripts/**'],
      rules: {
        'no-restricted-imports': 'off',
        'no-restricted-globals': 'off',
        'no-restricted-properties': 'off',
        'vitest/no-conditional-expect': 'off',
        'vitest/valid-expect': 'off',
        'vitest/valid-title': 'off',
        'no-console': 'off',
      },
    },
    // What an example prints is what it shows.
    { files: ['examples/**'], rules: { 'no-console': 'off' } },
    {
      files: ['*.config.ts', 'test/runtimes/worker.mjs'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // Plain JavaScript runs before anything is installed, so there are no types to go by.
      files: ['**/*.mjs', '**/*.js'],
      rules: {
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        'typescript/restrict-template-expressions': 'off',
      },
    },
  ],
})
