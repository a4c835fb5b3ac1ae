import { requireNode } from './node-version.mjs'

requireNode()
import('./portability-schakel.mjs').then(({ carry }) => carry(process.argv[2], process.argv.slice(3)))
