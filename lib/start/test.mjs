import { requireNode } from './node-version.mjs'

requireNode()
import('./test-schakel.mjs').then(({ testSchakel }) => testSchakel(process.argv.slice(2)))
