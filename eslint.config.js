import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of src, from the inside out. Each may import from those before it and from itself, by `import` and by
 * `import()`. Where packages are named it may import these and nothing else, not even a module of Node.
 */
const rooms = [
  { name: 'domain', packages: [] },
  { name: 'analysis', packages: [] },
  { name: 'schema', packages: ['zod'] },
  {
    name: 'markdown',
    packages: ['unified', 'unist-*', 'remark-*', 'rehype-*', 'micromark-*', 'mdast-*', 'hast'],
    notFrom: ['schema'],
  },
  { name: 'content', without: '^astro' },
  // What helps authors is no part of the site.
  { name: 'authoring', without: '^astro' },
  { name: 'site', notFrom: ['authoring'], without: '^astro(?!:content$)' },
  { name: 'data', notFrom: ['authoring'], without: '^astro' },
  { name: 'search', notFrom: ['authoring'], without: '^astro' },
  { name: 'components', notFrom: ['authoring'] },
  { name: 'layouts', notFrom: ['authoring'] },
  { name: 'pages', notFrom: ['authoring'] },
  { name: 'integrations', notFrom: ['authoring', 'components', 'layouts', 'pages'] },
  { name: 'commands', notFrom: ['components', 'layouts', 'pages', 'integrations'], without: '^astro' },
];

/** What may be shown of a text is decided in one place. */
const showing = ['BinaryExpression > ', 'SwitchStatement > '].flatMap((where) =>
  ["Identifier[name='publish']", "MemberExpression[property.name='publish']"].map((what) => ({
    selector: where + what,
    message: 'Ask src/domain/published-text.ts what may be shown of a text.',
  })),
);

/** Refuses to import what matches, by `import` and by `import()`. */
function forbidImports(files, patterns, others = showing) {
  const selectors = patterns.map(({ regex, message }) => ({
    selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\u002F')}/]`,
    message,
  }));
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...others, ...selectors],
    },
  };
}

function listPatterns({ name, packages, notFrom = [], without }, index) {
  const closed = [...new Set([...rooms.slice(index + 1).map((room) => room.name), ...notFrom])];
  const allowed = packages?.map((pattern) => pattern.replace('*', '[\\w-]+')).join('|');
  return [
    ...(closed.length > 0
      ? [
          {
            regex: `^(\\.\\./)+(${closed.join('|')})/`,
            message: `The room ${name} may not import from ${closed.join(', ')}: see the rooms in .github/CONTRIBUTING.md.`,
          },
        ]
      : []),
    ...(packages
      ? [
          {
            regex: `^(?!\\.)(?!(${allowed || 'nothing'})$)`,
            message: `The room ${name} may import ${packages.join(', ') || 'no package'}, and no module of Node.`,
          },
        ]
      : []),
    ...(without ? [{ regex: without, message: `The room ${name} runs without Astro.` }] : []),
  ];
}

const roomRules = rooms.map((room, index) =>
  forbidImports([`src/${room.name}/**/*.{ts,astro}`], listPatterns(room, index)),
);

/** What runs in a reader's browser has nothing of Node: words that pages use too, and what an entry is, have none. */
const browserRule = forbidImports(
  ['src/search/client/**/*.ts', 'src/components/*.ts'],
  [
    {
      regex:
        '^(?!\\./|\\.\\./\\.\\./domain/|\\.\\./\\.\\./site/wording|\\.\\./records/(facets|known-words|search-entry|searched-text)\\.ts$)',
      message: 'The search page runs in the browser: it may import the domain, its own room and what an entry is.',
    },
  ],
);

export default defineConfig(
  globalIgnores(['dist', '.*-next', '.*-aside', '.astro', 'test-results', '**/*.mjs', 'eslint.config.js']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // The compiler asks for brackets on index signatures, which this rule would undo.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  { files: ['src/commands/*.ts', 'tests/*.ts', 'bench/*.ts'], rules: { 'no-console': 'off' } },
  { extends: [astro.configs['flat/recommended']], files: ['**/*.astro'] },
  // Markup is printed in one place, from a type that only the sanitiser makes.
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
  { files: ['src/components/SafeHtml.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  // Data in a script element are no markup; they come from a type that only the printer of JSON-LD makes.
  { files: ['src/components/JsonLd.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  ...roomRules,
  browserRule,
  // It is the one place that decides what may be shown.
  forbidImports(['src/domain/published-text.ts'], listPatterns(rooms[0], 0), []),
);
