import { treeEnds } from './tree-ends.ts'
import type { TreeNode } from './tree-node.ts'
import { treeQuestions } from './tree-questions.ts'

/** Every place in the walk, by its id. */
export const treeNodes: Readonly<Record<string, TreeNode>> = { ...treeQuestions, ...treeEnds }
