/** An element with attributes and children; text is text, whatever it holds. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  node.append(...children)
  return node
}

const svgSpace = 'http://www.w3.org/2000/svg'

export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Node[]
): SVGElement {
  const node = document.createElementNS(svgSpace, tag)
  const svg = node instanceof SVGElement ? node : document.createElementNS(svgSpace, 'g')
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value))
  svg.append(...children)
  return svg
}
