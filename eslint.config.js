import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The layers of src, from the inside out. Each may import from those before it and from itself. */
const layers = [
  { name: 'domain', packages: [] },
  { name: 'analysis', packages: [] },
  { name: 'schema', packages: ['zod'], notFrom: ['markdown'] },
  {
    name: 'markdown',
    packages: ['unified', 'unist-*', 'remark-*', 'rehype-*', 'micromark-*', 'mdast-*', 'hast'],
    notFrom: ['schema'],
  },
  { name: 'content' },
  { name: 'authoring' },
  // Pages show content; how it came here is the commands' business.
  { name: 'site', notFrom: ['authoring'] },
  { name: 'data', notFrom: ['authoring'] },
  { name: 'search', notFrom: ['authoring'] },
  { name: 'components', notFrom: ['authoring'] },
  { name: 'layouts', notFrom: ['authoring'] },
  { name: 'pages', notFrom: ['authoring'] },
];

const layerRules = layers.map(({ name, packages, notFrom = [] }, index) => {
  const outer = layers.slice(index + 1).map((layer) => layer.name);
  const forbidden = [...outer, ...notFrom, 'build', 'integrations', 'commands'];
  const patterns = [
    {
      regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
      message: `The layer ${name} may not import from ${forbidden.join(', ')}: see the layers in .github/CONTRIBUTING.md.`,
    },
  ];
  if (packages) {
    const allowed = packages.map((pattern) => pattern.replace('*', '[\\w-]+')).join('|');
    patterns.push({
      regex: `^(?!\\.)(?!(${allowed || 'nothing'})$)`,
      message: `The layer ${name} may import ${packages.join(', ') || 'no package'}.`,
    });
  }
  if (name === 'content' || name === 'authoring') {
    patterns.push({ regex: '^astro', message: `The layer ${name} runs without Astro.` });
  }
  return {
    files: [`src/${name}/**/*.{ts,astro}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default defineConfig(
  globalIgnores(['dist', '.astro', 'test-results', '**/*.mjs', 'eslint.config.js']),
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
  // What may be shown of a text is decided in one place.
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/domain/published-text.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['BinaryExpression > ', 'SwitchStatement > '].flatMap((where) =>
          ["Identifier[name='publish']", "MemberExpression[property.name='publish']"].map((what) => ({
            selector: where + what,
            message: 'Ask src/domain/published-text.ts what may be shown of a text.',
          })),
        ),
      ],
    },
  },
  // Markup is printed in one place, from a type that only the sanitiser makes.
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
  { files: ['src/components/SafeHtml.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  // Data in a script element are no markup; they come from a type that only the printer of JSON-LD makes.
  { files: ['src/components/JsonLd.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  ...layerRules,
  {
    files: ['src/search/client/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // Words that pages use too, and what an entry is: none of them knows Node.
              regex:
                '^(?!\\./|\\.\\./\\.\\./domain/|\\.\\./\\.\\./site/wording|\\.\\./records/(facets|known-words|search-entry|searched-text)\\.ts$)',
              message:
                'The search page runs in the browser: it may import the domain, its own room and what an entry is.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/commands/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^astro', message: 'Commands run without Astro.' }] }],
    },
  },
  {
    files: ['src/build/**/*.ts'],
    // Pages are rendered by what Astro made of their modules.
    ignores: ['src/build/page-{bundle,renderer}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(astro|(\\.\\./)+(integrations|commands|pages)/)',
              message: 'A build starts Astro as a process of its own.',
            },
          ],
        },
      ],
    },
  },
);
