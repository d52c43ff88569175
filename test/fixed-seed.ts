import fc from 'fast-check'

// A run is the same as the one before it, so that a failure is of a change. `npm run test:long` tries other inputs each time.
fc.configureGlobal({ seed: 1 })
