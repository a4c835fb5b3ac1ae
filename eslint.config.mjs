import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTs from 'eslint-config-next/typescript'

const zone = (target, from, message) => ({ target, from, message })

/** The one-way rule of the README: app → components → lib → db → lib/domain, and never back. */
const zones = [
  zone(
    './lib/domain',
    ['./app/**', './components/**', './db/**', './lib/!(domain)', './lib/!(domain)/**'],
    'lib/domain imports only itself.',
  ),
  zone('./db', ['./app', './components'], 'db never looks up.'),
  zone('./lib', ['./app', './components'], 'lib never imports views.'),
  zone('./components', ['./app', './db'], 'components get data as props.'),
  zone('./app', ['./db'], 'Only lib touches db.'),
  zone('./lib/pipeline', ['./lib/!(pipeline|domain|paths*)/**'], 'The pipeline knows no subject.'),
]

const config = [
  { ignores: ['.next/**', '.data/**', '.test/**', 'next-env.d.ts', 'node_modules/**'] },
  ...nextVitals,
  ...nextTs,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import/no-cycle': 'error',
      'import/no-restricted-paths': ['error', { zones }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'react/no-danger': 'error',
      'react/forbid-dom-props': ['error', { forbid: ['style'] }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@utrecht/component-library-react', message: 'Import the per-component package.' },
            { name: 'next/image', message: 'Writes inline styles, which the CSP refuses.' },
          ],
        },
      ],
    },
  },
  {
    files: ['lib/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            'react*',
            'next*',
            'drizzle*',
            'postgres*',
            'node:*',
            '@/db/*',
            '@/app/*',
            '@/components/*',
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Today is an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Now is an argument.',
        },
        { selector: "MemberExpression[object.name='process']", message: 'No environment in the core.' },
      ],
    },
  },
  {
    files: ['tests/**', 'e2e/**', 'db/seed/**', 'lib/start/**'],
    rules: { 'max-lines': ['error', { max: 320 }] },
  },
]

export default config
