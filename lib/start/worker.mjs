import { requireNode } from './node-version.mjs'

requireNode()
import('./worker-only.mjs').then(({ startWorkerOnly }) => startWorkerOnly())
