import { Component, type ReactNode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { PrintDocument } from '../../../analyzers/model/print.ts';
import '../../charts/verdict-scale.css';
import '../../styles/fonts.css';
import '../../styles/print.css';
import { makeText } from '../../text/text.tsx';
import { PrintPage } from './print-page.tsx';

/** What the page answers main once, over the port. */
type PrintAnswer = { readonly ready: true } | { readonly ready: false };

/** Tells main when everything is drawn and every font that the text needs is loaded. */
function Announce({ children, onReady }: { children: ReactNode; onReady: () => void }) {
  useEffect(() => {
    // Two frames: the first lays the text out, which is what makes the browser ask for fonts.
    requestAnimationFrame(() => requestAnimationFrame(() => void document.fonts.ready.then(onReady)));
  }, [onReady]);
  return children;
}

class Boundary extends Component<{ children: ReactNode; onError: () => void }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch() {
    this.props.onError();
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

const fonts = '"Inter", "Noto Sans Arabic", "Noto Sans JP", "Noto Sans SC", "Noto Sans KR", "Twemoji"';

/**
 * Asks for the fonts of all texts before anything is laid out: looking for stand-ins in the system, a character at a
 * time, takes ten times longer than the layout itself. A font that does not load leaves the stand-in.
 */
async function loadFonts(printed: PrintDocument): Promise<void> {
  const characters = new Set<string>();
  for (const item of printed.items ?? []) for (const character of item.text ?? '') characters.add(character);
  await document.fonts.load(`10pt ${fonts}`, [...characters].join('')).catch(() => undefined);
}

/** Draws the one document that this page is for. */
async function draw(printed: PrintDocument, answer: (answer: PrintAnswer) => void): Promise<void> {
  await loadFonts(printed);
  const text = makeText(printed.locale);
  // The sentences are English until there is another catalogue; the locale forms numbers and dates only.
  document.documentElement.lang = 'en';
  document.title = text('print.title', { date: text.when(printed.report.generatedAt) });
  const place = document.getElementById('page');
  if (place === null) {
    answer({ ready: false });
    return;
  }
  const onReady = () => answer({ ready: true });
  createRoot(place).render(
    <Boundary onError={() => answer({ ready: false })}>
      <Announce onReady={onReady}>
        <PrintPage document={printed} />
      </Announce>
    </Boundary>,
  );
}

// Main checked the document (main/print/read-document.ts) and is the only one who can reach this window.
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = event.ports[0];
  if (event.source !== window || port === undefined) return;
  const answer = (said: PrintAnswer): void => port.postMessage(said);
  port.onmessage = ({ data }: MessageEvent<PrintDocument>) => {
    draw(data, answer).catch(() => answer({ ready: false }));
  };
});
