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
    '**/*.http',
    'docs/lab-*.md',
  ],
})
