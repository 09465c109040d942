import { defineConfig } from 'oxfmt'

export default defineConfig({
  printWidth: 100,
  semi: false,
  singleQuote: true,
  trailingComma: 'all',
  ignorePatterns: [
    'dist/**',
    'coverage/**',
    'package-lock.json',
    'test/lab/traces/**',
    'test/domains/unseen/**',
    '**/*.http',
    'docs/lab-*.md',
  ],
})
