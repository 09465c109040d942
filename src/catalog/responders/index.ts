import type { Responder } from '../../model/responder.ts'

// One line an import, one line an entry, both in the order of the ids.

/** Every product we can tell apart. The order is alphabetical and carries no meaning. */
export const responders: readonly Responder[] = []
