import './charts/verdict-scale.css';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './session/main-client.ts';
import { startApp } from './start-app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root element');
void startApp(window.bridge, root);
