import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, MainPush } from './contract.ts';
import { channels } from './ipc/channels.ts';

const bridge: Bridge = {
  ask: (question, request) => ipcRenderer.invoke(channels.ask, question, request),
  async addFiles(files) {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    const withoutPath = files.length - paths.length;
    if (paths.length === 0) return { added: 0, withoutPath };
    const answer: { added: number } = await ipcRenderer.invoke(channels.ask, 'addPaths', { paths });
    return { added: answer.added, withoutPath };
  },
  onPush(listener) {
    ipcRenderer.on(channels.push, (_event, message: MainPush) => listener(message));
  },
  requestPort() {
    ipcRenderer.send(channels.requestPort);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);

// Ports do not pass the context bridge: they are handed to the page as a message to itself.
ipcRenderer.on(channels.port, (event) => {
  window.postMessage({ port: 'analysis' }, '*', [...event.ports]);
});

// What the page's own policy refuses never comes to where main refuses requests: it is counted all the same.
window.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  ipcRenderer.send(channels.refused, blockedURI);
});
