import '../charts/verdict-scale.css';
import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/base.css';
import { startApp } from '../start-app.tsx';
import { FakeBridge } from './fake-bridge.ts';

// The page with invented data, for any browser: ?items=200000&pause=0&locale=de&lost=0.8
const asked = new URLSearchParams(location.search);
const bridge = new FakeBridge({
  items: Number(asked.get('items') ?? 4000),
  pause: Number(asked.get('pause') ?? 250),
  locale: asked.get('locale') ?? 'en',
  lost: Number(asked.get('lost') ?? 0.02),
});
Object.assign(window, { fakeBridge: bridge });
const root = document.getElementById('root');
if (root === null) throw new Error('dev/index.html has no root element');
void startApp(bridge, root);
