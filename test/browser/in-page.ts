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

/** Drops a file on the place that takes one, as a hand would. */
export function dropFile({ name, text }: { readonly name: string; readonly text: string }): void {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([text], name))
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
  document.querySelector('[data-drop]')?.dispatchEvent(drop)
}

/** Before the page loads: notes its largest paint and how far its parts jumped. */
export function watchPaint(): void {
  const paint = { ms: 0, shift: 0 }
  Object.assign(globalThis, { paint })
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) paint.ms = Math.max(paint.ms, startTime)
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number') paint.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** What `watchPaint` noted, and the bytes that came over the wire. */
export function readPaint(): {
  readonly ms: number
  readonly shift: number
  readonly bytes: number
} {
  const noted: unknown = Reflect.get(globalThis, 'paint')
  const read = (name: string): number => {
    const value: unknown =
      typeof noted === 'object' && noted !== null ? Reflect.get(noted, name) : 0
    return typeof value === 'number' ? value : 0
  }
  const bytes = performance
    .getEntries()
    .reduce(
      (sum, one) => sum + (one instanceof PerformanceResourceTiming ? one.transferSize : 0),
      0,
    )
  return { ms: read('ms'), shift: read('shift'), bytes }
}
