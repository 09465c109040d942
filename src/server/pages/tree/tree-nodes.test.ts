import { expect, test } from 'vitest'
import { treeNodes } from './tree-nodes.ts'

test('every answer leads somewhere, and everything is reached from the start', () => {
  const reached = new Set<string>()
  const walk = (id: string): void => {
    if (reached.has(id)) return
    reached.add(id)
    const node = treeNodes[id]
    expect(node, id).toBeDefined()
    if (node?.kind === 'question') for (const { to } of node.answers) walk(to)
  }
  walk('start')
  expect([...reached].toSorted()).toEqual(Object.keys(treeNodes).toSorted())
})
