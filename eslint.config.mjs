import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const maxLines = 60;

/**
 * The core rule counts a `describe` block as one function; here it is a list of tests.
 * @type {import('eslint').Rule.RuleModule}
 */
const functionLength = {
  create(context) {
    /** @param {import('eslint').Rule.Node} node */
    const check = (node) => {
      const { start, end } = node.loc ?? { start: { line: 0 }, end: { line: 0 } };
      const lines = end.line - start.line + 1;
      const call = node.parent;
      const isDescribe =
        call?.type === 'CallExpression' &&
        /^describe\b/.test(context.sourceCode.getText(call.callee));
      if (lines <= maxLines || isDescribe) return;
      context.report({ node, message: `${lines} lines: a function has at most ${maxLines}.` });
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
    };
  },
};

// Who may import what. The last entry that matches a file decides, so each is complete.

const nothingAboveShared = [
  {
    group: ['@tdt/*', '!@tdt/shared', '**/server/src/**', '**/client/src/**'],
    message: 'shared/ imports no other package.',
  },
  { group: ['react', 'react-*', 'node:*'], message: 'shared/ runs everywhere: no React, no Node.' },
];
const noServer = {
  group: ['@tdt/server', '@tdt/server/*', '**/server/src/**', 'node:*'],
  message: 'The client knows the server by the contract only.',
};
const noClient = {
  group: ['@tdt/client', '@tdt/client/*', '**/client/src/**'],
  message: 'The server knows the client by the contract only.',
};
const noYjs = {
  group: ['yjs', 'y-*', 'lib0', 'lib0/*'],
  message: 'A component never touches a Y type: read the store, call the meeting.',
};
const noStores = {
  group: ['**/stores/**', '**/stores', '**/meeting/**', '**/routes/**', 'zustand', 'zustand/*'],
  message: 'ui/ is presentational: it gets everything as props.',
};

/**
 * @param {{ group: string[], message: string }[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default defineConfig(
  globalIgnores(['**/dist/', '.cache/', 'tests/output/', 'data/', 'docs/', 'examples/']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        // The settings of tools belong to no package: they are read with the options of scripts/.
        projectService: {
          allowDefaultProject: [
            '*.config.mjs',
            '*.config.ts',
            '*/vite.config.ts',
            'client/build-worker.ts',
          ],
          defaultProject: 'scripts/tsconfig.json',
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { local: { rules: { 'function-length': functionLength } } },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'local/function-length': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Off, or looser, because they cost more than they find.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // Slow, and here without an object: there are no enums and hardly any classes.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      // Spreading a string gives its code points, which is what we mean by it.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `() => void` handlers that are async are fine as JSX attributes when they cannot reject.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // The compiler says it already, and knows about types.
      'no-undef': 'off',
    },
  },
  {
    files: ['shared/**'],
    rules: {
      ...imports(...nothingAboveShared),
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'console',
          'crypto',
          'fetch',
          'setTimeout',
          'setInterval',
          'performance',
        ].map((name) => ({ name, message: 'shared/ is pure: take it as an argument.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'No clock in shared/: take the time.' },
        { object: 'Math', property: 'random', message: 'No chance in shared/: take the id.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock in shared/: take the time.',
        },
      ],
    },
  },
  { files: ['server/**'], rules: imports(noClient) },
  {
    files: ['client/src/**'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      ...imports(noServer),
      // It takes every object that carries a ref among its props for the ref itself.
      'react-hooks/refs': 'off',
    },
  },
  { files: ['client/src/routes/**'], rules: imports(noServer, noYjs) },
  { files: ['client/src/ui/**'], rules: imports(noServer, noYjs, noStores) },
  {
    files: ['client/src/stores/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'localStorage', 'sessionStorage', 'navigator'].map((name) => ({
          name,
          message: 'A store never touches the DOM.',
        })),
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect.any() and its like are typed as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // Plain JavaScript among the tests, and the worker of the page, belong to no project of the compiler.
    files: ['tests/**/*.{js,mjs}', 'client/src/worker/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.mjs'],
    rules: {
      // JSON.parse and friends are narrowed by JSDoc types here, which these rules do not see.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);
