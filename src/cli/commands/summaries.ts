/**
 * What each command does, for `--help`, which would else load all of them: a name and its command's own `summary`, in the order
 * in which they are shown. A test compares them.
 */
export const summaries: Readonly<Record<string, string>> = {
  check:
    'Ask a site or API and tell which hop answered, which one failed, why, and what to do next.',
  explain:
    'Explain a status code, browser or curl error, curl -v output, response head, error page, HAR, log lines or saved trace.',
  diagnose: "Diagnose a trace again that 'check --save' wrote, here or on another machine.",
  logs: 'Read access and error logs: the mix of codes, since when, which upstream, path and client, why, and what to do next.',
  codes:
    'Look up a status code, a browser or curl error, or a product; without one, list them all.',
  serve: 'Start the web application and its API on this machine.',
  mcp: 'Serve the tools check, explain, analyse_logs and lookup_code to an assistant, by the Model Context Protocol on standard input and output.',
  radar: 'Keep watch over names: working, expired, parked, for sale, shut down, and since when.',
  lab: 'Start a faulty server on this machine, alone and behind a gateway, to try tools against; without a fault, list them.',
  tour: 'Start faulty chains on this machine, one after another, and print the diagnosis of each.',
  completions: 'Print the completion script for a shell.',
}
