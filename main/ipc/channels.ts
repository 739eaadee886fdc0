/** Names of the few channels between page and main; everything else goes over the port. */
export const channels = {
  ask: 'ask-main',
  push: 'push',
  requestPort: 'request-port',
  port: 'port',
  refused: 'refused-by-page',
} as const;
