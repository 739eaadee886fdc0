/**
 * Who may import whom. Read downwards: a room imports what stands below it, never what stands above or beside it.
 * @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule
 */

/** The rooms of analyzers/, highest first. */
const rooms = [
  'analyze\\.ts$',
  'report/',
  'run/',
  'text/',
  'verdict/',
  'platforms/',
  'policy/',
  'formats/',
  'archive/',
  'model/',
];

const network = '^(node:)?(net|http|https|http2|tls|dns|dns/promises|dgram|inspector)$';
const programs = '^(node:)?(child_process|cluster)$';
const screenPackages =
  '(^|/)node_modules/(electron|react|react-dom|@lingui/react|@base-ui/react)/|^(electron|react|react-dom)$';

/** @returns {Rule} */
function forbid(
  /** @type {string} */ name,
  /** @type {string} */ comment,
  /** @type {Rule['from']} */ from,
  /** @type {Rule['to']} */ to,
) {
  return { name, comment, severity: 'error', from, to };
}

/** @type {Rule[]} */
const downwardsOnly = rooms.slice(1).map((room, index) =>
  forbid(
    `analyzers-downwards-from-${/^\w+/.exec(room)?.[0]}`,
    'Inside analyzers, imports go downwards only.',
    { path: `^analyzers/${room}` },
    {
      path: rooms
        .slice(0, index + 1)
        .map((above) => `^analyzers/${above}`)
        .join('|'),
    },
  ),
);

/** @type {Rule[]} */
export const rules = [
  ...downwardsOnly,
  forbid(
    'analyzers-are-plain',
    'The engine knows neither the app around it nor the screen, and starts no program.',
    { path: '^analyzers/' },
    { path: `^(main|renderer)/|${screenPackages}|${programs}` },
  ),
  forbid(
    'no-network',
    'Nothing leaves the machine. Only set-up, which is no part of the app, may fetch.',
    { path: '^(analyzers|main|renderer)/', pathNot: '^main/setup/' },
    { path: network },
  ),
  forbid(
    'text-is-words',
    'Sentences need the words and nothing else, so that screen, print and terminal can share them.',
    { path: '^analyzers/text/' },
    { path: '^analyzers/', pathNot: '^analyzers/(text|model)/' },
  ),
  forbid(
    'platforms-stay-apart',
    'No platform imports another: what they share belongs in formats/, or, if one maker made them, in meta/.',
    { path: '^analyzers/platforms/([^/]+)/' },
    { path: '^analyzers/platforms/[^/]+/', pathNot: '^analyzers/platforms/($1|meta)/' },
  ),
  forbid(
    'policy-knows-no-platform',
    'Policy data has one shape for all.',
    { path: '^analyzers/policy/' },
    { path: '^analyzers/platforms/' },
  ),
  forbid(
    'screen-asks-questions',
    'The screen sees the contract, the words and the sentences; no analysis.',
    { path: '^renderer/.+\\.tsx?$' },
    { path: '^(analyzers|main)/', pathNot: '^main/contract\\.ts$|^analyzers/(model|text)/' },
  ),
  forbid(
    'screen-has-no-electron',
    'The page is sandboxed: Electron is not there.',
    { path: '^renderer/.+\\.tsx?$' },
    { path: '(^|/)node_modules/electron/|^electron$' },
  ),
  forbid(
    'screen-has-no-node',
    'The page is sandboxed: Node is not there.',
    { path: '^renderer/.+\\.tsx?$', pathNot: '\\.config\\.ts$' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'contract-is-small',
    'What the screen may import must not drag the engine in.',
    { path: '^main/contract\\.ts$' },
    { path: '^(analyzers|main)/', pathNot: '^analyzers/model/' },
  ),
  forbid(
    'preload-is-small',
    'The preload is the one gate into the page.',
    { path: '^main/preload\\.ts$' },
    { path: '^(analyzers|main)/', pathNot: '^main/(contract|ipc/channels)\\.ts$' },
  ),
  forbid(
    'nobody-imports-the-screen',
    'Questions come from the screen; nobody reaches into it.',
    { path: '^(analyzers|main)/', pathNot: '^main/build/' },
    { path: '^renderer/' },
  ),
  forbid(
    'no-test-code',
    'What ships needs no test.',
    { path: '^(analyzers|main|renderer)/' },
    { path: '^tests/' },
  ),
  forbid('no-circles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
  forbid('no-missing', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
];
