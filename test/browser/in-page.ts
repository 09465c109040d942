// Functions that run inside the page: Playwright sends their text, so they use nothing from outside.

/** Pixels by which the page is wider than the window, and what sticks out. */
export function measureOverflow(): string {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return ''
  const wide = [...document.querySelectorAll('main *')].filter((node) => {
    const { right, width } = node.getBoundingClientRect()
    return width > 0 && right > clientWidth + 1 && node.closest('.scroll, pre') === null
  })
  const names = wide.slice(0, 3).map((node) => `${node.tagName.toLowerCase()}.${node.className}`)
  return `${scrollWidth - clientWidth} px too wide at ${clientWidth}: ${names.join(', ')}`
}

/** Bytes of scripts that came over the wire for this page; what a worker loads for itself is none of them. */
export function countScriptBytes(): number {
  return performance
    .getEntriesByType('resource')
    .filter(
      (one) => one instanceof PerformanceResourceTiming && /^(?!.*\.worker-).*\.js$/.test(one.name),
    )
    .reduce(
      (sum, one) => sum + (one instanceof PerformanceResourceTiming ? one.encodedBodySize : 0),
      0,
    )
}

/** What can be pressed or filled in but never gets the focus, or gets it unseen. */
export function findUnreachable(): readonly string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), textarea, select, summary, [tabindex]',
  )
  const missed: string[] = []
  for (const node of controls) {
    const shown = node.checkVisibility({ visibilityProperty: true })
    if (!shown || node.id === 'content') continue
    node.focus({ preventScroll: true })
    const { outlineStyle, outlineWidth } = getComputedStyle(node)
    const named = `${node.tagName.toLowerCase()} ${(node.textContent ?? '').trim().slice(0, 40)}`
    if (document.activeElement !== node || node.tabIndex < 0) missed.push(`${named}: no focus`)
    else if (node.matches(':focus-visible') && (outlineStyle === 'none' || outlineWidth === '0px'))
      missed.push(`${named}: focus cannot be seen`)
  }
  return missed
}

/** How often Tab must be pressed to come by everything that can be used, text that scrolls included. */
export function countStops(): number {
  const stops = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), textarea, select, summary, [tabindex="0"]',
  )
  const shown = [...stops].filter((one) => one.checkVisibility({ visibilityProperty: true }))
  for (const one of shown) one.dataset['stop'] = 'missed'
  return shown.length
}

export function markReached(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement) activeElement.dataset['stop'] = 'reached'
}

export function listUnreached(): readonly string[] {
  const missed = document.querySelectorAll('[data-stop="missed"]')
  return [...missed].map((one) => one.outerHTML.slice(0, 200))
}
