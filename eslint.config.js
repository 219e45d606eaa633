import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Output must depend on the content and on press time alone. */
const clocksAndDice = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass press time down instead.' },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Pass press time down instead.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Two builds of one commit must be alike to the byte.',
  },
];

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', '.cache/', '.astro/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', '*.config.ts'],
    ignores: ['**/*.astro/*.ts'],
    extends: [...tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ['src/**/*.js'],
    languageOptions: { globals: { addEventListener: false, document: false, localStorage: false } },
  },
  {
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.astro'],
    // The keyboard can scroll a part of the page only if it can have the focus.
    rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['section'], roles: [] }] },
  },
  {
    files: ['src/components/story/body/media/Audio.astro'],
    // A recording has a transcript, which a check requires, in the place of captions.
    rules: { 'astro/jsx-a11y/media-has-caption': 'off' },
  },
  {
    files: ['src/**'],
    // These tell readers of the day on which they read.
    ignores: [
      'src/newsroom/edition/environment.ts',
      'src/components/story/notices/aging.ts',
      'src/components/offline/**/*.ts',
      // An update is named after the time at which it is begun.
      'src/admin/browser/address-field.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...clocksAndDice] },
  },
);
