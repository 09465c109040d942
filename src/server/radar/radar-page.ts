import { describeExpectations } from '../../model/expectation.ts'
import { html } from 'hono/html'
import type { Verdict } from '../../model/diagnosis.ts'
import { verdicts } from '../../model/diagnosis.ts'
import type { RadarEvent, Watch } from '../../model/radar.ts'
import type { Page } from '../pages/layout.ts'
import type { Html } from '../pages/markup.ts'
import { addForm, removeForm } from './edit-forms.ts'
import { pathOfWatch } from './feeds.ts'
import { groups, revivedTargets } from './groups.ts'

export interface RadarFilter {
  readonly verdict?: Verdict
  /** Id of a group. */
  readonly group?: string
  readonly text: string
}

interface Around {
  /** There is somebody who may add and remove names. */
  readonly editable: boolean
  readonly now: Date
}

const latestEvents = 20

/** At most this many rows of one page. */
const mostRows = 500

/** What is watched, and what became of it lately. */
export function radarPage(
  watches: readonly Watch[],
  events: readonly RadarEvent[],
  { verdict, group: wanted, text }: RadarFilter,
  { editable, now }: Around,
): Page {
  const filtered = verdict !== undefined || wanted !== undefined || text !== ''
  const revived = revivedTargets(events)
  const found = groups
    .map((group) => ({
      ...group,
      rows: watches.filter((watch) => group.holds(watch, { revived, now })),
    }))
    .filter(({ id, rows }) => rows.length > 0 && (wanted === undefined || wanted === id))
  const shown = wanted === undefined ? watches : (found[0]?.rows ?? [])
  return {
    title: 'Radar: expired, parked, shut down, and since when',
    description: 'Watched names and services, with the evidence for every change of state.',
    path: '/radar',
    width: 'wide',
    head: html`<link
      rel="alternate"
      type="application/atom+xml"
      title="Radar"
      href="/radar/feed.atom"
    />`,
    content: html`<h1>Radar</h1>
      <p class="lead">
        ${watches.length} watched names. A change of state counts when a second check says the same;
        grave ones wait for hours.
        <a href="/radar/feed.atom">Feed</a>, <a href="/radar/dates.ics">calendar</a>,
        <a href="/radar/watches.json">JSON</a>.
      </p>
      <form action="/radar" method="get" role="search" class="row fields">
        <label for="text">Name or title</label>
        <input class="box" type="search" id="text" name="q" value="${text}" maxlength="200" />
        <label for="verdict">State</label>
        <select class="box" id="verdict" name="verdict">
          <option value="">any</option>
          ${verdicts.map((one) => html`<option value="${one}" ${one === verdict ? 'selected' : ''}>${words(one)}</option>`)}
        </select>
        <label for="group">Group</label>
        <select class="box" id="group" name="group">
          <option value="">any</option>
          ${groups.map(({ id, title }) => html`<option value="${id}" ${id === wanted ? 'selected' : ''}>${title}</option>`)}
        </select>
        <button class="button quiet">Filter</button>
      </form>
      ${editable ? addForm() : ''}
      ${
        filtered
          ? watchTable('Found', shown)
          : html`${found.map(({ title, rows }) => watchTable(title, rows))}
            ${
              events.length === 0
                ? ''
                : html`<h2>Latest changes</h2>
                    ${eventList(events.slice(0, latestEvents), true)}`
            }
            ${watchTable('All', watches)}`
      }`,
  }
}

function watchTable(title: string, rows: readonly Watch[]): Html {
  return html`<h2>${title}</h2>
    ${
      rows.length === 0
        ? html`<p>None.</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="${title}">
            <table class="watches">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">State</th>
                  <th scope="col">Since</th>
                  <th scope="col">Dates</th>
                </tr>
              </thead>
              <tbody>
                ${rows.slice(0, mostRows).map(
                  ({ target, title: name, state, announced }) =>
                    html`<tr>
                      <td><a href="${pathOfWatch(target)}">${name ?? target}</a></td>
                      <td>
                        ${state === null ? 'not checked yet' : `${words(state.verdict)} (${state.confidence})`}
                      </td>
                      <td>${state === null ? '' : state.since.slice(0, 10)}</td>
                      <td>${datesOf(state, announced)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }`
}

function datesOf(state: Watch['state'], announced: string | null): string {
  return [
    state?.drops === null || state === null ? '' : `free again ${state.drops.slice(0, 10)}`,
    state?.expires === null || state === null ? '' : `expires ${state.expires.slice(0, 10)}`,
    state?.closes === null || state === null ? '' : `ends ${state.closes.slice(0, 10)}`,
    announced === null || state?.closes === announced
      ? ''
      : `announced end ${announced.slice(0, 10)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** One name: what it is, since when, and every change with its evidence. */
export function watchPage(watch: Watch, events: readonly RadarEvent[], editable: boolean): Page {
  const { target, title, source, verified, state, announced, expect, nextCheckAt } = watch
  const checked =
    verified === true ? 'checked' : verified === false ? 'not checked' : 'given with the list'
  return {
    title: `${title ?? target}: ${state === null ? 'not checked yet' : words(state.verdict)}`,
    description: `What ${target} is and was, with the evidence.`,
    content: html`<p class="kicker"><a href="/radar">Radar</a></p>
      <h1>${title ?? target}</h1>
      <p class="lead">
        ${
          state === null
            ? 'Not checked yet.'
            : `${words(state.verdict)} (${state.confidence}) since ${state.since.slice(0, 10)}. ${state.summary}`
        }
      </p>
      <dl class="pairs">
        <dt>Target</dt>
        <dd>${target}</dd>
        ${
          datesOf(state, announced) === ''
            ? ''
            : html`<dt>Dates</dt>
                <dd>${datesOf(state, announced)}</dd>`
        }
        ${
          expect === null
            ? ''
            : html`<dt>Expected</dt>
                <dd>${describeExpectations(expect).join(', ')}</dd>`
        }
        ${
          state === null || state.flags.length === 0
            ? ''
            : html`<dt>Flags</dt>
                <dd>${state.flags.map(words).join(', ')}</dd>`
        }
        ${
          state?.pending === null || state === null
            ? ''
            : html`<dt>Waiting for confirmation</dt>
                <dd>
                  ${words(state.pending.verdict)} since
                  ${state.pending.since.slice(0, 16).replace('T', ' ')} UTC
                </dd>`
        }
        ${
          source === null
            ? ''
            : html`<dt>Source of the announcement</dt>
                <dd>${source} (${checked})</dd>`
        }
        <dt>Next check</dt>
        <dd>${nextCheckAt.slice(0, 16).replace('T', ' ')} UTC</dd>
      </dl>
      <p>
        <img src="/radar/badge.svg?target=${encodeURIComponent(target)}" alt="badge" height="20" />
      </p>
      ${editable ? removeForm(target) : ''}
      <h2>History</h2>
      ${events.length === 0 ? html`<p>Nothing yet.</p>` : eventList(events, false)}`,
  }
}

function eventList(events: readonly RadarEvent[], named: boolean): Html {
  return html`<ol class="changes">
    ${events.map(
      ({ target, at, from, to, confidence, because }) =>
        html`<li>
          <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>
          ${named ? html`<a href="${pathOfWatch(target)}">${target}</a>: ` : ''}
          <strong>${from === null ? words(to) : `${words(from)} → ${words(to)}`}</strong>
          (${confidence}). ${because}
        </li>`,
    )}
  </ol>`
}

function words(text: string): string {
  return text.replaceAll('_', ' ')
}
