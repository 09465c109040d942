import { html } from 'hono/html'
import type { Services } from '../../services.ts'
import type { Page } from '../layout.ts'
import type { Html } from '../markup.ts'
import { commandLine } from '../report/step-list.ts'
import type { TreeNode } from './tree-node.ts'
import { treeNodes } from './tree-nodes.ts'

/** One step of the walk; undefined when there is none of that name. */
export function treePage(id: string, services: Services): Page | undefined {
  const node = Object.hasOwn(treeNodes, id) ? treeNodes[id] : undefined
  if (node === undefined) return undefined
  const title = node.kind === 'question' ? node.question : node.title
  return {
    title: id === 'start' ? 'Decision tree: four questions when something is down' : title,
    description: node.kind === 'question' ? node.help : node.reason,
    path: id === 'start' ? '/tree' : `/tree/${id}`,
    scripts: ['report.page.ts'],
    content: html`${
      id === 'start'
        ? html`<p class="kicker">Four questions, for when there is no URL to give</p>`
        : html`<p class="kicker"><a href="/tree">Start again</a></p>`
    }
    ${node.kind === 'question' ? question(node) : end(node, services)}`,
  }
}

function question(node: Extract<TreeNode, { kind: 'question' }>): Html {
  return html`<p class="kicker">Question ${node.step} of 4</p>
    <h1>${node.question}</h1>
    <p class="lead">${node.help}</p>
    <ul class="choices">
      ${node.answers.map(
        ({ text, detail, to }) =>
          html`<li>
            <a href="/tree/${to}"><b>${text}</b><span class="soft">${detail}</span></a>
          </li>`,
      )}
    </ul>`
}

function end(node: Extract<TreeNode, { kind: 'end' }>, services: Services): Html {
  return html`<h1>${node.title}</h1>
    <p class="lead">${node.reason}</p>
    <h2>Causes that fit</h2>
    <ul>
      ${node.causes.map(
        (cause) =>
          html`<li>
            ${services.causeTitle(cause)}
            <a class="small" href="/causes#${cause}"><code>${cause}</code></a>
          </li>`,
      )}
    </ul>
    <h2>What to do next</h2>
    <ol class="steps">
      ${node.steps.map(
        ({ text, command }) =>
          html`<li>
            <p>${text}</p>
            ${command === undefined ? '' : commandLine(command)}
          </li>`,
      )}
    </ol>`
}
